package vn.sotreem.core.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.KeyFileDamaged;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.security.UnattendedKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/**
 * The portal as docs/protocol.md describes it, in this very process and with a store of its own: what the national
 * portal would have to do, true in every answer. The demonstration, the tests and the protocol's document have the same
 * one (docs/decisions/0005-reference-portal.md).
 *
 * <p>May be called by several threads: it does one thing at a time, because a batch is applied in one transaction over
 * one connection, and an order of commits without gaps is what later readers rely on.
 */
public final class ReferencePortal implements Portal, AutoCloseable {
    /** The store in the portal's folder. */
    public static final String FILE_NAME = "portal.db";
    /** The key of the store, beside it. */
    public static final String KEY_FILE_NAME = "portal.key";

    static final EncryptedDatabase.Migrations MIGRATIONS =
            new EncryptedDatabase.Migrations(ReferencePortal.class,
                    List.of("001-portal.sql", "002-feed.sql", "003-likeness.sql",
                            "004-revoked.sql", "005-parts.sql", "006-communes.sql", "007-audience.sql",
                            "008-secrecy.sql"));

    private final EncryptedDatabase database;
    private final InstantSource clock;
    private final SecureRandom random;
    private final RecordIds ids;
    private final Identity identity;
    private final Enrolments enrolments;
    private final Holdings holdings;
    private final Successions successions;
    private final Ledger ledger;
    private final Intake intake;
    private final Feed feed;
    private final Parts parts;

