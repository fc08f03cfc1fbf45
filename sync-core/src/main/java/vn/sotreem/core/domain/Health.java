package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;

/**
 * A child's health as the register follows it.
 *
 * @param card       number of the health-insurance card, as written
 * @param cardUntil  its last day: of a child under six, that of 72 months (NĐ 146/2018/NĐ-CP Điều 13)
 * @param immunised  whether every vaccination of its age was given (chương trình tiêm chủng mở rộng)
 * @param weight     in kg, digits with at most one decimal after a point
 * @param height     in cm, digits with at most one decimal after a point
 * @param measuredOn when weight and height were taken
 * @param checkedOn  latest yearly health check
 * @param swims      whether the child can swim (QĐ 1248/QĐ-TTg, against drowning)
 */
public record Health(String card, PartialDate cardUntil, Answer immunised, String weight, String height,
                     PartialDate measuredOn, PartialDate checkedOn, Answer swims) {
    private static final String MEASURES = "measures";

    static final List<Field<Child>> FIELDS = List.of(
            field("healthCard", Kind.TEXT, MergeClass.DESCRIPTIVE, child -> child.health().card),
            field("healthCardUntil", Kind.DATE, MergeClass.DESCRIPTIVE, child -> child.health().cardUntil.iso()),
            field("immunised", Kind.ANSWER, MergeClass.DESCRIPTIVE, child -> child.health().immunised.code()),
            field("weight", Kind.TEXT, MergeClass.DESCRIPTIVE, (Child child) -> child.health().weight).in(MEASURES),
            field("height", Kind.TEXT, MergeClass.DESCRIPTIVE, (Child child) -> child.health().height).in(MEASURES),
            field("measuredOn", Kind.DATE, MergeClass.DESCRIPTIVE, (Child child) -> child.health().measuredOn.iso())
                    .in(MEASURES),
            field("checkedOn", Kind.DATE, MergeClass.DESCRIPTIVE, child -> child.health().checkedOn.iso()),
            field("swims", Kind.ANSWER, MergeClass.DESCRIPTIVE, child -> child.health().swims.code()));

    static Health read(Values values) {
        return new Health(values.get("healthCard"), PartialDate.of(values, "healthCardUntil"),
                Answer.of(values.get("immunised")), values.get("weight"), values.get("height"),
                PartialDate.of(values, "measuredOn"), PartialDate.of(values, "checkedOn"),
                Answer.of(values.get("swims")));
    }
}
