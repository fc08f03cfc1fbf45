package vn.sotreem.core.portal;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;

/**
 * What becomes of a change.
 *
 * @param told what the laptop is told, at most once a field; nothing when the change is applied as it stands
 */
record Verdict(List<Told> told) {
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

    /** Of a change that was merged into its record. */
    static Verdict of(Merge merge) {
        return new Verdict(switch (merge) {
            case Merge.Clean _ -> List.of();
            case Merge.Merged merged -> told(Result.MERGED, "", merged.met());
            case Merge.Conflict conflict -> told(Result.CONFLICT, Reason.VALUE_DIFFERS.code(), conflict.undecided());
        });
    }

    private static List<Told> told(Result result, String code, SortedSet<String> fields) {
        return fields.stream().map(field -> new Told(result, code, field)).toList();
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
