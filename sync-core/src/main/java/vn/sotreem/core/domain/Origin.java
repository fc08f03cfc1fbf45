package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;

/**
 * Where a child comes from, as the birth certificate says (TT 04/2020/TT-BTP) and sổ A0 asks.
 *
 * @param birthOrder  con thứ: which child of its mother, digits; twins have two numbers
 * @param birthPlace  nơi sinh, as written
 * @param nationality code of the catalog's nationalities, "" for Việt Nam
 * @param nativePlace quê quán, as written
 */
public record Origin(String birthOrder, String birthPlace, String nationality, String nativePlace) {
    static final List<Field<Child>> FIELDS = List.of(
            field("birthOrder", Kind.TEXT, MergeClass.DESCRIPTIVE, child -> child.origin().birthOrder),
            field("birthPlace", Kind.TEXT, MergeClass.LEGAL, child -> child.origin().birthPlace),
            field("nationality", Kind.CODE, MergeClass.LEGAL, (Child child) -> child.origin().nationality)
                    .of("nationalities"),
            field("origin", Kind.TEXT, MergeClass.LEGAL, child -> child.origin().nativePlace));

    static Origin read(Values values) {
        return new Origin(values.get("birthOrder"), values.get("birthPlace"), values.get("nationality"),
                values.get("origin"));
    }
}
