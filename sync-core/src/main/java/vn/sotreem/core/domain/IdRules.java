package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.catalog.Catalog;

/**
 * What can be wrong with a child's personal id. Only one that two children have is surely wrong; else either the id or
 * the child's own facts may be, and the codes of provinces and countries are not all known.
 */
final class IdRules {
    private static final int CENTURY = 100;

    private IdRules() {
    }

    static void check(Dossier dossier, LocalDate today, Catalog catalog, List<Finding> findings) {
        Child child = dossier.child();
        if (child.personalId().isKnown()) {
            agrees(child, catalog, findings);
            dossier.sameId().stream().limit(1).forEach(other -> findings.add(Finding.error("id-taken", "personalId",
                    other.name(), other.birth().display())));
        } else if (!dossier.isGone(today) && isDue(child, today, catalog)) {
            findings.add(Finding.gap("id-missing", "personalId"));
        }
    }

    static boolean isDoubtful(Child child, Catalog catalog) {
        List<Finding> findings = new ArrayList<>();
        if (child.personalId().isKnown()) {
            agrees(child, catalog, findings);
        }
        return !findings.isEmpty();
    }

    /** The id comes with the registration of the birth, for which there is a term (NĐ 58/2026/NĐ-CP). */
    private static boolean isDue(Child child, LocalDate today, Catalog catalog) {
        return child.registration().registered() == Answer.YES || !child.birth().isKnown()
                || child.birth().latest().plusDays(catalog.threshold("REGISTRATION")).isBefore(today);
    }

    /** The century and the sex share the fourth digit; each is told by itself, so that one knows where to look. */
    private static void agrees(Child child, Catalog catalog, List<Finding> findings) {
        PersonalId id = child.personalId();
        int year = child.birth().year();
        if (catalog.idPrefixes().find(id.prefix()).isEmpty()) {
            findings.add(Finding.warning("id-prefix", "personalId", id.prefix()));
        }
        if (child.sex() != Sex.UNKNOWN && child.sex() != id.sex()) {
            findings.add(Finding.warning("id-sex", "personalId"));
        }
        if (child.birth().isKnown() && year / CENTURY != id.birthYear() / CENTURY) {
            findings.add(Finding.warning("id-century", "personalId", String.valueOf(id.birthYear() / CENTURY + 1)));
        }
        if (child.birth().isKnown() && year % CENTURY != id.birthYear() % CENTURY) {
            findings.add(Finding.warning("id-year", "personalId", "%02d".formatted(id.birthYear() % CENTURY),
                    String.valueOf(year)));
        }
    }
}
