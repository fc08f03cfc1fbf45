package vn.sotreem.core.portal;

import java.util.List;
import java.util.stream.Stream;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;

/**
 * What becomes of a change.
 *
 * @param told what the laptop is told, at most once a field; nothing when the change is applied as it stands
 */
record Verdict(List<Told> told) {
    static final Verdict APPLIED = new Verdict(List.of());

    /**
     * @param code  why; "" when merged
     * @param field key of the field it is about, "" when none
     */
    record Told(Result result, String code, String field) {
    }

    Verdict {
        told = List.copyOf(told);
    }

    static Verdict rejected(Reason reason, String field) {
        return new Verdict(List.of(new Told(Result.REJECTED, reason.code(), field)));
    }

    static Verdict dependent(Reason reason, String field) {
        return new Verdict(List.of(new Told(Result.DEPENDENCY_REJECTED, reason.code(), field)));
    }

    /** Whether the change stands in the portal's record, but for fields somebody has to decide. */
    boolean isIn() {
        return told.stream().noneMatch(what -> what.result().isRefusal());
    }

    /** As exceptions of a receipt. */
    Stream<Outcome> outcomes(int index) {
        return told.stream().map(what -> new Outcome(index, what.result(), what.code(), what.field()));
    }
}
