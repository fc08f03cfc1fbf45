package vn.sotreem.core.register;

import java.io.IOException;
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
    private final Argon2Cost cost;
    private final InstantSource clock;
    private final SecureRandom random;

    public RegisterHome(Path folder, Argon2Cost cost, InstantSource clock, SecureRandom random) {
        this.folder = folder;
        this.cost = cost;
        this.clock = clock;
        this.random = random;
    }

    /** Whether there is a register to unlock. */
    public boolean isSetUp() {
        return Files.exists(folder.resolve(Register.FILE_NAME));
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
     * Writes the key file, then the register with its hamlets, and opens it. The key file comes first: without it the
     * register could never be opened, while a key file alone holds nothing and is replaced by the next set-up.
     *
     * @param hamlets names with their kind, "Thôn Nà Lìa"; saved in the name of the office's user
     */
    public Register setUp(KeyFile.Created prepared, Office office, List<String> hamlets) throws RegisterUnavailable {
        if (isSetUp()) {
            throw new RegisterUnavailable(Cause.EXISTS, null);
        }
        write(prepared.file());
        try (DatabaseKey key = prepared.key()) {
            Register register = Register.create(folder, key, office, clock, random);
            register.save(new Save(office.userName(), hamlets.stream().map(name -> hamlet(office, name)).toList()));
            return register;
        }
    }

    /** Opens the register, or empty when the password is not this person's. */
    public Optional<Register> unlock(String user, Password password) throws RegisterUnavailable {
        return open(keyFile().unlock(user, password));
    }

    /**
     * Opens the register by its recovery code and sets the person's password anew; the old one opens nothing any more.
     * Empty, with nothing changed, when the code is another register's.
     *
     * @throws IllegalArgumentException when the password may not be set
     */
    public Optional<Register> recover(RecoveryCode code, String user, Password next) throws RegisterUnavailable {
        KeyFile file = keyFile();
        Optional<DatabaseKey> key = file.unlock(code);
        if (key.isPresent()) {
            write(file.withPassword(user, next, key.get(), cost, random));
        }
        return open(key);
    }

    private Optional<Register> open(Optional<DatabaseKey> unlocked) throws RegisterUnavailable {
        if (unlocked.isEmpty()) {
            return Optional.empty();
        }
        try (DatabaseKey key = unlocked.get()) {
            return Optional.of(Register.open(folder, key, clock, random));
        }
    }

    private KeyFile keyFile() throws RegisterUnavailable {
        if (!KeyFile.existsIn(folder)) {
            throw new RegisterUnavailable(Cause.ABSENT, null);
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

    private void write(KeyFile file) throws RegisterUnavailable {
        try {
            Files.createDirectories(folder);
            file.replace(folder);
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    private static Edit hamlet(Office office, String name) {
        return Edit.create(Hamlet.named(RecordIds.hamlet(office.communeCode(), Folding.fold(name)), name));
    }
}
