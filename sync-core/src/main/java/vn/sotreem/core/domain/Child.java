package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Trẻ em: one line of the book (Luật Trẻ em Điều 1: under 16; the record stays when the child turns 16).
 *
 * @param household     id of its {@link Household}
 * @param name          as written; "Trai" or "Gái" for a newborn without a name
 * @param ethnicity     code of the catalog's ethnic groups, list A
 * @param headRelation  to the head of the household: code of the catalog's head relations
 * @param residence     code of the catalog's kinds of residence
 * @param work          code of the catalog's list of work
 * @param circumstances codes of special circumstances (NĐ 56/2017 Điều 3–16) that are ticked: {@link Groups} says which
 *                      hold on a day
 * @param risks         codes of Mẫu 03 part III, likewise
 * @param others        codes of Mẫu 03 part IV, likewise
 * @param supports      codes of the kinds of support of Mẫu 03, likewise
 * @param mergedInto    the child this record was another record of; it lies in the bin then
 */
public record Child(UUID id, UUID household, String name, PartialDate birth, Sex sex, String ethnicity,
                    PersonalId personalId, Origin origin, String headRelation, String residence,
                    Registration registration, Health health, Schooling schooling, String work, Disability disability,
                    CodeSet circumstances, CodeSet risks, CodeSet others, CodeSet supports, String note,
                    RecordState state, Optional<UUID> mergedInto) implements Item {
    public static final FieldTable<Child> FIELDS = new FieldTable<>(Entity.CHILD, Child::read, fields());

    private static List<Field<Child>> fields() {
        List<Field<Child>> person = List.of(
                field("household", Kind.REFERENCE, MergeClass.DESCRIPTIVE, child -> child.household.toString()),
                field("name", Kind.NAME, MergeClass.LEGAL, Child::name),
                field("birth", Kind.DATE, MergeClass.LEGAL, child -> child.birth.iso()),
                field("sex", Kind.CODE, MergeClass.LEGAL, child -> child.sex.code()),
                field("ethnicity", Kind.CODE, MergeClass.LEGAL, Child::ethnicity).of("ethnic-groups"),
                field("personalId", Kind.TEXT, MergeClass.LEGAL, child -> child.personalId.digits()));
        List<Field<Child>> home = List.of(
                field("headRelation", Kind.CODE, MergeClass.DESCRIPTIVE, Child::headRelation).of("head-relations"),
                field("residence", Kind.CODE, MergeClass.DESCRIPTIVE, Child::residence).of("residence"));
        List<Field<Child>> works = List.of(
                field("works", Kind.CODE, MergeClass.DESCRIPTIVE, Child::work).of("work"));
        return Stream.of(person, Origin.FIELDS, home, Registration.FIELDS, Health.FIELDS, Schooling.FIELDS, works,
                Disability.FIELDS, ticks(), rest()).flatMap(List::stream).toList();
    }

    private static List<Field<Child>> ticks() {
        return Stream.of(GroupList.values()).map(list -> Field.<Child>field(list.code(), Kind.CODES, MergeClass.UNION,
                child -> list.ticks(child).text()).of(list.code())).toList();
    }

    private static List<Field<Child>> rest() {
        return List.of(field("note", Kind.TEXT, MergeClass.DESCRIPTIVE, Child::note),
                field("state", Kind.CODE, MergeClass.LIFECYCLE, child -> child.state.code()),
                field("mergedInto", Kind.ALIAS, MergeClass.LIFECYCLE, (Child child) ->
                        child.mergedInto.map(UUID::toString).orElse("")).in("state"));
    }

    public static Child empty(UUID id, UUID household) {
        return read(id, Values.EMPTY.with("household", household.toString()));
    }

    private static Child read(UUID id, Values values) {
        return new Child(id, UUID.fromString(values.get("household")), values.get("name"),
                PartialDate.of(values, "birth"), Sex.of(values.get("sex")), values.get("ethnicity"),
                PersonalId.parse(values.get("personalId")).orElse(PersonalId.NONE), Origin.read(values),
                values.get("headRelation"), values.get("residence"), Registration.read(values), Health.read(values),
                Schooling.read(values), values.get("works"), Disability.read(values),
                CodeSet.parse(values.get("circumstances")), CodeSet.parse(values.get("risks")),
                CodeSet.parse(values.get("others")), CodeSet.parse(values.get("supports")), values.get("note"),
                RecordState.of(values.get("state")), RecordIds.parse(values.get("mergedInto")));
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
