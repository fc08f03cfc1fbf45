package vn.sotreem.core.register;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.Recipient;

/**
 * What goes out of a register on a stick and what comes in on one (docs/protocol.md, "The stick"). Like the register it
 * belongs to the register's thread.
 */
public final class Sticks {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Outbox outbox;
    private final Relay relay;
    private final InstantSource clock;
    private final Runnable forgetListings;
    private final StickIntake intake;

    Sticks(EncryptedDatabase database, Settings settings, Outbox outbox, Relay relay, InstantSource clock,
           Runnable forgetListings) {
        this.database = database;
        this.settings = settings;
        this.outbox = outbox;
        this.relay = relay;
        this.clock = clock;
        this.forgetListings = forgetListings;
        this.intake = new StickIntake(database, settings, outbox, relay);
    }

    /** The keys this laptop opens sticks with; their recipient is what others encrypt for. */
    public ReceivingKeys receivingKeys() {
        return settings.receivingKeys();
    }

    /** Whom this laptop's sticks are encrypted for. */
    public List<StickRecipient> recipients() {
        return database.query("SELECT text, label FROM recipient ORDER BY addedAt, text",
                row -> new StickRecipient(new Recipient(row.getString(1)), row.getString(2)));
    }

    /** Encrypts for this recipient too from now on, and calls it by this label. */
    public void keepRecipient(StickRecipient recipient) {
        database.run("INSERT INTO recipient (text, label, addedAt) VALUES (?, ?, ?) "
                + "ON CONFLICT (text) DO UPDATE SET label = excluded.label",
                recipient.recipient().text(), recipient.label(), clock.millis());
    }

    /** The laptops whose sticks were read here, the latest first. */
    public List<StickSender> senders() {
        return relay.senders();
    }

    /**
     * Everything sealed and waiting for a receipt; what is not sealed yet is sealed now. Nothing else changes, and only
     * receipts ever take changes out of what waits. Empty when nothing waits, or while this laptop is not enrolled.
     */
    public Optional<Parcel> parcel() {
        return database.inTransaction(() -> settings.enrolment().flatMap(this::parcel));
    }

    private Optional<Parcel> parcel(Enrolment enrolment) {
        while (outbox.seal(enrolment, settings.keys(), settings.office().communeCode()).isPresent()) {
            // Until everything that waits is sealed.
        }
        List<Parcel.Entry> entries = new ArrayList<>();
        long bytes = 0;
        for (SealedBatch batch : outbox.unsettled(enrolment, Parcel.ENTRIES_MAX - 1)) {
            bytes += batch.bytes().length;
            if (bytes <= Parcel.BYTES_MAX) {
                entries.add(new Parcel.Entry(Parcel.Kind.BATCH, batch.id(), batch.bytes()));
            }
        }
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        receiptBefore(entries.getFirst().batch()).ifPresent(receipt -> entries.add(0, receipt));
        return Optional.of(signed(Manifest.Way.OUT, enrolment.device(), entries));
    }

    /** Tells whoever reads the stick where the chain stands that its first batch follows. */
    private Optional<Parcel.Entry> receiptBefore(BatchId first) {
        BatchId before = new BatchId(first.device(), first.epoch(), first.number() - 1);
        return outbox.receipt(before).map(receipt -> new Parcel.Entry(Parcel.Kind.RECEIPT, before, receipt));
    }

    /** The receipts for another laptop's batches, for the stick back to it; empty when there are none. */
    public Optional<Parcel> reply(UUID device) {
        List<Parcel.Entry> receipts = relay.receipts(device);
        return Optional.of(receipts).filter(some -> !some.isEmpty())
                .map(some -> database.inTransaction(() -> signed(Manifest.Way.BACK, device, some)));
    }

    private Parcel signed(Manifest.Way way, UUID device, List<Parcel.Entry> entries) {
        Office office = settings.office();
        Manifest.Sender sender = new Manifest.Sender(settings.keys().verifyingKey().bytes(),
                settings.receivingKeys().recipient().text(), label(office));
        Manifest manifest = new Manifest(way, device, office.communeCode(),
                settings.enrolment().orElseThrow().portalKey(), sender,
                clock.instant().truncatedTo(ChronoUnit.MILLIS), Parcel.contentOf(entries));
        return new Parcel(manifest, settings.keys().sign(manifest.bytes()), entries);
    }

    private static String label(Office office) {
        String label = office.userName() + " · " + office.communeName();
        return label.length() <= Manifest.LABEL_MAX ? label : office.communeCode();
    }

    /**
     * Takes what a stick brought, whatever it is and as often as it comes: another laptop's batches, to be shown here
     * and forwarded, or receipts for this laptop's own. All of it in one transaction, or nothing.
     */
    public StickAnswer take(Parcel parcel) {
        try {
            return database.inTransaction(() -> intake.take(parcel));
        } finally {
            forgetListings.run();
        }
    }
}
