package vn.sotreem.core.portal;

import java.util.List;
import java.util.stream.Stream;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Values;

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

    /** Of a change that was merged into what the portal held of its record. */
    static Verdict of(Merge merge, Values held) {
        return new Verdict(switch (merge) {
            case Merge.Clean _ -> List.of();
            case Merge.Merged merged -> merged.met().stream().map(field -> new Told(Result.MERGED, "", field)).toList();
            case Merge.Conflict conflict -> conflict.undecided().stream()
                    .map(field -> new Told(Result.CONFLICT, why(field, held).code(), field)).toList();
        });
    }

    private static Reason why(String field, Values held) {
        if (!Holdings.isActive(held)) {
            return Reason.RECORD_IN_BIN;
        }
        return field.equals("state") ? Reason.EDITED_MEANWHILE : Reason.VALUE_DIFFERS;
    }

    /** Whether the change stands in the portal's record, but for fields somebody has to decide. */
    boolean isIn() {
        return told.stream().noneMatch(what -> what.result().isRefusal());
    }

    /** Whether it was applied as it stands. */
    boolean isAsAsked() {
        return told.isEmpty();
    }

    /** The fields that a person has to decide. */
    Stream<String> undecided() {
        return told.stream().filter(what -> what.result() == Result.CONFLICT).map(Told::field);
    }

    /** As exceptions of a receipt. */
    Stream<Outcome> outcomes(int index) {
        return told.stream().map(what -> new Outcome(index, what.result(), what.code(), what.field()));
    }
}
