package vn.sotreem.core.change;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The portal's word that it holds a batch for good. Only exceptions are listed: every other change of the batch was
 * applied as it stands.
 *
 * @param batch      which batch
 * @param hash       32 bytes, the hash of the batch as the portal received it
 * @param position   where the batch stands in the portal's commit order
 * @param receivedAt the portal's clock when it was committed
 * @param exceptions outcomes that are not plain application, by rising index
 */
public record Receipt(BatchId batch, byte[] hash, long position, Instant receivedAt, List<Outcome> exceptions) {
    public Receipt {
        exceptions = List.copyOf(exceptions);
    }

    /** Whether this is the receipt of these very bytes. */
    public boolean isFor(SealedBatch sealed) {
        return batch.equals(sealed.id()) && Arrays.equals(hash, sealed.hash())
                && exceptions.stream().allMatch(outcome -> outcome.index() >= 0 && outcome.index() < sealed.count());
    }
}
