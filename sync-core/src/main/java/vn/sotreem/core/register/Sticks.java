package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.Recipient;

/**
 * What goes out of a register on a stick and what comes in on one (docs/protocol.md, "The stick"). Like the register it
 * belongs to the register's thread.
 */
public final class Sticks {
    private final EncryptedDatabase database;
    private final InstantSource clock;
    private final Relay relay;
    private final StickPacking packing;
    private final StickIntake intake;

    Sticks(EncryptedDatabase database, InstantSource clock, Relay relay, StickPacking packing, StickIntake intake) {
        this.database = database;
        this.clock = clock;
        this.relay = relay;
        this.packing = packing;
        this.intake = intake;
    }

    /** The keys this laptop opens sticks with; their recipient is what others encrypt for. */
    public ReceivingKeys receivingKeys() {
        return packing.receivingKeys();
    }

    /** How this laptop, or another by way of this one, becomes known to a portal. */
    public Enrolling enrolling() {
        return intake.enrolling();
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
     * Everything sealed and waiting for a receipt, and the query for what the portal has to tell; what is not sealed
     * yet is sealed now. Nothing else changes, and only receipts ever take changes out of what waits. While this laptop
     * asks to be let in, that request and nothing else. Empty while it is not enrolled and does not ask, and while the
     * register may be in use on another machine too ({@link Residence}).
     */
    public Optional<Parcel> parcel() {
        return database.inTransaction(packing::parcel);
    }

    /** A stick with this parcel has been written: its batches are on their way, and wait as before. */
    public void written(Parcel parcel) {
        parcel.entries(Parcel.Kind.BATCH).stream().map(entry -> entry.batch(parcel.manifest().device()))
                .max(Comparator.comparingLong(BatchId::number)).ifPresent(last -> database.run("""
                        INSERT INTO stick_written (one, writtenAt, epoch, number) VALUES (1, ?1, ?2, ?3)
                        ON CONFLICT (one) DO UPDATE SET writtenAt = ?1, epoch = ?2, number = ?3
                        """, clock.millis(), last.epoch(), last.number()));
    }

    /** What of this laptop's own changes lies on a stick and has no receipt; it is counted among what waits. */
    public Optional<OnStick> onStick() {
        return database.first("""
                SELECT w.writtenAt, coalesce(sum(b.count), 0) FROM stick_written w
                JOIN device d ON d.epoch = w.epoch
                JOIN batch b ON b.epoch = w.epoch AND b.number <= w.number AND b.receipt IS NULL
                GROUP BY w.writtenAt
                """, row -> new OnStick(Instant.ofEpochMilli(row.getLong(1)), row.getLong(2)));
    }

    /**
     * What there is for another laptop, for the stick back to it: the receipts for its batches, and what the portal has
     * to tell it. Empty when there is nothing.
     */
    public Optional<Parcel> reply(UUID device) {
        return database.inTransaction(() -> packing.reply(device));
    }

    /** What is on a stick, to be shown before or after it is taken. */
    public StickContents contents(Parcel parcel) {
        return intake.contents(parcel);
    }

    /**
     * Takes what a stick brought, whatever it is and as often as it comes: another laptop's batches, to be shown here
     * and forwarded, or receipts for this laptop's own. All of it in one transaction, or nothing.
     */
    public StickAnswer take(Parcel parcel) {
        return database.inTransaction(() -> intake.take(parcel));
    }
}
