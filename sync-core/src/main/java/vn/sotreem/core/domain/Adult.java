package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Người lớn trong hộ: somebody whom the children of a household live with or would live with, and what keeps them from
 * looking after the children (the sub-groups of NĐ 56/2017/NĐ-CP Điều 5 are told by that). The names of father, mother
 * and carer stand in the sheet's heading and only there.
 *
 * @param household      id of the {@link Household}
 * @param relation       to the children: code of the catalog's relations
 * @param name           as written; "" of father, mother and carer, see {@link #nameIn}
 * @param personalId     as written: twelve digits, or nine of an old identity card
 * @param nationality    code of the catalog's nationalities, "" for Việt Nam
 * @param schooling      as written: "9/12", "đại học"
 * @param condition      code of the catalog's conditions, "" for alive and at home
 * @param conditionSince since when
 */
public record Adult(UUID id, UUID household, String relation, String name, PartialDate birth, Sex sex,
                    String personalId, String ethnicity, String nationality, String schooling, String job,
                    String phone, String condition, PartialDate conditionSince, String note, RecordState state)
        implements Item {
    /** Code of the father in the catalog's list of relations. */
    public static final String FATHER = "P1";
    public static final String MOTHER = "P2";
    public static final String CARER = "P3";
    /** Code of the dead in the catalog's conditions. */
    public static final String DEAD = "C1";

    public static final FieldTable<Adult> FIELDS = new FieldTable<>(Entity.ADULT, Adult::read, List.of(
            field("household", Kind.REFERENCE, MergeClass.DESCRIPTIVE, adult -> adult.household.toString()),
            field("relation", Kind.CODE, MergeClass.DESCRIPTIVE, Adult::relation).of("relations"),
            field("name", Kind.NAME, MergeClass.LEGAL, Adult::name),
            field("birth", Kind.DATE, MergeClass.LEGAL, adult -> adult.birth.iso()),
            field("sex", Kind.CODE, MergeClass.LEGAL, adult -> adult.sex.code()),
            field("personalId", Kind.TEXT, MergeClass.LEGAL, Adult::personalId),
            field("ethnicity", Kind.CODE, MergeClass.DESCRIPTIVE, Adult::ethnicity).of("ethnic-groups"),
            field("nationality", Kind.CODE, MergeClass.DESCRIPTIVE, Adult::nationality).of("nationalities"),
            field("schooling", Kind.TEXT, MergeClass.DESCRIPTIVE, Adult::schooling),
            field("job", Kind.TEXT, MergeClass.DESCRIPTIVE, Adult::job),
            field("phone", Kind.TEXT, MergeClass.DESCRIPTIVE, Adult::phone),
            field("condition", Kind.CODE, MergeClass.DESCRIPTIVE, Adult::condition).of("conditions"),
            field("conditionSince", Kind.DATE, MergeClass.DESCRIPTIVE, (Adult adult) -> adult.conditionSince.iso())
                    .in("condition"),
            field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Adult::note),
            field("state", Kind.CODE, MergeClass.LIFECYCLE, adult -> adult.state.code())));

    /**
     * A new adult of a household. The father, the mother and the carer are the same records on every laptop.
     *
     * @param ids where new ids come from
     */
    public static Adult of(UUID household, String relation, Supplier<UUID> ids) {
        UUID id = isNamed(relation) ? RecordIds.adult(household, relation) : ids.get();
        return read(id, Values.EMPTY.with("household", household.toString()).with("relation", relation));
    }

    /** Whether the name of such an adult stands in the heading of the sheet. */
    public static boolean isNamed(String relation) {
        return relation.equals(FATHER) || relation.equals(MOTHER) || relation.equals(CARER);
    }

    private static Adult read(UUID id, Values values) {
        return new Adult(id, UUID.fromString(values.get("household")), values.get("relation"), values.get("name"),
                PartialDate.of(values, "birth"), Sex.of(values.get("sex")), values.get("personalId"),
                values.get("ethnicity"), values.get("nationality"), values.get("schooling"), values.get("job"),
                values.get("phone"), values.get("condition"), PartialDate.of(values, "conditionSince"),
                values.get("note"), RecordState.of(values.get("state")));
    }

    /** What the person is called: of father, mother and carer as the heading of their household says. */
    public String nameIn(Household home) {
        return switch (relation) {
            case FATHER -> home.father();
            case MOTHER -> home.mother();
            case CARER -> home.carer();
            default -> name;
        };
    }

    /** This adult with one field changed, by its key and canonical text. */
    public Adult with(String key, String text) {
        return FIELDS.read(id, FIELDS.values(this).with(key, text));
    }

    @Override
    public Entity entity() {
        return Entity.ADULT;
    }

    @Override
    public Values values() {
        return FIELDS.values(this);
    }
}
