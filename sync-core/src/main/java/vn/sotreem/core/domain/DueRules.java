package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.List;
import vn.sotreem.core.catalog.Catalog;

/** What a child of its age should have by now and has not: {@link Dues} whose last day has passed. */
final class DueRules {
    private final Child child;
    private final List<Finding> findings;

    private DueRules(Child child, List<Finding> findings) {
        this.child = child;
        this.findings = findings;
    }

    static void check(Dossier dossier, LocalDate today, Catalog catalog, List<Finding> findings) {
        DueRules rules = new DueRules(dossier.child(), findings);
        Dues.of(dossier, today, catalog).stream().filter(due -> due.day().isBefore(today)).forEach(rules::add);
        boolean isStudying = rules.child.schooling().learning().equals(Dues.STUDYING) && rules.child.birth().isKnown();
        if (isStudying && !dossier.isGone(today) && Dues.hasLeft(dossier.groups(), today)) {
            findings.add(Finding.warning("dropout-learns", "learning"));
        }
    }

    /** What ends with time is work for a day and no fault of what is written. */
    private void add(Due due) {
        switch (due.what()) {
            case REGISTRATION -> findings.add(Finding.gap("registration-missing", "birthRegistered"));
            case NAME -> findings.add(Finding.gap("name-provisional", "name", child.name()));
            case CARD -> findings.add(Finding.gap("card-missing", "healthCard"));
            case CARD_UNTIL -> cardEnded(child.health().cardUntil());
            case SCHOOL -> school(child.schooling());
            case SIXTEEN, SPELL, SUPPORT, CHECK, POVERTY -> { }
        }
    }

    private void cardEnded(PartialDate until) {
        if (until.isKnown()) {
            findings.add(Finding.gap("card-expired", "healthCardUntil", until.display()));
        }
    }

    private void school(Schooling schooling) {
        findings.add(Dues.isOutOfSchool(schooling) ? Finding.warning("dropout-group", "risks")
                : Finding.gap("school-missing", schooling.learning().isEmpty() ? "school" : "learning"));
    }
}
