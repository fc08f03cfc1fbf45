package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.Password;

/**
 * Who may come into a register, decided by the person who works in it: the list of its people and their slots in the
 * key file, kept in step (docs/decisions/0038-people.md). An officer decides, and who set the register up; nobody
 * decides about oneself, so somebody who decides always remains, and nobody gives more than he has.
 *
 * <p>Belongs to the register's thread. What needs a password takes about half a second for each at the standard cost.
 */
public final class Admission {

    /** Why somebody's place is not changed; nothing was. */
    public enum Refusal {
        /** The person who works is no officer and did not set the register up, or would give more than he has. */
        NOT_ALLOWED,
        /** One's own place is another person's to change. */
        ONESELF,
        /** There is nobody of this name. */
        UNKNOWN,
        /** The name has no letter, or too many. */
        NAME_UNFIT,
        /** Somebody here has the name already, perhaps with other marks. */
        NAME_TAKEN,
        /** No more people have room in the key file. */
        TOO_MANY,
        /** An officer has the whole register and is held to no hamlets. */
        OFFICER_HELD,
        /** The password of the person who works is another one. */
        WRONG_PASSWORD
    }

    private final Path folder;
    private final People people;
    private final Argon2Cost cost;
    private final SecureRandom random;

    Admission(Path folder, People people, Argon2Cost cost, SecureRandom random) {
        this.folder = folder;
        this.people = people;
        this.cost = cost;
        this.random = random;
    }

    /** Whether the person who works decides about anybody at all. */
    public boolean isAllowed() {
        return people.isKeeper(people.working());
    }

    /**
     * Adds a person with a first password. The person is on the list, locked, before the password opens anything.
     *
     * @param own   password of the person who works: it opens the key that is to be wrapped once more
     * @param first which the person may change
     * @throws IllegalArgumentException when the first password may not be set; ask {@link Password#problem} first
     */
    public Optional<Refusal> add(Password own, String name, Role role, Set<UUID> hamlets, Password first)
            throws RegisterUnavailable {
        Optional<Refusal> refusal = refusal(name, role, hamlets);
        if (refusal.isPresent()) {
            return refusal;
        }
        try (DatabaseKey key = key(own).orElse(null)) {
            if (key == null) {
                return Optional.of(Refusal.WRONG_PASSWORD);
            }
            letIn(people.lock(people.add(name, role, hamlets)), key, first);
            return Optional.empty();
        }
    }

    private Optional<Refusal> refusal(String name, Role role, Set<UUID> hamlets) {
        String folded = Folding.fold(name);
        if (folded.isEmpty() || Folding.nfc(name).length() > KeyFile.USER_CHARS_MAX) {
            return Optional.of(Refusal.NAME_UNFIT);
        }
        if (people.find(name).isPresent()) {
            return Optional.of(Refusal.NAME_TAKEN);
        }
        if (people.all().size() >= KeyFile.USERS_MAX) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return mayGive(role, hamlets);
    }

    /** Gives a person who is locked, or has forgotten the password, a first password: it opens from now on. */
    public Optional<Refusal> unlock(Password own, String name, Password first) throws RegisterUnavailable {
        Optional<Refusal> refusal = mayChange(name);
        if (refusal.isPresent()) {
            return refusal;
        }
        try (DatabaseKey key = key(own).orElse(null)) {
            if (key == null) {
                return Optional.of(Refusal.WRONG_PASSWORD);
            }
            letIn(people.find(name).orElseThrow(), key, first);
            return Optional.empty();
        }
    }

    private void letIn(User user, DatabaseKey key, Password first) throws RegisterUnavailable {
        replace(RegisterHome.keyFile(folder).withPassword(user.name(), first, key, cost, random));
        people.unlock(user);
    }

    /** Keeps a person out: the list says so first, and then the password opens nothing. What waits is still sent. */
    public Optional<Refusal> lock(String name) throws RegisterUnavailable {
        Optional<Refusal> refusal = mayChange(name);
        if (refusal.isEmpty()) {
            User user = people.find(name).orElseThrow();
            replace(RegisterHome.keyFile(folder).without((user.isLocked() ? user : people.lock(user)).name()));
        }
        return refusal;
    }

    /** Makes a person an officer or a collaborator; an officer is held to no hamlets any more. */
    public Optional<Refusal> role(String name, Role role) {
        Optional<Refusal> refusal = mayChange(name)
                .or(() -> mayGive(role, people.find(name).orElseThrow().as(role).hamlets()));
        if (refusal.isEmpty()) {
            people.give(people.find(name).orElseThrow().as(role));
        }
        return refusal;
    }

    /** Holds a collaborator to these hamlets; to none of them is to the whole register. */
    public Optional<Refusal> hamlets(String name, Set<UUID> hamlets) {
        Optional<Refusal> refusal = mayChange(name)
                .or(() -> mayGive(people.find(name).orElseThrow().role(), hamlets));
        if (refusal.isEmpty()) {
            people.give(people.find(name).orElseThrow().heldTo(hamlets));
        }
        return refusal;
    }

    /**
     * Sets the password of the person who works anew; false, with nothing changed, when the present one is another.
     *
     * @throws IllegalArgumentException when the new password may not be set
     */
    public boolean changePassword(Password present, Password next) throws RegisterUnavailable {
        try (DatabaseKey key = key(present).orElse(null)) {
            if (key != null) {
                replace(RegisterHome.keyFile(folder)
                        .withPassword(people.working().name(), next, key, cost, random));
            }
            return key != null;
        }
    }

    private Optional<Refusal> mayChange(String name) {
        Optional<User> user = people.find(name);
        User working = people.working();
        if (user.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        if (user.get().equals(working)) {
            return Optional.of(Refusal.ONESELF);
        }
        return mayGive(user.get().role(), user.get().hamlets());
    }

    private Optional<Refusal> mayGive(Role role, Set<UUID> hamlets) {
        User working = people.working();
        boolean isWider = !working.hamlets().isEmpty()
                && (hamlets.isEmpty() || !working.hamlets().containsAll(hamlets));
        if (!people.isKeeper(working) || isWider || role == Role.OFFICER && working.role() != Role.OFFICER) {
            return Optional.of(Refusal.NOT_ALLOWED);
        }
        return role == Role.OFFICER && !hamlets.isEmpty() ? Optional.of(Refusal.OFFICER_HELD) : Optional.empty();
    }

    private Optional<DatabaseKey> key(Password own) throws RegisterUnavailable {
        return RegisterHome.keyFile(folder).unlock(people.working().name(), own);
    }

    private void replace(KeyFile changed) throws RegisterUnavailable {
        try {
            changed.replace(folder);
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }
}