    private ReferencePortal(EncryptedDatabase database, InstantSource clock, SecureRandom random, Secrecy secrecy) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.ids = new RecordIds(clock, random);
        this.identity = Identity.in(database, ids, random);
        this.holdings = new Holdings(database, secrecy);
        this.successions = new Successions(database, holdings);
        this.enrolments = new Enrolments(database, identity, successions);
        this.ledger = new Ledger(database);
        this.intake = new Intake(database, identity, enrolments, ledger, holdings);
        this.feed = new Feed(identity, enrolments, ledger, holdings);
        this.parts = new Parts(database);
        holdings.addUp();
        holdings.tellAnew();
    }

    /** Opens the portal of this folder, and makes one when the folder has none. */
    public static ReferencePortal open(Path folder, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        return open(folder, clock, random, Secrecy.BUNDLED);
    }

    /** The same with the catalogue of an earlier program, or of a later one. */
    static ReferencePortal open(Path folder, InstantSource clock, SecureRandom random, Secrecy secrecy)
            throws RegisterUnavailable {
        try (DatabaseKey key = key(folder, random)) {
            EncryptedDatabase database = EncryptedDatabase.open(folder.resolve(FILE_NAME), key, MIGRATIONS);
            try {
                return database.inTransaction(() -> new ReferencePortal(database, clock, random, secrecy));
            } catch (RuntimeException fault) {
                database.close();
                throw fault;
            }
        }
    }

    /** Everything the portal of this folder holds, in the order of the ids, also while another process serves it. */
    public static List<PortalRecord> recordsIn(Path folder, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        try (ReferencePortal portal = open(folder, clock, random)) {
            return portal.records();
        } catch (RegisterUnavailable unavailable) {
            if (unavailable.reason() != RegisterUnavailable.Cause.IN_USE) {
                throw unavailable;
            }
        }
        try (DatabaseKey key = key(folder, random);
             EncryptedDatabase database = EncryptedDatabase.openBeside(folder.resolve(FILE_NAME), key)) {
            return new Holdings(database, Secrecy.BUNDLED).all();
        }
    }

    private static DatabaseKey key(Path folder, SecureRandom random) throws RegisterUnavailable {
        Path file = folder.resolve(KEY_FILE_NAME);
        try {
            Files.createDirectories(folder);
            // Without its key a store that is there cannot be read, and a new key would only hide that.
            boolean isNew = Files.notExists(file) && Files.notExists(folder.resolve(FILE_NAME));
            return isNew ? UnattendedKey.create(file, random) : UnattendedKey.read(file);
        } catch (KeyFileDamaged | NoSuchFileException damaged) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.WRONG_KEY, damaged);
        } catch (IOException failure) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.DISK, failure);
        }
    }

    /** A new code by which one laptop, an officer's, may be let in within the next seven days. */
    public OneTimeCode newCode() {
        return newCode(Audience.OFFICER);
    }

    /** A new code by which one laptop may be let in within the next seven days, to be told what is for these eyes. */
    public synchronized OneTimeCode newCode(Audience audience) {
        return database.inTransaction(() -> enrolments.newCode(audience, random, now()));
    }

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) {
        if (!(OneTimeCode.parse(request.code()) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode code))) {
            return new EnrolmentAnswer.CodeRefused();
        }
        return admit(new EnrolmentApplication(request.publicKey(), request.communeCode(), request.label(),
                EnrolmentProof.ofLaptop(code, request.publicKey(), request.communeCode(), request.label())));
    }

    @Override
    public synchronized EnrolmentAnswer admit(EnrolmentApplication application) {
        return database.inTransaction(() -> enrolments.admit(application, ids, now()));
    }

    @Override
    public synchronized PushAnswer push(BatchId batch, byte[] envelope) {
        return database.inTransaction(() -> {
            parts.drop(batch);
            return intake.take(batch, envelope, now());
        });
    }

    /** How much of the batch of this hash is here. */
    synchronized Holding holding(BatchId batch, byte[] hash) {
        Optional<Ledger.Kept> kept = ledger.find(batch);
        if (kept.isPresent()) {
            return Arrays.equals(kept.get().hash(), hash) ? new Holding.Whole(kept.get().receipt())
                    : new Holding.Another();
        }
        parts.forget(now());
        return parts.find(batch, hash).<Holding>map(part -> new Holding.Part(part.length))
                .orElseGet(Holding.Nothing::new);
    }

    /**
     * Takes the rest of a batch of which the beginning is here.
     *
     * @param offset where the rest begins
     * @return empty when it does not begin where the beginning ends, or the two do not make the batch; then nothing of
     *         it is here any more
     */
    synchronized Optional<PushAnswer> goOn(BatchId batch, byte[] hash, int offset, byte[] rest) {
        return parts.whole(batch, hash, offset, rest).map(bytes -> push(batch, bytes))
                .filter(answer -> !answer.equals(new PushAnswer.Refused(PushAnswer.Problem.BATCH_UNREADABLE)));
    }

    /** Keeps what came in of a batch before its sending broke off, if it goes on where what is here ends. */
    synchronized void keepPart(BatchId batch, int offset, byte[] came) {
        if (enrolments.device(batch.device()).isPresent() && ledger.find(batch).isEmpty()) {
            database.inTransaction(() -> {
                parts.keep(batch, offset, came, now());
                return batch;
            });
        }
    }

    @Override
    public synchronized PullAnswer pull(byte[] query) {
        return database.inTransaction(() -> feed.answer(query, now()));
    }

    /**
     * Strikes a laptop off: nothing is taken from it any more and nothing told, until it is let in by a new code.
     *
     * @return false when no laptop of this id is one of ours
     */
    public synchronized boolean revoke(UUID device) {
        return enrolments.revoke(device, now());
    }

    /**
     * Makes a commune another one, or a part of another one: its records and laptops go along.
     *
     * @return how many records went along
     */
    public synchronized int succeed(String commune, String successor) {
        return database.inTransaction(() -> successions.move(commune, successor, now()));
    }

    /**
     * Says for whose eyes a laptop may be told what it asks for; with its next page it begins to be told so.
     *
     * @return false when no laptop of this id was ever let in
     */
    public synchronized boolean grant(UUID device, Audience audience) {
        return enrolments.grant(device, audience);
    }

    /** Writes all that is here into a file that is not there yet, and reads it back; whether the copy is sound. */
    synchronized boolean copyTo(Path file) {
        return database.copyTo(file);
    }

    /** This store has just come out of a backup: all of it is durable, and laptops are to hear that it is another. */
    synchronized void restored() {
        database.inTransaction(() -> {
            ledger.backedUp();
            return database.run("UPDATE portal SET epoch = ?", Columns.bytes(ids.next()));
        });
    }

    /** Says that everything the portal holds now is in a backup, which outlives the loss of this store. */
    public synchronized void backedUp() {
        ledger.backedUp();
    }

    /** The values that were not put in the place of others, for people to decide, decided or not. */
    public synchronized List<Parked> parked() {
        return ledger.parked();
    }

    /** Everything the portal holds, in the order of the ids. */
    public synchronized List<PortalRecord> records() {
        return holdings.all();
    }

    /** What the laptops of a commune are told that it has, in the order of the ids. */
    public synchronized List<PortalRecord> told(String commune, Audience audience) {
        return holdings.of(commune, audience);
    }

    /** Changes when the portal was restored from a backup. */
    public UUID epoch() {
        return identity.epoch();
    }

    /** The portal's clock, to the millisecond as the protocol has it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public synchronized void close() {
        database.close();
    }
}
