package vn.sotreem.app.ui.people;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fields that stand together in the form, in the order of the book.
 *
 * @param title key of the heading under which they fold; "" of those that are always open
 * @param rows  keys of the fields, row by row
 */
record FormSection(String title, List<List<String>> rows) {
    static final FormSection HOUSEHOLD = of("", "hamlet number", "head", "father", "mother", "poverty");
    static final FormSection HOUSEHOLD_MORE = of("form.household.more", "carer", "phone", "address",
            "povertyDecision", "povertySince povertyUntil", "note");
    static final FormSection CHILD = of("", "name", "birth", "sex", "ethnicity", "personalId", "school schoolClass");
    static final FormSection CHILD_BIRTH = of("form.child.birth", "birthRegistered",
            "birthCertificate registeredOn", "registrationPlace", "birthPlace", "birthOrder", "origin", "nationality",
            "headRelation", "residence");
    static final FormSection CHILD_SCHOOL = of("form.child.school", "schooling", "learning",
            "leftSchoolOn leftSchoolClass", "works");
    static final FormSection CHILD_HEALTH = of("form.child.health", "healthCard healthCardUntil", "immunised",
            "weight height measuredOn", "checkedOn", "swims", "disabilityKinds", "disabilityDegree",
            "disabilityCertificate");
    static final FormSection CHILD_NOTE = of("form.child.note", "note");
    /** Of the father, the mother and the carer, whose names stand in the heading of the sheet. */
    static final FormSection NAMED_ADULT = of("", "condition", "conditionSince", "birth sex", "personalId", "phone",
            "ethnicity", "nationality", "schooling", "job", "note");
    static final FormSection ADULT = of("", Stream.concat(Stream.of("name"), NAMED_ADULT.lines()));
    static final FormSection SPELL = of("", "since until", "ground", "source", "note");
    static final FormSection SUPPORT = of("", "since until", "provider", "amount", "goods", "note");
    static final FormSection MOVEMENT = of("", "happenedOn", "place", "note");
    static final FormSection DEATH = of("", "happenedOn", "cause", "place", "note");

    private static FormSection of(String title, String... rows) {
        return of(title, Arrays.stream(rows));
    }

    private static FormSection of(String title, Stream<String> rows) {
        return new FormSection(title, rows.map(row -> List.of(row.split(" "))).toList());
    }

    private Stream<String> lines() {
        return rows.stream().map(row -> String.join(" ", row));
    }

    Stream<String> fields() {
        return rows.stream().flatMap(List::stream);
    }
}
