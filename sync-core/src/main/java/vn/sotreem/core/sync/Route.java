package vn.sotreem.core.sync;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.SyncStatus.Obstacle;

/** What the engine knows of the way to the portal: the link, and the batch of which a part may have arrived. */
final class Route {
    /** A batch of which more has left is asked for before it is sent again. */
    static final int PART_BYTES_MIN = 16 * 1024;

    private final Register register;
    private Link link;
    private Optional<BatchId> inPart;
    private long goneOnAt;

    /** What was sealed before this program started may have been sent in part. */
    Route(Register register) {
        this.register = register;
        this.link = Price.remembered(register);
        this.inPart = register.dispatch().ready().filter(batch -> batch.bytes().length > PART_BYTES_MIN)
                .map(SealedBatch::id);
    }

    /** An answer came back over it; of a portal in this very process nothing was seen. */
    void answered(Passage passage) {
        learn(passage);
        link = passage.equals(Passage.UNSEEN) && !link.isKnown() ? Link.NONE : link;
    }

    /**
     * It broke.
     *
     * @param batch what was on its way, if it was a batch
     * @return whether the part that the portal has of the batch has grown since the last time
     */
    boolean broke(Passage passage, Optional<BatchId> batch) {
        learn(passage);
        if (passage.bytesUp() > PART_BYTES_MIN) {
            inPart = batch.or(() -> inPart);
        }
        boolean hasGrown = passage.goneOnAt() > goneOnAt;
        goneOnAt = passage.goneOnAt();
        return hasGrown;
    }

    /** A batch has arrived whole. */
    void arrived() {
        goneOnAt = 0;
    }

    /** How large the next batch should be. */
    int batchBytes() {
        return link.batchBytes();
    }

    SyncAction.Push push(SealedBatch batch) {
        return new SyncAction.Push(batch, inPart.equals(Optional.of(batch.id())));
    }

    /**
     * What is in the way. A certificate's date that does not fit is the fault of a clock that is behind the
     * portal's.
     */
    Obstacle obstacle(Instant now, PortalUnreachable.Cause cause) {
        Standing standing = register.standing();
        boolean isBehind = Stream.concat(standing.heard().map(Standing.Heard::at).stream(),
                standing.lastReceipt().map(Standing.LastReceipt::receivedAt).stream()).anyMatch(now::isBefore);
        return cause == PortalUnreachable.Cause.CERTIFICATE_DATE && isBehind ? Obstacle.CLOCK_WRONG
                : Obstacle.of(cause);
    }

    /** What it costs to send what waits. */
    Price price() {
        return Price.of(register.dispatch().load(), link);
    }

    private void learn(Passage passage) {
        Link before = link;
        link = link.learnt(passage);
        if (!link.equals(before)) {
            register.dispatch().noteLink(link.text());
        }
    }
}
