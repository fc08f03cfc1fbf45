package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;
import java.util.UUID;

/**
 * Trẻ em: one line of the book (Luật Trẻ em Điều 1: under 16; the record stays when the child turns 16).
 *
 * @param household        id of its {@link Household}
 * @param name             as written; "Trai" or "Gái" for a newborn without a name
 * @param ethnicity        code of the catalog's ethnic groups, list A
 * @param birthRegistered  whether the birth has been registered (Luật Hộ tịch Điều 15: within 60 days)
 * @param birthCertificate number of the birth certificate, as written
 * @param healthCard       number of the health-insurance card, as written
 * @param circumstances    codes of special circumstances (NĐ 56/2017 Điều 3–16)
 * @param risks            codes of Mẫu 03 part III
 * @param others           codes of Mẫu 03 part IV
 * @param supports         codes of the kinds of support of Mẫu 03
 */
public record Child(UUID id, UUID household, String name, PartialDate birth, Sex sex, String ethnicity,
                    PersonalId personalId, Answer birthRegistered, String birthCertificate, String healthCard,
                    String school, String schoolClass, CodeSet circumstances, CodeSet risks, CodeSet others,
                    CodeSet supports, String note, RecordState state) implements Item {
    public static final FieldTable<Child> FIELDS = new FieldTable<>(Entity.CHILD, Child::read, List.of(
            field("household", Kind.REFERENCE, MergeClass.DESCRIPTIVE, child -> child.household.toString()),
            field("name", Kind.NAME, MergeClass.LEGAL, Child::name),
            field("birth", Kind.DATE, MergeClass.LEGAL, child -> child.birth.iso()),
            field("sex", Kind.CODE, MergeClass.LEGAL, child -> child.sex.code()),
            field("ethnicity", Kind.CODE, MergeClass.LEGAL, Child::ethnicity),
            field("personalId", Kind.TEXT, MergeClass.LEGAL, child -> child.personalId.digits()),
            field("birthRegistered", Kind.CODE, MergeClass.DESCRIPTIVE, child -> child.birthRegistered.code()),
            field("birthCertificate", Kind.TEXT, MergeClass.LEGAL, Child::birthCertificate),
            field("healthCard", Kind.TEXT, MergeClass.DESCRIPTIVE, Child::healthCard),
            field("school", Kind.TEXT, MergeClass.DESCRIPTIVE, Child::school),
            field("schoolClass", Kind.TEXT, MergeClass.DESCRIPTIVE, Child::schoolClass),
            field("circumstances", Kind.CODES, MergeClass.UNION, child -> child.circumstances.text()),
            field("risks", Kind.CODES, MergeClass.UNION, child -> child.risks.text()),
            field("others", Kind.CODES, MergeClass.UNION, child -> child.others.text()),
            field("supports", Kind.CODES, MergeClass.UNION, child -> child.supports.text()),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Child::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, child -> child.state.code())));

    public static Child empty(UUID id, UUID household) {
        return read(id, Values.EMPTY.with("household", household.toString()));
    }

    private static Child read(UUID id, Values values) {
        return new Child(id, UUID.fromString(values.get("household")), values.get("name"),
                PartialDate.parseIso(values.get("birth")).orElse(PartialDate.UNKNOWN), Sex.of(values.get("sex")),
                values.get("ethnicity"), PersonalId.parse(values.get("personalId")).orElse(PersonalId.NONE),
                Answer.of(values.get("birthRegistered")), values.get("birthCertificate"), values.get("healthCard"),
                values.get("school"), values.get("schoolClass"), CodeSet.parse(values.get("circumstances")),
                CodeSet.parse(values.get("risks")), CodeSet.parse(values.get("others")),
                CodeSet.parse(values.get("supports")), values.get("note"), RecordState.of(values.get("state")));
    }

    /** This child with one field changed, by its key and canonical text. */
    public Child with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.CHILD;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
