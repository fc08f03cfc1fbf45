package vn.sotreem.core.register;

import java.time.Instant;
import java.util.Optional;

/**
 * What the register holds and what is still to be told to the portal, read in one transaction.
 *
 * @param children      children in the register, the bin left out
 * @param households    households in the register, the bin left out
 * @param waiting       changes without a receipt, sealed or not, with those of other laptops that sticks brought to be
 *                      forwarded
 * @param oldestWaiting when the oldest of them was made, or brought here
 * @param toReview      refusals and conflicts nobody has dealt with
 * @param lastReceipt   the latest receipt, by this laptop's position
 * @param heard         what the portal last told of its records
 */
public record Standing(long children, long households, long waiting, Optional<Instant> oldestWaiting, long toReview,
                       Optional<LastReceipt> lastReceipt, Optional<Heard> heard) {

    /**
     * @param at     the portal's clock
     * @param here   records of the portal that are here, kinds included that this program does not know
     * @param there  records the portal had when the two were last compared
     * @param agrees whether every one of them was the same
     */
    public record Heard(Instant at, long here, long there, boolean agrees) {
    }

    /**
     * @param batch      number of the batch it is for
     * @param changes    how many changes were in it
     * @param receivedAt the portal's clock
     */
    public record LastReceipt(long batch, int changes, Instant receivedAt) {
    }
}
