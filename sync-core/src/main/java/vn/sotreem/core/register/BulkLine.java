package vn.sotreem.core.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a bulk change would do with one child or household, to be looked at before it is done.
 *
 * @param record  id of the child or household
 * @param name    of the child, or of the head of the household
 * @param number  of the household
 * @param was     what stands there, as it is kept
 * @param becomes what would, "" when nothing is done
 * @param reason  why it is left out, unless somebody says otherwise
 * @param edits   what would be saved together; none when it cannot be done at all
 */
public record BulkLine(UUID record, String name, String number, String was, String becomes, Optional<Reason> reason,
                       List<Edit> edits) {

    /** Why somebody is left out. */
    public enum Reason {
        /** No class is written down. */
        NO_CLASS("no-class"),
        /** What is written down is no class to count on from. */
        UNKNOWN_CLASS("unknown-class"),
        /** The last class of a school: somebody has to say that the child goes on. */
        LEAVES_SCHOOL("leaves-school"),
        /** Left school, or never went. */
        NOT_LEARNING("not-learning"),
        /** It is so already. */
        SAME("same"),
        /** The group was written down with dates, which are not taken away by the dozen. */
        DATED("dated"),
        /** The hamlet is no more. */
        ENDED("ended");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    public BulkLine {
        edits = List.copyOf(edits);
    }

    /** Whether it can be done if somebody wants it. */
    public boolean isPossible() {
        return !edits.isEmpty();
    }

    /** Whether it is done unless somebody says otherwise. */
    public boolean isUsual() {
        return isPossible() && reason.isEmpty();
    }
}
