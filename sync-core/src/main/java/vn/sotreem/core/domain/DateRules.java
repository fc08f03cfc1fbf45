package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.sotreem.core.catalog.Catalog;

/**
 * Dates that cannot be. Only warnings, because of two dates that do not go together either may be the wrong one, and a
 * record is not kept out of the register for the day of a check. A date without its day is wrong only when every day it
 * can mean is.
 */
final class DateRules {
    /** Days that may lie ahead: until when something holds, and a poverty class, which is decided before its year. */
    private static final Set<String> AHEAD = Set.of("healthCardUntil", "povertySince", "povertyUntil", "until");
    private static final String BIRTH = "birth";

    private final PartialDate birth;
    private final LocalDate today;
    private final List<Finding> findings;

    private DateRules(PartialDate birth, LocalDate today, List<Finding> findings) {
        this.birth = birth;
        this.today = today;
        this.findings = findings;
    }

    /** The dates of a record that belongs to somebody born then, or of a household, with no birth known. */
    static void check(Item item, PartialDate birth, LocalDate today, List<Finding> findings) {
        DateRules rules = new DateRules(birth, today, findings);
        Values values = item.values();
        for (Field<?> field : FieldTable.of(item.entity()).fields()) {
            if (field.kind() == Kind.DATE && !field.key().equals(BIRTH)) {
                rules.check(field.key(), PartialDate.of(values, field.key()));
            }
        }
    }

    private void check(String field, PartialDate date) {
        if (!date.isKnown()) {
            return;
        }
        if (birth.isKnown() && date.latest().isBefore(birth.earliest())) {
            findings.add(Finding.warning("date-before-birth", field, date.display(), birth.display()));
        } else if (!AHEAD.contains(field) && date.earliest().isAfter(today)) {
            findings.add(Finding.warning("date-future", field, date.display()));
        }
    }

    /** An end before its beginning. */
    static void check(Period period, String field, List<Finding> findings) {
        if (period.since().isKnown() && period.until().isKnown()
                && period.until().latest().isBefore(period.since().earliest())) {
            findings.add(Finding.warning("date-reversed", field, period.until().display(), period.since().display()));
        }
    }

    /** A parent who would have been a small child when the child was born, or not born yet. */
    static void checkParents(Dossier dossier, Catalog catalog, List<Finding> findings) {
        PartialDate child = dossier.child().birth();
        int years = catalog.threshold("PARENT");
        dossier.parents().map(Adult::birth).filter(parent -> parent.isKnown() && child.isKnown())
                .filter(parent -> parent.earliest().plusYears(years).isAfter(child.latest())).limit(1)
                .forEach(parent -> findings.add(Finding.warning("parent-too-young", BIRTH, child.display(),
                        parent.display())));
    }
}
