package vn.sotreem.core.domain;

import java.util.Set;

/**
 * The lists by which a commune cleans its data together with the police (công văn 2513/LĐTBXH-TTTT 14/07/2022, mục 1),
 * and one for what else is found.
 */
public enum ErrorList {
    /** Children without a personal id. */
    WITHOUT_ID("without-id"),
    /** An id that is none, or that the child's own facts contradict, or that two children have. */
    ID_WRONG("id-wrong"),
    /** Name, birth, sex, ethnic group, or father, mother and carer: missing or contradictory. */
    BASICS("basics"),
    /** What the police have no part in. */
    OTHER("other");

    /** The lists that go to the police. */
    public static final Set<ErrorList> HANDED_OVER = Set.of(WITHOUT_ID, ID_WRONG, BASICS);

    private static final Set<String> BASIC_FIELDS = Set.of("name", "birth", "sex", "ethnicity", "father");
    private static final String GROWN_UP = "birth-sixteen";

    private final String code;

    ErrorList(String code) {
        this.code = code;
    }

    /** Its name in JSON and in the keys of texts. */
    public String code() {
        return code;
    }

    /** The list that a finding of a child or its household belongs to. */
    public static ErrorList of(Finding finding) {
        if (finding.field().equals("personalId")) {
            return finding.isGap() ? WITHOUT_ID : ID_WRONG;
        }
        return BASIC_FIELDS.contains(finding.field()) && !finding.code().equals(GROWN_UP) ? BASICS : OTHER;
    }
}
