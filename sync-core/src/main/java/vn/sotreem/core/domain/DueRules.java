package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.sotreem.core.catalog.Catalog;

/** What a child of its age should have by now: a name, a registered birth, a health-insurance card, a school. */
final class DueRules {
    /** Codes of the catalog's states of learning: studying, not yet, left school, never went. */
    private static final String STUDYING = "E1";
    private static final String NOT_YET = "E2";
    private static final Set<String> NOT_LEARNING = Set.of("E3", "E5");
    /** Left school before the end of lower secondary: group 8 (NĐ 56/2017 Điều 10) and row III.2 of Mẫu 03. */
    private static final String WORKS_FOR_A_LIVING = "8";
    private static final String LEFT_SCHOOL = "R2";
    /** The school year begins with this month. */
    private static final int SCHOOL_YEAR_BEGINS = 9;

    private final Child child;
    private final LocalDate today;
    private final Catalog catalog;
    private final List<Finding> findings;

    private DueRules(Child child, LocalDate today, Catalog catalog, List<Finding> findings) {
        this.child = child;
        this.today = today;
        this.catalog = catalog;
        this.findings = findings;
    }

    /** Of a child whose birth is known; nobody can say what is due of another. */
    static void check(Dossier dossier, LocalDate today, Catalog catalog, List<Finding> findings) {
        if (dossier.child().birth().isKnown() && !dossier.isGone(today)) {
            DueRules rules = new DueRules(dossier.child(), today, catalog, findings);
            rules.newborn();
            rules.card();
            rules.school(dossier.groups());
        }
    }

    /** A birth of which no paper is written down and nobody has said anything counts as not registered. */
    private void newborn() {
        if (!child.birth().latest().plusDays(catalog.threshold("REGISTRATION")).isBefore(today)) {
            return;
        }
        Registration registration = child.registration();
        boolean noPaper = registration.registered() == Answer.UNKNOWN && registration.certificate().isBlank()
                && !child.personalId().isKnown() && isLittle();
        if (registration.registered() == Answer.NO || noPaper) {
            findings.add(Finding.gap("registration-missing", "birthRegistered"));
        }
        if (PersonName.provisional(child.name()).isPresent()) {
            findings.add(Finding.gap("name-provisional", "name", child.name()));
        }
        if (isLittle() && child.health().card().isBlank()) {
            findings.add(Finding.gap("card-missing", "healthCard"));
        }
    }

    private boolean isLittle() {
        return child.birth().earliest().plusMonths(catalog.threshold("CARD")).isAfter(today);
    }

    private void card() {
        PartialDate until = child.health().cardUntil();
        if (until.isKnown() && until.latest().isBefore(today)) {
            findings.add(Finding.gap("card-expired", "healthCardUntil", until.display()));
        }
    }

    private void school(Groups groups) {
        Schooling schooling = child.schooling();
        boolean isOut = groups.on(GroupList.RISKS, today).contains(LEFT_SCHOOL)
                || groups.on(GroupList.CIRCUMSTANCES, today).isIn(WORKS_FOR_A_LIVING);
        if (isOut && schooling.learning().equals(STUDYING)) {
            findings.add(Finding.warning("dropout-learns", "learning"));
        } else if (!isOut && isOfSchoolAge()) {
            if (NOT_LEARNING.contains(schooling.learning())) {
                findings.add(Finding.warning("dropout-group", "risks"));
            } else if (schooling.learning().equals(NOT_YET) || isWithoutSchool(schooling)) {
                findings.add(Finding.gap("school-missing", schooling.learning().isEmpty() ? "school" : "learning"));
            }
        }
    }

    private static boolean isWithoutSchool(Schooling schooling) {
        return schooling.learning().isEmpty() && schooling.school().isBlank() && schooling.schoolClass().isBlank()
                && schooling.level().isEmpty();
    }

    /** By the year of birth, as schools count: who turns six within a calendar year begins in its September. */
    private boolean isOfSchoolAge() {
        int year = today.getMonthValue() >= SCHOOL_YEAR_BEGINS ? today.getYear() : today.getYear() - 1;
        int age = year - child.birth().year();
        return age >= catalog.threshold("SCHOOL.FROM") && age <= catalog.threshold("SCHOOL.TO");
    }
}
