package vn.sotreem.core.register;

import java.util.Optional;
import vn.sotreem.core.change.SealedBatch;

/** What goes out to the portal, what it weighs, and what is to be remembered of the way there. */
public final class Dispatch {
    private static final String LINK = "link";
    private static final String DIARY = "diary";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Relay relay;

    Dispatch(EncryptedDatabase database, Settings settings, ChangeLog log, Outbox outbox, Relay relay) {
        this.database = database;
        this.settings = settings;
        this.log = log;
        this.outbox = outbox;
        this.relay = relay;
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
