package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.sotreem.core.catalog.Catalog;

/**
 * What is wrong with a record as it is being written. Pure: the same draft on the same day has the same findings, in
 * the order of the form. Ages and terms are those of {@link Catalog#thresholds}.
 */
public final class Rules {

    /** From this birthday on a person is no child any more (Luật Trẻ em Điều 1). */
    public static final int CHILD_YEARS = 16;
    /** Nobody older is taken into the register; the national software asks the same. */
    public static final int OLDEST_YEARS = 18;

    private static final int ID_OF_OLD_CARD = 9;

    private Rules() {
    }

    /** What is wrong with a child as its line of the book stands. */
    public static List<Finding> check(Child child, Household household, LocalDate today, Catalog catalog) {
        return check(Dossier.of(child, household), today, catalog);
    }

    /** What is wrong with a child. What is wrong with the household itself is not repeated. */
    public static List<Finding> check(Dossier dossier, LocalDate today, Catalog catalog) {
        Child child = dossier.child();
        List<Finding> findings = new ArrayList<>(checkAny(child, catalog));
        if (child.name().isBlank()) {
            findings.add(Finding.error("name-missing", "name"));
        }
        checkBirth(child.birth(), today, findings);
        checkSex(child, findings);
        checkEthnicity(child.ethnicity(), catalog, findings);
        IdRules.check(dossier, today, catalog, findings);
        DueRules.check(dossier, today, catalog, findings);
        GroupRules.check(dossier, today, catalog, findings);
        DateRules.check(child, child.birth(), today, findings);
        DateRules.checkParents(dossier, catalog, findings);
        return inOrder(findings, Entity.CHILD);
    }

    /** What is wrong with the sheet of a household. */
    public static List<Finding> check(Household household, LocalDate today, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkAny(household, catalog));
        if (household.number().isBlank()) {
            findings.add(Finding.warning("number-missing", "number"));
        }
        if (household.father().isBlank() && household.mother().isBlank() && household.carer().isBlank()) {
            findings.add(Finding.warning("carer-missing", "father"));
        }
        DateRules.check(household, PartialDate.UNKNOWN, today, findings);
        DateRules.check(new Period(household.povertySince(), household.povertyUntil()), "povertyUntil", findings);
        if (household.povertyUntil().isKnown() && household.povertyUntil().latest().isBefore(today)) {
            findings.add(Finding.gap("poverty-expired", "poverty", household.povertyUntil().display()));
        }
        return inOrder(findings, Entity.HOUSEHOLD);
    }

    /** What is wrong with an adult of a household. */
    public static List<Finding> check(Adult adult, LocalDate today, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkAny(adult, catalog));
        if (adult.birth().isKnown() && adult.birth().earliest().isAfter(today)) {
            findings.add(Finding.error("birth-future", "birth", adult.birth().display()));
        }
        if (!adult.personalId().matches("|\\d{" + ID_OF_OLD_CARD + "}|\\d{" + PersonalId.LENGTH + "}")) {
            findings.add(Finding.warning("adult-id", "personalId"));
        }
        DateRules.check(adult, adult.birth(), today, findings);
        return inOrder(findings, Entity.ADULT);
    }

    /** What is wrong with what is written down of a child with dates: a spell, a support, a movement. */
    public static List<Finding> check(Item dated, Child child, LocalDate today, Catalog catalog) {
        List<Finding> findings = new ArrayList<>(checkAny(dated, catalog));
        DateRules.check(dated, child.birth(), today, findings);
        switch (dated) {
            case Spell spell -> DateRules.check(spell.period(), "until", findings);
            case Support support -> DateRules.check(support.period(), "until", findings);
            case Hamlet _, Household _, Adult _, Child _, Movement _ -> { }
        }
        return inOrder(findings, dated.entity());
    }

    /** A text in the place of a personal id that is none. Records hold no such text; lists and portals do. */
    public static Finding idMalformed(String text) {
        return Finding.error("id-form", "personalId", text);
    }

    /** Whether a child's known personal id and its other facts contradict one another, whoever else has the id. */
    public static boolean isIdDoubtful(Child child, Catalog catalog) {
        return IdRules.isDoubtful(child, catalog);
    }

    /** What is wrong with any record, whatever stands around it: texts that are too long, codes nobody knows. */
    public static List<Finding> checkAny(Item item, Catalog catalog) {
        Values values = item.values();
        List<Finding> findings = new ArrayList<>();
        for (Field<?> field : FieldTable.of(item.entity()).fields()) {
            String text = values.get(field.key());
            if (text.length() > Field.TEXT_MAX) {
                findings.add(Finding.error("text-too-long", field.key(), String.valueOf(Field.TEXT_MAX)));
            }
            if (!field.list().isEmpty() && !text.isEmpty()) {
                checkCodes(field, text, catalog, findings);
            }
        }
        return List.copyOf(findings);
    }

    /** An ethnic group that nobody knows is only warned of. */
    private static void checkCodes(Field<?> field, String text, Catalog catalog, List<Finding> findings) {
        catalog.list(field.list()).filter(list -> list != catalog.ethnicGroups()).ifPresent(list ->
                CodeSet.parse(text).codes().stream().filter(code -> list.find(code).isEmpty())
                        .forEach(code -> findings.add(Finding.error("code-unknown", field.key(), code))));
    }

    /** A date known only to the month or year is wrong only when every day it can mean is. */
    private static void checkBirth(PartialDate birth, LocalDate today, List<Finding> findings) {
        if (!birth.isKnown()) {
            findings.add(Finding.error("birth-missing", "birth"));
        } else if (birth.earliest().isAfter(today)) {
            findings.add(Finding.error("birth-future", "birth", birth.display()));
        } else if (birth.latest().plusYears(OLDEST_YEARS).isBefore(today)) {
            findings.add(Finding.error("birth-too-old", "birth", birth.display()));
        } else if (!birth.latest().plusYears(CHILD_YEARS).isAfter(today)) {
            findings.add(Finding.warning("birth-sixteen", "birth", birth.display()));
        }
    }

    private static void checkSex(Child child, List<Finding> findings) {
        if (child.sex() == Sex.UNKNOWN) {
            findings.add(Finding.warning("sex-unknown", "sex"));
        } else if (PersonName.provisional(child.name()).filter(told -> told != child.sex()).isPresent()) {
            findings.add(Finding.warning("name-sex", "sex", child.name()));
        }
    }

    private static void checkEthnicity(String ethnicity, Catalog catalog, List<Finding> findings) {
        if (ethnicity.isEmpty()) {
            findings.add(Finding.warning("ethnicity-missing", "ethnicity"));
        } else if (catalog.ethnicGroups().find(ethnicity).isEmpty()) {
            findings.add(Finding.warning("ethnicity-unknown", "ethnicity", ethnicity));
        }
    }

    private static List<Finding> inOrder(List<Finding> findings, Entity entity) {
        if (findings.size() < 2) {
            return List.copyOf(findings);
        }
        List<String> fields = FieldTable.of(entity).fields().stream().map(Field::key).toList();
        return findings.stream().sorted(Comparator.comparingInt(finding -> fields.indexOf(finding.field()))).toList();
    }
}
