package vn.sotreem.core.change;

/**
 * What became of a change that was not simply applied.
 *
 * @param index  place of the change in its batch, from 0
 * @param result what the portal did
 * @param code   why, as a stable code ("personal-id-taken"); its text stands in the message bundles; "" when merged
 * @param field  key of the field that caused it, "" when none; of a possible duplicate the other record's id
 */
public record Outcome(int index, Result result, String code, String field) {

    /** What the portal did with the change. */
    public enum Result {
        /** Brought together with a change the laptop had not seen; the portal's record has both. */
        MERGED("merged"),
        /** Differs from somebody else's change of a legal field; the portal's value stays until a person decides. */
        CONFLICT("conflict"),
        /** Breaks a rule of the portal; corrected here it goes again. */
        REJECTED("rejected"),
        /** Applied; but the record may be one that is there already under another id, and a person looks at both. */
        DUPLICATE_CANDIDATE("duplicate-candidate"),
        /** Refers to a record that was refused, or belongs to a save of which another change was. */
        DEPENDENCY_REJECTED("dependency-rejected");

        private final String code;

        Result(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** @throws IllegalArgumentException when the code is not one of ours */
        public static Result of(String code) {
            for (Result result : values()) {
                if (result.code.equals(code)) {
                    return result;
                }
            }
            throw new IllegalArgumentException("no such result");
        }

        /** Whether nothing of the change stands in the portal's record. */
        public boolean isRefusal() {
            return this == REJECTED || this == DEPENDENCY_REJECTED;
        }

        /** Whether the portal's record may have something else than the change asked for. */
        public boolean isInPart() {
            return this == MERGED || this == CONFLICT;
        }
    }
}
