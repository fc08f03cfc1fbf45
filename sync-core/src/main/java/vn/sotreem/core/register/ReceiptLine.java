package vn.sotreem.core.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;

/**
 * What became of one change that was saved here.
 *
 * @param savedAt  by the laptop's clock
 * @param op       what the portal was told: a record it had refused is created anew
 * @param fields   keys of the changed fields
 * @param receipt  the portal's word for the batch it was in; empty while it waits
 * @param outcomes what the portal made of it; empty when it was simply applied, and while it waits
 */
public record ReceiptLine(long position, Instant savedAt, String actor, Op op, SortedSet<String> fields,
                          Optional<InBatch> receipt, List<Outcome> outcomes) {
    public ReceiptLine {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The batch with which a change reached the portal.
     *
     * @param hash       32 bytes, as the portal signed it
     * @param receivedAt the portal's clock
     * @param isSigned   whether the receipt that is kept verifies with the key of the portal this laptop is enrolled at
     */
    public record InBatch(BatchId id, byte[] hash, Instant receivedAt, boolean isSigned) {
    }
}
