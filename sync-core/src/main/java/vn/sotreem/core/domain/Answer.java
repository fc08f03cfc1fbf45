package vn.sotreem.core.domain;

/** A question whose answer may not have been asked for yet. */
public enum Answer {
    YES("yes"),
    NO("no"),
    UNKNOWN("");

    private final String code;

    Answer(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The answer of a canonical text; any other text is {@link #UNKNOWN}. */
    public static Answer of(String code) {
        for (Answer answer : values()) {
            if (answer.code.equals(code)) {
                return answer;
            }
        }
        return UNKNOWN;
    }
}
