package vn.sotreem.app.excel;

import java.util.List;
import java.util.Optional;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Finding;

/**
 * What a row that came back would do.
 *
 * @param child    whose row it is, as the register has it now
 * @param was      the id in the register now
 * @param findings what the rules say of the id, in the words of the catalogue of findings
 */
public record HandOverLine(HandOverRow row, Optional<Child> child, String was, Outcome outcome,
                           List<Finding> findings) {

    /** What becomes of a row; only the first writes anything. */
    public enum Outcome {
        /** The id is written into the register. */
        WRITTEN("written"),
        /** It stands there already. */
        ALREADY_THERE("already-there"),
        /** The police wrote nothing. */
        EMPTY("empty"),
        /** No child of the register has this row id. */
        UNKNOWN_ROW("unknown-row"),
        /** The name or the birth date of the list is not the child's, or not any more. */
        OTHER_CHILD("other-child"),
        /** Somebody has written another id since the list was written. */
        WRITTEN_MEANWHILE("written-meanwhile"),
        /** It is no id, or contradicts the child, or is another's. */
        WRONG("wrong");

        private final String code;

        Outcome(String code) {
            this.code = code;
        }

        /** Its name in JSON and in the keys of texts. */
        public String code() {
            return code;
        }

        /** Whether a person has to look at the row. */
        public boolean isOpen() {
            return switch (this) {
                case WRITTEN, ALREADY_THERE, EMPTY -> false;
                case UNKNOWN_ROW, OTHER_CHILD, WRITTEN_MEANWHILE, WRONG -> true;
            };
        }
    }

    public HandOverLine {
        findings = List.copyOf(findings);
    }

    @Override
    public String toString() {
        return "HandOverLine[" + row.at() + " " + outcome + "]";
    }
}
