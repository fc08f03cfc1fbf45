package vn.sotreem.core.register;

import java.time.Instant;
import java.util.UUID;
import vn.sotreem.core.change.BatchRefusal;
import vn.sotreem.core.security.Recipient;

/**
 * A laptop whose sticks were read here.
 *
 * @param label     what it is called by people
 * @param recipient what its answers are encrypted for
 * @param lastAt    when its last stick was read, by this laptop's clock
 * @param toForward batches that can be sent to the portal
 * @param waiting   batches for which an earlier one has not come yet
 * @param receipts  receipts that can be carried back
 * @param pages     pages of the portal's feed that can be carried back
 * @param refused   the portal's word why it takes nothing more of this laptop, "" when there is none
 */
public record StickSender(UUID device, String label, Recipient recipient, Instant lastAt, long toForward, long waiting,
                          long receipts, long pages, String refused) {

    /** Whether the portal cannot take a batch of it for what is in it: carried back, it is told in smaller ones. */
    public boolean isToTellAgain() {
        return BatchRefusal.isOfContent(refused);
    }

    /** Whether there is anything to carry back. */
    public boolean hasReply() {
        return receipts + pages > 0 || isToTellAgain();
    }
}
