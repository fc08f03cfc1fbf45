package vn.sotreem.core.domain;

import java.util.Set;

/**
 * The lists by which a commune cleans its data together with the police (công văn 2513/LĐTBXH-TTTT 14/07/2022, mục 1),
 * and one for what else is found.
 */
public enum ErrorList {
    /** Children without a personal id. */
    WITHOUT_ID,
    /** An id that is none, or that the child's own facts contradict, or that two children have. */
    ID_WRONG,
    /** Name, birth, sex, ethnic group, or father, mother and carer: missing or contradictory. */
    BASICS,
    /** What the police have no part in. */
    OTHER;

    private static final Set<String> BASIC_FIELDS = Set.of("name", "birth", "sex", "ethnicity", "father");
    private static final String GROWN_UP = "birth-sixteen";

    /** The list that a finding of a child or its household belongs to. */
    public static ErrorList of(Finding finding) {
        if (finding.field().equals("personalId")) {
            return finding.isGap() ? WITHOUT_ID : ID_WRONG;
        }
        return BASIC_FIELDS.contains(finding.field()) && !finding.code().equals(GROWN_UP) ? BASICS : OTHER;
    }
}
