package vn.sotreem.core.change;

/**
 * The latest batch of a laptop that the portal has, by epoch and number: it tells a laptop how far it is believed.
 *
 * @param epoch  0 when the portal has no batch of this laptop
 * @param number in that epoch
 * @param hash   of the batch, 64 hexadecimal digits; "" when there is none
 */
public record LastBatch(int epoch, long number, String hash) {
    /** Latest epoch there can be: what an address has room for. */
    public static final int EPOCH_MAX = 999_999_999;
    /** The portal has nothing of this laptop, or does not say. */
    public static final LastBatch NONE = new LastBatch(0, 0, "");

    /** Whether this batch comes before the one the portal has. */
    public boolean isAfter(BatchId batch) {
        return batch.epoch() < epoch || batch.epoch() == epoch && batch.number() < number;
    }
}
