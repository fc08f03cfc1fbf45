package vn.sotreem.core.portal;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Values;

/**
 * What becomes of a change.
 *
 * @param told   what the laptop is told, at most once a field; nothing of a change that is simply applied
 * @param unsaid the fields that a person has to decide, and of which the laptop may not be told that they are
 */
record Verdict(List<Told> told, List<String> unsaid) {
    /**
     * @param code  why; "" when merged
     * @param field key of the field it is about, "" when none; of a possible duplicate the other record's id
     */
    record Told(Result result, String code, String field) {
    }

    Verdict {
        told = List.copyOf(told);
        unsaid = List.copyOf(unsaid);
    }

    Verdict(List<Told> told) {
        this(told, List.of());
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

    /** The same, of a record that may be one of these too. */
    Verdict mayBe(List<UUID> others) {
        return new Verdict(Stream.concat(told.stream(), others.stream().map(other ->
                new Told(Result.DUPLICATE_CANDIDATE, Reason.SAME_CHILD.code(), other.toString()))).toList(), unsaid);
    }

    /** The same, which leaves unsaid what else is to be decided after all. */
    Verdict instead(Verdict inFull) {
        List<String> said = undecided().toList();
        return new Verdict(told, inFull.undecided().filter(field -> !said.contains(field)).toList());
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
        return told.stream().allMatch(what -> what.result() == Result.DUPLICATE_CANDIDATE);
    }

    /** The fields that a person has to decide, said or unsaid. */
    Stream<String> undecided() {
        return Stream.concat(told.stream().filter(what -> what.result() == Result.CONFLICT).map(Told::field),
                unsaid.stream());
    }

    /** As exceptions of a receipt. */
    Stream<Outcome> outcomes(int index) {
        return told.stream().map(what -> new Outcome(index, what.result(), what.code(), what.field()));
    }
}
