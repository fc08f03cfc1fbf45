package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;

/**
 * A child's disability as determined by the commune's council (Luật Người khuyết tật 51/2010/QH12 Điều 3, Điều 15; TT
 * 01/2019/TT-BLĐTBXH).
 *
 * @param kinds       codes of the catalog's kinds of disability
 * @param degree      code of the catalog's degrees of disability
 * @param certificate number and date of the certificate, as written
 */
public record Disability(CodeSet kinds, String degree, String certificate) {
    static final List<Field<Child>> FIELDS = List.of(
            field("disabilityKinds", Kind.CODES, MergeClass.UNION, (Child child) -> child.disability().kinds.text())
                    .of("disability-kinds"),
            field("disabilityDegree", Kind.CODE, MergeClass.DESCRIPTIVE, (Child child) -> child.disability().degree)
                    .of("disability-degrees"),
            field("disabilityCertificate", Kind.TEXT, MergeClass.DESCRIPTIVE,
                    child -> child.disability().certificate));

    static Disability read(Values values) {
        return new Disability(CodeSet.parse(values.get("disabilityKinds")), values.get("disabilityDegree"),
                values.get("disabilityCertificate"));
    }
}
