package vn.sotreem.core.register;

import java.util.Optional;
import vn.sotreem.core.change.BatchRefusal;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.VerifyingKey;

/** What goes out to the portal, what it weighs, and what is to be remembered of the way there. */
public final class Dispatch {
    private static final String LINK = "link";
    private static final String DIARY = "diary";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Relay relay;
    private final Epochs epochs;

    Dispatch(EncryptedDatabase database, Settings settings, ChangeLog log, Outbox outbox, Relay relay,
             Epochs epochs) {
        this.database = database;
        this.settings = settings;
        this.log = log;
        this.outbox = outbox;
        this.relay = relay;
        this.epochs = epochs;
    }

    /** What waits, read as of one moment. */
    public Load load() {
        return database.inTransaction(() -> new Load(outbox.ready().and(relay.load()),
                log.length() - outbox.sealedTo(), outbox.recent()));
    }

    /**
     * The batch to send next: other laptops' batches first, because what was saved here may refer to what they brought;
     * then the oldest sealed one without a receipt, else a new one sealed from what waits. Empty when nothing waits, or
     * while this laptop is not enrolled.
     *
     * @param bytesWanted about how large a new one should be; one that is sealed is as it is
     */
    public Optional<SealedBatch> next(int bytesWanted) {
        return ready().or(() -> settings.enrolment().flatMap(enrolment -> database.inTransaction(() ->
                outbox.seal(enrolment, settings.keys(), settings.office().communeCode(), bytesWanted))));
    }

    /** The batch that was sealed and has no receipt, if there is one: some of it may have been sent. */
    public Optional<SealedBatch> ready() {
        return settings.enrolment().flatMap(enrolment -> relay.outgoing().or(() -> outbox.unsettled(enrolment)));
    }

    Settlement settle(SealedBatch batch, byte[] receipt) {
        VerifyingKey portalKey = settings.enrolment().orElseThrow().verifyingKey();
        return database.inTransaction(() -> isOwn(batch) ? outbox.settle(batch, receipt, portalKey)
                : relay.settle(batch, receipt, portalKey));
    }

    private boolean isOwn(SealedBatch batch) {
        return settings.enrolment().orElseThrow().device().equals(batch.id().device());
    }

    /**
     * Puts a batch aside that the portal refused as a whole. Of another laptop nothing more is sent until its next
     * stick; this laptop's own, if it was refused for what is in it, is told again in smaller ones, until the save that
     * the portal cannot take stands alone and goes to the review inbox. Everything else goes on.
     *
     * @param problem the portal's word for why
     * @return false when the batch is this laptop's own and the portal does not take any
     */
    boolean putAside(SealedBatch batch, String problem) {
        if (!isOwn(batch)) {
            relay.refused(batch.id(), problem);
            return true;
        }
        return BatchRefusal.isOfContent(problem) && database.inTransaction(() -> {
            boolean divided = outbox.divide(batch, problem);
            epochs.afterSettled(LastBatch.NONE);
            return divided;
        });
    }

    /**
     * The portal has later batches of this laptop than this register knows: it was restored from a backup. What it has
     * no receipt for is told in a new epoch, and what it has forgotten comes back with the feed.
     *
     * @param portals the portal's latest batch of this laptop
     */
    public void beginEpoch(LastBatch portals) {
        database.inTransaction(() -> {
            epochs.afterSettled(portals);
            FeedMark.read(database).withOurs().keep(database);
            return portals;
        });
    }

    /**
     * The portal's latest batch of this laptop comes before one that there is a receipt for: the portal was restored
     * from a backup. What it lost is told in a new epoch.
     *
     * @return false, with nothing changed, when the portal lost nothing
     */
    public boolean tellAgain(LastBatch portals) {
        return database.inTransaction(() -> epochs.tellAgain(portals));
    }

    /** What was last noted about the link to the portal. */
    public Optional<String> linkNote() {
        return settings.find(LINK);
    }

    /** Notes what is known of the link, for the next start of the program. */
    public void noteLink(String text) {
        settings.set(LINK, text);
    }

    /** What happened lately between this laptop and the portal, as it was kept. */
    public Optional<String> diary() {
        return settings.find(DIARY);
    }

    /** Keeps what happened lately; nothing in it may be about anybody. */
    public void keepDiary(String text) {
        settings.set(DIARY, text);
    }
}
