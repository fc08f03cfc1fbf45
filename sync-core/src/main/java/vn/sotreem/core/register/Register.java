package vn.sotreem.core.register;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.EncryptedDatabase.Migrations;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.VerifyingKey;

/**
 * The register of a hamlet or a commune: one encrypted SQLite file, one connection, one process (file lock).
 *
 * <p>It belongs to one thread: whoever opens it calls it from that thread only. When the database cannot do what it is
 * asked, a {@link StorageFault} says so; the transaction is rolled back and what was kept before stays.
 */
public final class Register implements AutoCloseable {
    /** The register's file in its folder. */
    public static final String FILE_NAME = "so-tre-em.db";

    static final Migrations MIGRATIONS = new Migrations(Register.class,
            List.of("001-register.sql", "002-epochs.sql", "003-stick.sql", "004-feed.sql",
                    "005-refused-batch.sql", "006-stick-news.sql", "007-decisions.sql",
                    "008-enrolment-by-stick.sql", "009-spells.sql", "010-merged.sql",
                    "011-hamlets.sql", "012-people.sql", "013-access-log.sql",
                    "014-handed-over.sql"));

    private final Thread owner = Thread.currentThread();
    private final EncryptedDatabase database;
    private final InstantSource clock;
    private final RecordIds ids;
    private final Settings settings;
    private final People people;
    private final Records records;
    private final ChangeLog log;
    private final Reviews reviews;
    private final Writer writer;
    private final Outbox outbox;
    private final Epochs epochs;
    private final News news;
    private final StandingReader standing;
    private final Residence residence;
    private final ChildFinder finder;
    private final Relay relay;
    private final Sticks sticks;
    private final Drafts drafts;
    private final Dispatch dispatch;
    private final Decisions decisions;
    private final Receipts receipts;
    private final Duplicates duplicates;
    private final Drift drift;
    private final Journal journal;
    private final Imports imports;

    private Register(EncryptedDatabase database, InstantSource clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.ids = new RecordIds(clock, random);
        this.settings = new Settings(database, random);
        this.people = new People(database, settings, clock);
        this.records = new Records(database);
        this.log = new ChangeLog(database, new UUID(random.nextLong(), random.nextLong()), clock.instant());
        PortalCopies copies = new PortalCopies(database, records, settings);
        this.reviews = new Reviews(database, records);
        this.writer = new Writer(database, settings, records, log, copies, people::sight);
        this.outbox = new Outbox(database, log, copies, new Dependents(log, records, copies, writer, clock),
                new Overtaken(database, log, records, writer, clock));
        this.epochs = new Epochs(database);
        this.residence = new Residence(database, settings, epochs, random);
        this.finder = new ChildFinder(database, settings, records, clock,
                new ChildMarks(database, records, log, outbox, reviews));
        Pages pages = new Pages(database, settings, records, log, outbox, copies);
        Enrolling enrolling = new Enrolling(database, settings, epochs, residence, clock);
        this.news = new News(database, settings, copies, pages, clock);
        this.relay = new Relay(database, clock, new Foreign(database, records, log, copies, settings));
        StickReturn back = new StickReturn(database, settings, outbox, pages, epochs, enrolling);
        this.sticks = new Sticks(database, clock, relay,
                new StickPacking(settings, outbox, relay, pages, enrolling, clock),
                new StickIntake(database, settings, records, relay, enrolling, back));
        this.drafts = new Drafts(database, people, clock);
        this.dispatch = new Dispatch(database, settings, log, outbox, relay, epochs);
        this.decisions = new Decisions(database, records, writer, clock, people::sight);
        this.receipts = new Receipts(database, settings, outbox, records, people::sight);
        this.duplicates = new Duplicates(records, writer, people::sight, clock);
        this.drift = new Drift(database, settings, copies, pages, clock);
        this.journal = new Journal(database, settings, log, outbox,
                new Replay(database, settings, records, log, copies, epochs));
        new Recognising(database, settings, records, log, copies).run();
        this.imports = new Imports(database, settings, records, log, writer, clock);
        this.standing = new StandingReader(database, log, outbox, relay, reviews);
    }

