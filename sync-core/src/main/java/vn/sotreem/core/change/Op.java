package vn.sotreem.core.change;

/** What a change does to its record. Putting a record into the bin is an update of its state. */
public enum Op {
    /** The delta is the whole content. */
    CREATE("C"),
    UPDATE("U");

    private final String code;

    Op(String code) {
        this.code = code;
    }

    /** The letter in the database and on the wire. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException when the letter is not one of ours */
    public static Op of(String code) {
        for (Op op : values()) {
            if (op.code.equals(code)) {
                return op;
            }
        }
        throw new IllegalArgumentException("no such operation");
    }
}
