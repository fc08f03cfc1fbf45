package vn.sotreem.core.sync;

import java.time.Instant;
import java.util.Optional;
import vn.sotreem.core.register.Standing;

/**
 * The one true state of sending, shown in the status bar: exactly one of these holds at any time. Every one carries
 * the standing it was made from, so the numbers on the screen are the register's.
 */
public sealed interface SyncStatus {

    /** What the register holds, waits for and has been told. */
    Standing standing();

    /** This laptop is not known to a portal yet; changes wait. */
    record NotEnrolled(Standing standing) implements SyncStatus {
    }

    /**
     * This register came from another machine and nobody has said which of the two goes on: nothing is sent until then
     * ({@link vn.sotreem.core.register.Residence}).
     */
    record Elsewhere(Standing standing) implements SyncStatus {
    }

    /** Nothing waits, and what the portal has told is here; the standing tells when it was last heard. */
    record AllSent(Standing standing) implements SyncStatus {
    }

    /**
     * Nothing waits, and what others changed is coming in.
     *
     * @param received records that came since this began
     */
    record Receiving(Standing standing, long received) implements SyncStatus {
    }

    /**
     * Nothing waits, everything the portal has told is here, and yet what is here is not what the portal has. The
     * standing tells how many records are here and there; a drift check names those that differ.
     */
    record Drifted(Standing standing) implements SyncStatus {
    }

    /**
     * Changes wait for their turn.
     *
     * @param price what it costs to send them
     */
    record Waiting(Standing standing, Price price) implements SyncStatus {
    }

    /**
     * A batch is on its way.
     *
     * @param progress of this sending, from when it began until nothing waits
     */
    record Sending(Standing standing, Progress progress) implements SyncStatus {
    }

    /**
     * What the portal may not have is on its way once more, or for the first time; what it has it takes only once.
     *
     * @param recovery what happened
     * @param progress of this sending
     */
    record Recovering(Standing standing, Recovery recovery, Progress progress) implements SyncStatus {
    }

    /** What was put right without asking, because nothing can be lost by it. */
    enum Recovery {
        /** This register was restored from a backup older than what the portal has. */
        REGISTER_RESTORED,
        /** The portal was restored from a backup older than what it gave receipts for. */
        PORTAL_RESTORED
    }

    /**
     * The last try did not get through.
     *
     * @param obstacle what was in the way
     * @param retryAt  when the next try is due
     * @param price    what it costs to send what waits
     */
    record Held(Standing standing, Obstacle obstacle, Instant retryAt, Price price) implements SyncStatus {
    }

    /** Nothing more is sent until a person has looked. */
    record Stopped(Standing standing, PushAnswer.Problem problem) implements SyncStatus {
    }

    /** What can be in the way of a batch, each told in one sentence with what to do. */
    enum Obstacle {
        NO_NETWORK, PORTAL_DOWN, TIMED_OUT, CUT, SIGN_IN, PROXY, PROXY_PASSWORD, OTHER_NAME, CERTIFICATE_DATE,
        NOT_TRUSTED,
        /** The certificate's date does not fit, and by what the portal last said of the time this clock is behind. */
        CLOCK_WRONG,
        NOT_THE_PORTAL, PORTAL_BUSY, RECEIPT_INVALID,
        /** The portal does not understand what is asked; what waits is sent all the same. */
        NEWS_REFUSED;

        /** What a failure to reach the portal is told as. */
        public static Obstacle of(PortalUnreachable.Cause cause) {
            return switch (cause) {
                case NO_NETWORK -> NO_NETWORK;
                case PORTAL_DOWN -> PORTAL_DOWN;
                case TIMED_OUT -> TIMED_OUT;
                case CUT -> CUT;
                case SIGN_IN -> SIGN_IN;
                case PROXY -> PROXY;
                case PROXY_PASSWORD -> PROXY_PASSWORD;
                case OTHER_NAME -> OTHER_NAME;
                case CERTIFICATE_DATE -> CERTIFICATE_DATE;
                case NOT_TRUSTED -> NOT_TRUSTED;
            };
        }
    }

    /** The same when so many bytes of the batch that is on its way have left. */
    default SyncStatus sent(long bytes) {
        return switch (this) {
            case Sending sending -> new Sending(sending.standing, sending.progress.sent(bytes));
            case Recovering again -> new Recovering(again.standing, again.recovery, again.progress.sent(bytes));
            case NotEnrolled _, Elsewhere _, AllSent _, Receiving _, Drifted _, Waiting _, Held _, Stopped _ -> this;
        };
    }

    /** When the next try is due, if one is. */
    default Optional<Instant> nextTry() {
        return this instanceof Held held ? Optional.of(held.retryAt()) : Optional.empty();
    }
}
