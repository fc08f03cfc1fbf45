package vn.sotreem.sim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/** The batches that ever left a laptop, by whatever way, and which of them it has the portal's answer to. */
final class Sealed {
    private final Map<BatchId, byte[]> batches = new LinkedHashMap<>();
    private final Set<BatchId> heard = new HashSet<>();
    /** Which change first had a mark: what is decided later may say a marked note again. */
    private final Map<Mark, ChangeId> marks = new HashMap<>();

    Sealed copy() {
        Sealed copy = new Sealed();
        copy.batches.putAll(batches);
        copy.heard.addAll(heard);
        copy.marks.putAll(marks);
        return copy;
    }

    /** A batch leaves, whether it arrives or not: the same number is always the same bytes. */
    void leaves(BatchId batch, byte[] bytes) {
        byte[] before = batches.putIfAbsent(batch, bytes);
        Finding.unless(before == null || Arrays.equals(before, bytes), "I5", "batch %s was made twice", batch);
    }

    /** Whether no change before this one left with this mark. */
    boolean isFirst(Mark mark, ChangeId change) {
        return marks.computeIfAbsent(mark, first -> change).equals(change);
    }

    void heard(BatchId batch) {
        heard.add(batch);
    }

    boolean isHeard(BatchId batch) {
        return heard.contains(batch);
    }

    /** In the order in which they left. */
    Map<BatchId, byte[]> batches() {
        return batches;
    }

    List<Change> changes(BatchId batch) {
        return changes(batches.get(batch));
    }

    static byte[] hash(byte[] batch) {
        try {
            return Envelope.open(batch).hash();
        } catch (EnvelopeDamaged damaged) {
            throw new Finding("I16", "a batch that left cannot be read: " + damaged);
        }
    }

    static List<Change> changes(byte[] batch) {
        try {
            Envelope envelope = Envelope.open(batch);
            return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload());
        } catch (EnvelopeDamaged | Unreadable damaged) {
            throw new Finding("I16", "a batch that left cannot be read: " + damaged);
        }
    }
}
