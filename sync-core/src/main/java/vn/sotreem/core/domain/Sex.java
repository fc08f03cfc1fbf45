package vn.sotreem.core.domain;

/** As the national software has it: Nam, Nữ, Chưa xác định (domain facts 7.6). */
public enum Sex {
    MALE("male"),
    FEMALE("female"),
    UNKNOWN("");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The sex of a canonical text; any other text is {@link #UNKNOWN}. */
    public static Sex of(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        return UNKNOWN;
    }
}
