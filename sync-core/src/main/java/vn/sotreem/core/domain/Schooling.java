package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;

/**
 * A child at school, or not (Luật Giáo dục 43/2019/QH14 Điều 14: compulsory to the end of lower secondary, and groups 8
 * and R2 are told by it).
 *
 * @param level       code of the catalog's schooling
 * @param learning    code of the catalog's states of learning
 * @param leftOn      when it left school
 * @param leftInClass which class it left, as written
 */
public record Schooling(String school, String schoolClass, String level, String learning, PartialDate leftOn,
                        String leftInClass) {
    static final List<Field<Child>> FIELDS = List.of(
            field("school", Kind.TEXT, MergeClass.DESCRIPTIVE, child -> child.schooling().school),
            field("schoolClass", Kind.TEXT, MergeClass.DESCRIPTIVE, child -> child.schooling().schoolClass),
            field("schooling", Kind.CODE, MergeClass.DESCRIPTIVE, (Child child) -> child.schooling().level)
                    .of("schooling"),
            field("learning", Kind.CODE, MergeClass.DESCRIPTIVE, (Child child) -> child.schooling().learning)
                    .of("learning"),
            field("leftSchoolOn", Kind.DATE, MergeClass.DESCRIPTIVE, child -> child.schooling().leftOn.iso()),
            field("leftSchoolClass", Kind.TEXT, MergeClass.DESCRIPTIVE, child -> child.schooling().leftInClass));

    static Schooling read(Values values) {
        return new Schooling(values.get("school"), values.get("schoolClass"), values.get("schooling"),
                values.get("learning"), PartialDate.of(values, "leftSchoolOn"), values.get("leftSchoolClass"));
    }
}