    /** Makes a new register in this folder. */
    public static Register create(Path folder, DatabaseKey key, Office office, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        EncryptedDatabase database = EncryptedDatabase.open(folder.resolve(FILE_NAME), key, MIGRATIONS);
        Settings settings = new Settings(database, random);
        if (settings.areThere()) {
            database.close();
            throw new RegisterUnavailable(RegisterUnavailable.Cause.EXISTS, null);
        }
        database.inTransaction(() -> {
            settings.setUp(office, DeviceKeys.random(random));
            People.keep(database, User.first(office, clock.instant()));
            return office;
        });
        return new Register(database, clock, random);
    }

    /** Opens the register in this folder. */
    public static Register open(Path folder, DatabaseKey key, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        return open(folder, key, clock, random, older -> { });
    }

    /** The same; the register of an earlier version is shown before it is changed. */
    static Register open(Path folder, DatabaseKey key, InstantSource clock, SecureRandom random,
                         Consumer<EncryptedDatabase> beforeMigration) throws RegisterUnavailable {
        Path file = folder.resolve(FILE_NAME);
        if (!Files.exists(file)) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.ABSENT, null);
        }
        EncryptedDatabase database = EncryptedDatabase.open(file, key, MIGRATIONS, beforeMigration);
        if (!new Settings(database, random).areThere()) {
            database.close();
            throw new RegisterUnavailable(RegisterUnavailable.Cause.ABSENT, null);
        }
        return new Register(database, clock, random);
    }

    public Office office() {
        mine();
        return settings.office();
    }

    /** The people of this register, and which of them works. */
    public People people() {
        mine();
        return people;
    }

    /** What the person who works may be shown. */
    public Sight sight() {
        return people().sight();
    }

    /** Where ids of new records come from. */
    public RecordIds ids() {
        return ids;
    }

    /** Hamlets in the register, in Vietnamese order. */
    public List<Hamlet> hamlets() {
        return shown().hamlets();
    }

    public Optional<Hamlet> hamlet(UUID id) {
        return shown().hamlet(id);
    }

    public Optional<Household> household(UUID id) {
        return shown().household(id);
    }

    public Optional<Child> child(UUID id) {
        return shown().child(id);
    }

    /** Households of a hamlet by their number, the bin left out. */
    public List<Household> householdsOf(UUID hamlet) {
        return shown().householdsOf(hamlet);
    }

    /** Children of a household, eldest first, the bin left out. */
    public List<Child> childrenOf(UUID household) {
        return shown().childrenOf(household);
    }

    /** What is kept of households and children beside the lines of the book. */
    public Dossiers dossiers() {
        return new Dossiers(shown());
    }

    public Listing list(ChildQuery query) {
        mine();
        return finder.find(query, sight());
    }

    /** What makes lists quick, and what is kept of them under a name. */
    public Lists lists() {
        return new Lists(finder, settings, people());
    }

    /** The rows of a listing from one index to before another. */
    public List<ChildRow> rows(Listing listing, int from, int to) {
        return accessLog().viewed(listing, shown().rows(listing, from, to, outbox.settledTo()));
    }

    /** Where in a listing a child stands; -1 when it is not in it. */
    public int indexOf(Listing listing, UUID child) {
        return database().first("SELECT rid FROM child WHERE id = ?", row -> row.getLong(1), Columns.bytes(child))
                .map(listing::indexOf).orElse(-1);
    }

    /** Keeps what a person saved: rows, history, change log and clock in one transaction, durable on return. */
    public Saved save(Save save) {
        return saveAll(List.of(save));
    }

    /** Keeps several saves in one transaction; each stays a group of its own when it is sent. */
    public Saved saveAll(List<Save> saves) {
        mine();
        return writer.write(saves, clock.instant());
    }

    /** What the register holds and what waits, read as of one moment. */
    public Standing standing() {
        mine();
        return standing.read(sight());
    }

    /** What the portal did not simply take and nobody has dealt with ({@link Reviews}), oldest first. */
    public List<ReviewItem> review() {
        mine();
        return reviews.open(sight());
    }

    /** What people decide about what {@link #review} lists. */
    public Decisions decisions() {
        mine();
        return decisions;
    }

    /** The lists that were imported here, and the way to take one back. */
    public Imports imports() {
        mine();
        return imports;
    }

    /** How hamlets are renamed, merged and split. */
    public Hamlets hamletChanges() {
        return new Hamlets(mine(), settings, ids, imports, sight());
    }

    /** The commune the register is of, what it was, how it becomes another one, and its book as it was. */
    public Communes communes() {
        return new Communes(database, settings, mine(), outbox, Sight.of(people.working()), this::saveAll);
    }

    /** Whether and when the portal received what was saved here. */
    public Receipts receipts() {
        mine();
        return receipts;
    }

    /** What is wrong, what is missing and what is due here. */
    public Quality quality() {
        return new Quality(database, mine(), settings, people());
    }

    /** Children who may stand here twice, and how such a child becomes one. */
    public Duplicates duplicates() {
        mine();
        return duplicates;
    }

    /** What was written and is not any more, and the way back. */
    public Past past() {
        return new Past(database, mine(), writer, sight(), clock);
    }

    /** Who looked at what few may see. */
    public AccessLog accessLog() {
        return new AccessLog(database, mine(), settings, people, clock);
    }

    /** How this register is compared with the portal, record by record. */
    public Drift drift() {
        mine();
        return drift;
    }

    /** What is being typed and not yet saved. */
    public Drafts drafts() {
        mine();
        return drafts;
    }

    public Optional<Enrolment> enrolment() {
        mine();
        return settings.enrolment();
    }

    /** 32 bytes, Ed25519: the key this laptop's batches verify with. */
    public VerifyingKey verifyingKey() {
        mine();
        return settings.keys().verifyingKey();
    }

    /** 32 bytes, Ed25519: the key to enrol with. It is another one when the present one is in use elsewhere too. */
    public VerifyingKey enrolmentKey() {
        mine();
        return epochs.preparedKey().orElseGet(this::verifyingKey);
    }

    /** The portal knows this laptop; when it is another one to it than before, the queue is told from its beginning. */
    public void enrolled(Enrolment enrolment) {
        mine();
        database.inTransaction(() -> {
            sticks.enrolling().enrolled(enrolment);
            return enrolment;
        });
    }

    /** On which machine this register is used, and whether on another one too. */
    public Residence residence() {
        mine();
        return residence;
    }

    /** The batch to send next, as large as a batch can be ({@link Dispatch#next}). */
    public Optional<SealedBatch> outgoing() {
        mine();
        return dispatch.next(Integer.MAX_VALUE);
    }

    /** Takes the portal's answer to a batch; verified and kept in one transaction, or nothing. */
    public Settlement settle(SealedBatch batch, byte[] receipt) {
        mine();
        return dispatch.settle(batch, receipt);
    }

    /** Puts a batch aside that the portal refused as a whole ({@link Dispatch#putAside}). */
    public boolean putAside(SealedBatch batch, String problem) {
        mine();
        return dispatch.putAside(batch, problem);
    }

    /** What goes out of this register on a stick, and what comes in on one. */
    public Sticks sticks() {
        mine();
        return sticks;
    }

    /** What goes out to the portal, what it weighs, and what is known of the way there. */
    public Dispatch dispatch() {
        mine();
        return dispatch;
    }

    /** What the portal tells of its records, and what there is to ask. */
    public News news() {
        mine();
        return news;
    }

    /** The changes written down beside the database. */
    public Journal journal() {
        mine();
        return journal;
    }

    /** Looks whether the file, the log, the rows and the chain of batches agree. */
    public Examination examine() {
        mine();
        return new Examiner(database, records.all(), accessLog()::isWhole).examine();
    }

    @Override
    public void close() {
        journal().close();
        database.close();
    }

    private Shown shown() {
        return new Shown(mine(), sight());
    }

    private Records mine() {
        database();
        return records;
    }

    EncryptedDatabase database() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("the register belongs to another thread");
        }
        return database;
    }
}
