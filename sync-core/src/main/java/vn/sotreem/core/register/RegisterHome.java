package vn.sotreem.core.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.Argon2Cost;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.JournalKey;
import vn.sotreem.core.security.KeyFile;
import vn.sotreem.core.security.KeyFileDamaged;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/**
 * The folder in which a register lives, with its key file and its database: how it is set up and unlocked. Setting up
 * and unlocking derive keys from passwords, which takes about half a second each at the standard cost.
 */
public final class RegisterHome {
    private final Path folder;
    private final RegisterSwap swap;
    private final Replacement replacement;
    private final Backups backups;
    private final Optional<Machine> machine;
    private final Argon2Cost cost;
    private final InstantSource clock;
    private final SecureRandom random;

    /** A register that is not held to any machine: only the portal finds out that it was copied. */
    public RegisterHome(Path folder, Argon2Cost cost, InstantSource clock, SecureRandom random) {
        this(folder, Optional.empty(), cost, clock, random);
    }

    /** Where the register lies. */
    public Path folder() {
        return folder;
    }

    /** @param machine remembers that the register lives on it */
    public RegisterHome(Path folder, Optional<Machine> machine, Argon2Cost cost, InstantSource clock,
                        SecureRandom random) {
        this.folder = folder;
        this.machine = machine;
        this.swap = new RegisterSwap(folder);
        this.replacement = new Replacement(folder, clock, random);
        this.backups = new Backups(folder, clock);
        this.cost = cost;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Whether there is a register to unlock; the remains of a set-up that was cut off are none. A restore that was cut
     * off is undone first.
     */
    public boolean isSetUp() {
        if (swap.isUnderWay()) {
            undoCutOff();
        }
        return KeyFile.existsIn(folder) || hasLostItsKeys();
    }

    private void undoCutOff() {
        try (FileChannel _ = EncryptedDatabase.keepOut(folder.resolve(Register.FILE_NAME))) {
            swap.undoCutOff();
        } catch (RegisterUnavailable underWay) {
            // Another program is at it and holds the register: nothing was cut off.
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private boolean hasLostItsKeys() {
        return !KeyFile.existsIn(folder) && Files.exists(folder.resolve(Register.FILE_NAME))
                && !SetUpMark.isIn(folder);
    }

    /** The people who can unlock it, in the order they were added. */
    public List<String> users() throws RegisterUnavailable {
        return keyFile().users();
    }

    /**
     * Makes the keys of a new register; nothing is written. So the recovery code can be shown and noted before anything
     * depends on it.
     *
     * @throws IllegalArgumentException when the name or the password may not be set
     */
    public KeyFile.Created prepare(String user, Password password) {
        return KeyFile.create(user, password, cost, random);
    }

    /**
     * Makes the register with its hamlets, then writes the key file, and gives the open register. Until the key file is
     * there nothing is: a set-up that is cut off is cleared away by the next one.
     *
     * @param hamlets names with their kind, "Thôn Nà Lìa"; saved in the name of the office's user
     */
    public Register setUp(KeyFile.Created prepared, Office office, List<String> hamlets) throws RegisterUnavailable {
        try {
            Files.createDirectories(folder);
            boolean wasCutOff = SetUpMark.isIn(folder);
            refuseExisting();
            try (SetUpMark mark = SetUpMark.take(folder)) {
                if (wasCutOff && !KeyFile.existsIn(folder)) {
                    clear();
                }
                Register register = make(prepared, office, hamlets);
                mark.remove();
                return register;
            }
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    private void refuseExisting() throws RegisterUnavailable {
        if (isSetUp()) {
            throw new RegisterUnavailable(Cause.EXISTS, null);
        }
    }

    private void clear() throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve(Register.FILE_NAME + part));
        }
    }

    private Register make(KeyFile.Created prepared, Office office, List<String> hamlets)
            throws RegisterUnavailable, IOException {
        try (DatabaseKey key = prepared.key()) {
            Register register = Register.create(folder, key, office, clock, random);
            try {
                register.save(new Save(office.userName(), hamlets.stream().map(name -> hamlet(office, name)).toList()));
                prepared.file().writeNew(folder);
                moveIn(register, key);
                return register;
            } catch (IOException | RuntimeException failure) {
                register.close();
                throw failure;
            }
        }
    }

    /** The backups of this folder's register. */
    public Backups backups() {
        return backups;
    }

    /**
     * Puts a backup in the place of this folder's register, which is kept in a folder beside. The backup is first
     * opened and examined on a copy. What was sent after it was made comes back from the portal; what was not sent is
     * in the register kept aside. The backup opens with the password or recovery code it was made under.
     *
     * @param opening how the backup's key file is opened
     * @return the folder with what was there; empty, with nothing changed, when the backup does not open
     */
    public Optional<Path> restore(Path backup, Opening opening) throws RegisterUnavailable {
        return replacement.restore(backup, opening);
    }

    /**
     * Builds a register anew whose file is lost or damaged: the latest backup that is whole, if there is one, and on
     * top of it what the journal has; what the portal has comes back with the feed. What is left of the old one is kept
     * beside. Without a key file the one of the latest backup is taken.
     *
     * @param opening how the key file is opened
     * @return empty, with nothing changed, when the key file does not open
     */
    public Optional<Rebuilt> rebuild(Opening opening) throws RegisterUnavailable {
        return new Rebuilding(folder, backups, replacement, random).rebuild(opening);
    }

    /** Closes this folder's register, after a backup if one is due. */
    public Backups.State close(Register open) {
        try {
            return backups.keep(open);
        } finally {
            open.close();
        }
    }

    /** Opens the key file of a backup: by a person's password or by the recovery code. */
    public interface Opening {
        Optional<DatabaseKey> open(KeyFile keys);
    }

    /** Opens the register, or empty when the password is not this person's. */
    public Optional<Register> unlock(String user, Password password) throws RegisterUnavailable {
        Optional<DatabaseKey> unlocked = keyFile().unlock(user, password);
        if (unlocked.isEmpty()) {
            return Optional.empty();
        }
        try (DatabaseKey key = unlocked.get()) {
            return Optional.of(open(key, user));
        }
    }

    /** Whether this is the person's password; opens nothing, so it can be asked while the register is open. */
    public boolean isPasswordOf(String user, Password password) throws RegisterUnavailable {
        Optional<DatabaseKey> unlocked = keyFile().unlock(user, password);
        unlocked.ifPresent(DatabaseKey::close);
        return unlocked.isPresent();
    }

    /** How this folder's open register lets people in and keeps them out. */
    public Admission admission(Register open) {
        return new Admission(folder, open.people(), cost, random);
    }

    /**
     * Opens the register and sets the person's password anew; the old one opens nothing any more. Empty, with nothing
     * changed, when the present password is another one.
     *
     * @throws IllegalArgumentException when the new password may not be set
     */
    public Optional<Register> changePassword(String user, Password present, Password next) throws RegisterUnavailable {
        KeyFile file = keyFile();
        return renew(file, file.unlock(user, present), user, next);
    }

    /** The same by the recovery code; empty when the code is another register's. */
    public Optional<Register> recover(RecoveryCode code, String user, Password next) throws RegisterUnavailable {
        KeyFile file = keyFile();
        return renew(file, file.unlock(code), user, next);
    }

    private Optional<Register> renew(KeyFile file, Optional<DatabaseKey> unlocked, String user, Password next)
            throws RegisterUnavailable {
        if (unlocked.isEmpty()) {
            return Optional.empty();
        }
        try (DatabaseKey key = unlocked.get()) {
            KeyFile renewed = file.withPassword(user, next, key, cost, random);
            Register register = open(key, user);
            try {
                renewed.replace(folder);
                return Optional.of(register);
            } catch (IOException disk) {
                register.close();
                throw new RegisterUnavailable(Cause.DISK, disk);
            }
        }
    }

    private Register open(DatabaseKey key, String user) throws RegisterUnavailable {
        Register register = Register.open(folder, key, clock, random, backups::keepBefore);
        if (register.people().find(user).filter(person -> !person.isLocked()).isEmpty()) {
            register.close();
            throw new RegisterUnavailable(Cause.SHUT_OUT, null);
        }
        register.people().work(user);
        try {
            SetUpMark.forget(folder);
            moveIn(register, key);
            return register;
        } catch (IOException disk) {
            register.close();
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    private void moveIn(Register register, DatabaseKey key) {
        register.journal().begin(new JournalFolder(folder, JournalKey.of(key)), random);
        machine.ifPresent(here -> register.residence().opened(here, folder));
    }

    private KeyFile keyFile() throws RegisterUnavailable {
        if (!isSetUp()) {
            throw new RegisterUnavailable(Cause.ABSENT, null);
        }
        return keyFile(folder);
    }

    static KeyFile keyFile(Path folder) throws RegisterUnavailable {
        if (!KeyFile.existsIn(folder)) {
            throw new RegisterUnavailable(Cause.DAMAGED, null);
        }
        try {
            return KeyFile.read(folder);
        } catch (KeyFileDamaged damaged) {
            boolean newer = damaged.reason() == KeyFileDamaged.Reason.NEWER;
            throw new RegisterUnavailable(newer ? Cause.TOO_NEW : Cause.DAMAGED, damaged);
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    private static Edit hamlet(Office office, String name) {
        return Edit.create(Hamlet.named(RecordIds.hamlet(office.communeCode(), Folding.fold(name)), name));
    }
}
