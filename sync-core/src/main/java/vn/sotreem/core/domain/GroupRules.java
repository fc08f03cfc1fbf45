package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;

/** Whether the groups a child stands in agree with its household, its parents and its disability. */
final class GroupRules {
    private static final String CIRCUMSTANCES = GroupList.CIRCUMSTANCES.code();
    private static final String ORPHAN = "1";
    private static final String CHILD_PARENTS = "3.11";
    private static final String SERIOUS_ILLNESS = "13";
    private static final String SERIOUS_ILLNESS_POOR = "13.1";
    private static final String SERIOUS_ILLNESS_NEAR_POOR = "13.2";
    private static final String POOR_OR_NEAR = "R1";
    private static final String POOR_FAMILY = "R1.1";
    private static final String POOR = "1";
    private static final String NEAR_POOR = "2";

    private GroupRules() {
    }

    static void check(Dossier dossier, LocalDate today, Catalog catalog, List<Finding> findings) {
        CodeSet circumstances = dossier.groups().on(GroupList.CIRCUMSTANCES, today);
        String poverty = dossier.household().povertyOn(today);
        checkIllness(circumstances, poverty, findings);
        checkRisk(dossier.groups().on(GroupList.RISKS, today), poverty, findings);
        checkDisability(dossier.child().disability(), circumstances, catalog, findings);
        checkParents(dossier, circumstances, today, findings);
    }

    /** Group 13 is for children of poor and near-poor households only (NĐ 56/2017 Điều 15). */
    private static void checkIllness(CodeSet circumstances, String poverty, List<Finding> findings) {
        boolean poor = poverty.equals(POOR);
        boolean nearPoor = poverty.equals(NEAR_POOR);
        if (circumstances.contains(SERIOUS_ILLNESS_POOR) && !poor
                || circumstances.contains(SERIOUS_ILLNESS_NEAR_POOR) && !nearPoor
                || circumstances.contains(SERIOUS_ILLNESS) && !poor && !nearPoor) {
            findings.add(Finding.warning("illness-poverty", CIRCUMSTANCES));
        }
    }

    private static void checkRisk(CodeSet risks, String poverty, List<Finding> findings) {
        if (risks.contains(POOR_FAMILY) && !poverty.equals(POOR)
                || risks.contains(POOR_OR_NEAR) && !poverty.equals(POOR) && !poverty.equals(NEAR_POOR)) {
            findings.add(Finding.warning("risk-poverty", GroupList.RISKS.code()));
        }
    }

    /** The degree of the certificate is the sub-group of special circumstances (NĐ 56/2017 Điều 6). */
    private static void checkDisability(Disability disability, CodeSet circumstances, Catalog catalog,
                                        List<Finding> findings) {
        Optional<Entry> degree = catalog.disabilityDegrees().find(disability.degree());
        degree.flatMap(entry -> entry.detail("circumstance")).filter(group -> !circumstances.contains(group))
                .ifPresent(group -> findings.add(Finding.warning("disability-group", CIRCUMSTANCES, group)));
    }

    private static void checkParents(Dossier dossier, CodeSet circumstances, LocalDate today,
                                     List<Finding> findings) {
        List<Adult> parents = dossier.parents().toList();
        boolean areTwo = parents.size() == 2;
        boolean areDead = areTwo && parents.stream().allMatch(GroupRules::isDead);
        boolean areChildren = areTwo && parents.stream().allMatch(parent -> isChild(parent, today));
        if (areDead && !circumstances.isIn(ORPHAN)) {
            findings.add(Finding.warning("parents-dead", CIRCUMSTANCES));
        }
        if (circumstances.isIn(ORPHAN) && parents.stream().anyMatch(parent -> isSaidAlive(parent))) {
            findings.add(Finding.warning("orphan-parents", CIRCUMSTANCES));
        }
        if (areChildren && !circumstances.contains(CHILD_PARENTS)) {
            findings.add(Finding.warning("parents-children", CIRCUMSTANCES));
        }
        if (circumstances.contains(CHILD_PARENTS) && parents.stream().anyMatch(parent -> isGrown(parent, today))) {
            findings.add(Finding.warning("parents-grown", CIRCUMSTANCES));
        }
    }

    private static boolean isDead(Adult parent) {
        return parent.condition().equals(Adult.DEAD);
    }

    /** Of a parent of whom no condition is written nobody has said that it is alive. */
    private static boolean isSaidAlive(Adult parent) {
        return !parent.condition().isEmpty() && !isDead(parent);
    }

    private static boolean isChild(Adult parent, LocalDate today) {
        return parent.birth().isKnown()
                && parent.birth().earliest().plusYears(Rules.CHILD_YEARS).isAfter(today);
    }

    private static boolean isGrown(Adult parent, LocalDate today) {
        return parent.birth().isKnown()
                && !parent.birth().latest().plusYears(Rules.CHILD_YEARS).isAfter(today);
    }
}
