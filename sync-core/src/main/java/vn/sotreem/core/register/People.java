package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Office.Role;

/**
 * The people of a register, and which of them works with it now (docs/decisions/0038-people.md). Belongs to the
 * register's thread.
 */
public final class People {
    private static final String NO_HAMLETS = "";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final InstantSource clock;
    private final Following following;
    private final Known<Sight> sight;
    private Optional<String> named = Optional.empty();

    /** Until somebody is named, the person works who set the register up. */
    People(EncryptedDatabase database, Settings settings, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
        this.following = new Following(database, settings);
        this.sight = new Known<>(database, () -> Handed.without(database, Sight.of(working())));
        all(database).forEach(following::noteIfNever);
    }

    /**
     * Everybody, those who are locked too, in the order in which they were added; each with the hamlets he sees, those
     * among them that the ones he was given have become.
     */
    public List<User> all() {
        return all(database).stream().map(following::with).toList();
    }

    /** Who sees other hamlets once this is done, because their own become part of another one or are split. */
    public List<User> following(HamletPlan plan) {
        Set<UUID> changing = plan.edits().stream().map(Edit::after).filter(Hamlet.class::isInstance)
                .map(Hamlet.class::cast).flatMap(hamlet -> Stream.concat(hamlet.splitFrom().stream(),
                        hamlet.partOf().map(into -> hamlet.id()).stream())).collect(Collectors.toSet());
        return all().stream().filter(user -> user.hamlets().stream().anyMatch(changing::contains)).toList();
    }

    static List<User> all(EncryptedDatabase database) {
        return database.query("SELECT name, role, hamlets, since, lockedAt FROM person ORDER BY id",
                People::user);
    }

    /** The person whom somebody means by a name. */
    public Optional<User> find(String name) {
        return all().stream().filter(user -> user.isMeantBy(name)).findFirst();
    }

    /** The person who works now: whose name stands in history, whose drafts are read, who sees what. */
    public User working() {
        return find(named.orElseGet(() -> settings.office().userName())).orElseThrow();
    }

    /**
     * From now on this person works.
     *
     * @throws IllegalArgumentException when there is nobody of this name, or the person is locked
     */
    public void work(String name) {
        named = Optional.of(find(name).filter(user -> !user.isLocked()).map(User::name)
                .orElseThrow(() -> new IllegalArgumentException("nobody who may work has this name")));
        sight.forget();
    }

    /** What the person who works may be shown. */
    public Sight sight() {
        return sight.get();
    }

    /** Whether this person set the register up. */
    public boolean isFounder(User user) {
        return user.isMeantBy(settings.office().userName());
    }

    /** Whether this person looks after the others: an officer, or who set the register up. */
    public boolean isKeeper(User user) {
        return user.role() == Role.OFFICER || isFounder(user);
    }

    /** Puts a person on the list; {@link Admission} knows who may, and makes the way in. */
    public User add(String name, Role role, Set<UUID> hamlets) {
        User user = new User(Folding.nfc(name), role, hamlets, clock.instant(), Optional.empty());
        give(user);
        return user;
    }

    /** What is known of the person of this name is this from now on. */
    void keep(User user) {
        database.inTransaction(() -> {
            keep(database, user);
            return user;
        });
    }

    /** The same, and these are the hamlets that somebody means to give to the person, and no others. */
    void give(User user) {
        database.inTransaction(() -> {
            keep(database, user);
            following.given(user);
            return user;
        });
    }

    static void keep(EncryptedDatabase database, User user) {
        database.run("""
                INSERT INTO person (name, role, hamlets, since, lockedAt) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE
                SET role = excluded.role, hamlets = excluded.hamlets, lockedAt = excluded.lockedAt
                """, user.name(), user.role().code(), text(user.hamlets()), user.since().toEpochMilli(),
                user.lockedAt().map(Instant::toEpochMilli).orElse(null));
    }

    /** The person may not come in from now on. */
    User lock(User user) {
        return keepOfGiven(user, given -> new User(given.name(), given.role(), given.hamlets(), given.since(),
                Optional.of(clock.instant())));
    }

    /** The person may come in again. */
    User unlock(User user) {
        return keepOfGiven(user, User::unlocked);
    }

    /** What a person was given stays that, whatever has become of it meanwhile. */
    private User keepOfGiven(User user, UnaryOperator<User> change) {
        User given = all(database).stream().filter(one -> one.name().equals(user.name())).findFirst().orElse(user);
        keep(change.apply(given));
        return change.apply(user);
    }

    private static String text(Set<UUID> hamlets) {
        return hamlets.stream().map(UUID::toString).sorted().collect(Collectors.joining(" "));
    }

    private static User user(ResultSet row) throws SQLException {
        Set<UUID> hamlets = Arrays.stream(row.getString(3).split(" ")).filter(id -> !id.equals(NO_HAMLETS))
                .map(UUID::fromString).collect(Collectors.toSet());
        long lockedAt = row.getLong(5);
        Optional<Instant> locked = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lockedAt));
        return new User(row.getString(1), Role.of(row.getString(2)), hamlets, Instant.ofEpochMilli(row.getLong(4)),
                locked);
    }
}
