package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Hộ gia đình: what stands on top of a sheet of the book. Texts are "" when nothing is known.
 *
 * @param hamlet  id of its {@link Hamlet}
 * @param number  hộ số, as written: "12", "100.1" for a continued sheet
 * @param head    chủ hộ
 * @param carer   người nuôi dưỡng, when neither father nor mother looks after the children
 * @param phone   as written
 * @param poverty code of the catalog's list of poverty classes, as decided for a year (NĐ 07/2021/NĐ-CP; NĐ
 *                351/2025/NĐ-CP from 2027)
 * @param povertySince    first day of the class
 * @param povertyUntil    last day of the class
 * @param povertyDecision number and date of the decision, as written
 */
public record Household(UUID id, UUID hamlet, String number, String head, String father, String mother, String carer,
                        String phone, String address, String poverty, PartialDate povertySince,
                        PartialDate povertyUntil, String povertyDecision, String note, RecordState state)
        implements Item {
    public static final FieldTable<Household> FIELDS = new FieldTable<>(Entity.HOUSEHOLD, Household::read, List.of(
            field("hamlet", Kind.REFERENCE, MergeClass.DESCRIPTIVE, household -> household.hamlet.toString()),
            field("number", Kind.TEXT, MergeClass.DESCRIPTIVE, Household::number),
            field("head", Kind.NAME, MergeClass.DESCRIPTIVE, Household::head),
            field("father", Kind.NAME, MergeClass.LEGAL, Household::father),
            field("mother", Kind.NAME, MergeClass.LEGAL, Household::mother),
            field("carer", Kind.NAME, MergeClass.DESCRIPTIVE, Household::carer),
            field("phone", Kind.TEXT, MergeClass.DESCRIPTIVE, Household::phone),
            field("address", Kind.TEXT, MergeClass.DESCRIPTIVE, Household::address),
            field("poverty", Kind.CODE, MergeClass.DESCRIPTIVE, Household::poverty).of("poverty"),
            field("povertySince", Kind.DATE, MergeClass.DESCRIPTIVE, (Household household) ->
                    household.povertySince.iso()).in("poverty"),
            field("povertyUntil", Kind.DATE, MergeClass.DESCRIPTIVE, (Household household) ->
                    household.povertyUntil.iso()).in("poverty"),
            field("povertyDecision", Kind.TEXT, MergeClass.DESCRIPTIVE, Household::povertyDecision).in("poverty"),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Household::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, household -> household.state.code())));

    public static Household empty(UUID id, UUID hamlet) {
        return read(id, Values.EMPTY.with("hamlet", hamlet.toString()));
    }

    private static Household read(UUID id, Values values) {
        return new Household(id, UUID.fromString(values.get("hamlet")), values.get("number"), values.get("head"),
                values.get("father"), values.get("mother"), values.get("carer"), values.get("phone"),
                values.get("address"), values.get("poverty"), PartialDate.of(values, "povertySince"),
                PartialDate.of(values, "povertyUntil"), values.get("povertyDecision"), values.get("note"),
                RecordState.of(values.get("state")));
    }

    /** The poverty class on a day, "" when none was decided for it: a class is decided for a year. */
    public String povertyOn(LocalDate day) {
        return new Period(povertySince, povertyUntil).meets(day, day) ? poverty : "";
    }

    /** This household with one field changed, by its key and canonical text. */
    public Household with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.HOUSEHOLD;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
