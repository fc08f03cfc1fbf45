package vn.sotreem.core.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.security.KeySlot.Kind;

/**
 * The key file of a register: {@code keys.json} beside the database. It holds the one database key several times over,
 * each time wrapped for another person's password or for the recovery code, so a password can be changed or a person
 * added without touching the database.
 *
 * <p>A value: changing it gives another one, and only {@link #writeNew} and {@link #replace} touch the disk. So
 * set-up can show the recovery code and be told that it was noted before anything depends on it.
 * Losing this file is losing the register; every backup must contain it. Names of users in it are readable.
 */
public final class KeyFile {
    public static final String FILE_NAME = "keys.json";
    /** Greatest length of a user's name in characters. */
    public static final int USER_CHARS_MAX = KeySlot.LABEL_CHARS_MAX;
    /** Most users of one register; the remaining slot is the recovery code's. */
    public static final int USERS_MAX = KeyFileFormat.SLOTS_MAX - 1;

    private static final String NO_LABEL = "";

    /** What set-up has in hand: the file to write, the key for the new database, the code to show once. */
    public record Created(KeyFile file, DatabaseKey key, RecoveryCode code) {
    }

    private final List<KeySlot> slots;

    private KeyFile(List<KeySlot> slots) {
        this.slots = slots;
    }

    /**
     * Makes a new database key that the user's password and a new recovery code open. Takes two derivations, about a
     * second at the standard cost, so it is not for the window's thread. Nothing is written yet.
     *
     * @throws IllegalArgumentException when the name or the password may not be set; ask {@link Password#problem} first
     */
    public static Created create(String user, Password password, Argon2Cost cost, SecureRandom random) {
        DatabaseKey key = DatabaseKey.random(random);
        RecoveryCode code = RecoveryCode.random(random);
        KeySlot recovery = KeySlot.lock(Kind.RECOVERY, NO_LABEL, code.secret(), key, cost, random);
        KeyFile file = new KeyFile(List.of(recovery)).withPassword(user, password, key, cost, random);
        return new Created(file, key, code);
    }

    /** Whether the folder has a key file, that is, whether set-up was done there. */
    public static boolean existsIn(Path home) {
        return Files.exists(home.resolve(FILE_NAME));
    }

    /**
     * Reads the key file of a home folder.
     *
     * @throws KeyFileDamaged when the file is not a key file of this version in full
     * @throws IOException    when there is none or the disk fails
     */
    public static KeyFile read(Path home) throws IOException, KeyFileDamaged {
        try (InputStream in = Files.newInputStream(home.resolve(FILE_NAME))) {
            return new KeyFile(KeyFileFormat.decode(in.readNBytes(KeyFileFormat.BYTES_MAX + 1)));
        }
    }

    /** The users who have a password, in the order they were added. */
    public List<String> users() {
        return slots.stream().filter(slot -> slot.kind() == Kind.PASSWORD).map(KeySlot::label).toList();
    }

    /**
     * The database key, or empty when there is no such user or the password is another one. Takes about half a second
     * at the standard cost. The user is named, not guessed from the password: two people may have chosen the same one.
     */
    public Optional<DatabaseKey> unlock(String user, Password password) {
        String label = label(user);
        return slots.stream().filter(slot -> slot.kind() == Kind.PASSWORD && slot.label().equals(label)).findFirst()
                .flatMap(slot -> slot.open(password.bytes()));
    }

    /** The database key, or empty when this is the recovery code of another register. */
    public Optional<DatabaseKey> unlock(RecoveryCode code) {
        return slots.stream().filter(slot -> slot.kind() == Kind.RECOVERY)
                .flatMap(slot -> slot.open(code.secret()).stream()).findFirst();
    }

    /**
     * The same file in which this password opens the key for this user: a changed password (the old one opens nothing
     * any more) or one more user. The key is the one that {@code unlock} of this file gave.
     *
     * @throws IllegalArgumentException when the name or the password may not be set, or there are too many users
     */
    public KeyFile withPassword(String user, Password password, DatabaseKey key,
                                Argon2Cost cost, SecureRandom random) {
        String label = label(user);
        if (label.isEmpty() || label.length() > USER_CHARS_MAX) {
            throw new IllegalArgumentException("a user's name has 1 to " + USER_CHARS_MAX + " characters");
        }
        password.problem().ifPresent(problem -> {
            throw new IllegalArgumentException("password " + problem);
        });
        KeySlot changed = KeySlot.lock(Kind.PASSWORD, label, password.bytes(), key, cost, random);
        List<KeySlot> others = new ArrayList<>(slots);
        int place = users().indexOf(label);
        if (place >= 0) {
            others.replaceAll(slot -> slot.kind() == Kind.PASSWORD && slot.label().equals(label) ? changed : slot);
        } else if (users().size() < USERS_MAX) {
            others.add(changed);
        } else {
            throw new IllegalArgumentException("at most " + USERS_MAX + " users");
        }
        return new KeyFile(List.copyOf(others));
    }

    /** The same file in which no password opens the key for this user any more; the others' and the code still do. */
    public KeyFile without(String user) {
        String label = label(user);
        return new KeyFile(slots.stream()
                .filter(slot -> slot.kind() == Kind.RECOVERY || !slot.label().equals(label)).toList());
    }

    /**
     * Writes the first key file of a home folder, durably.
     *
     * @throws FileAlreadyExistsException when there is one already: it may hold the only way to a register's key
     */
    public void writeNew(Path home) throws IOException {
        if (existsIn(home)) {
            throw new FileAlreadyExistsException(FILE_NAME);
        }
        replace(home);
    }

    /** Writes this file in the place of the one it was made from, durably; on failure the old one is untouched. */
    public void replace(Path home) throws IOException {
        OwnerFile.write(home.resolve(FILE_NAME), KeyFileFormat.encode(slots));
    }

    private static String label(String user) {
        return Normalizer.normalize(user.strip(), Normalizer.Form.NFC);
    }
}
