package vn.sotreem.core.domain;

import static vn.sotreem.core.domain.Field.field;

import java.util.List;

/**
 * Đăng ký khai sinh: whether and where a birth was registered (Luật Hộ tịch 60/2014/QH13 Điều 15: within 60 days).
 *
 * @param certificate  number of the birth certificate, as written
 * @param registeredOn day of the registration
 * @param place        where it was registered, as written
 */
public record Registration(Answer registered, String certificate, PartialDate registeredOn, String place) {
    static final List<Field<Child>> FIELDS = List.of(
            field("birthRegistered", Kind.ANSWER, MergeClass.DESCRIPTIVE,
                    child -> child.registration().registered.code()),
            field("birthCertificate", Kind.TEXT, MergeClass.LEGAL, child -> child.registration().certificate),
            field("registeredOn", Kind.DATE, MergeClass.LEGAL, child -> child.registration().registeredOn.iso()),
            field("registrationPlace", Kind.TEXT, MergeClass.LEGAL, child -> child.registration().place));

    static Registration read(Values values) {
        return new Registration(Answer.of(values.get("birthRegistered")), values.get("birthCertificate"),
                PartialDate.of(values, "registeredOn"), values.get("registrationPlace"));
    }
}
