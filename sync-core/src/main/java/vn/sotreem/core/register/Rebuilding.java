package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.JournalKey;
import vn.sotreem.core.security.KeyFile;

/** Builds a register anew from backups and journal: see {@link RegisterHome#rebuild}. */
final class Rebuilding {
    private final Path folder;
    private final Backups backups;
    private final Replacement replacement;
    private final SecureRandom random;

    Rebuilding(Path folder, Backups backups, Replacement replacement, SecureRandom random) {
        this.random = random;
        this.folder = folder;
        this.backups = backups;
        this.replacement = replacement;
    }

    Optional<Rebuilt> rebuild(RegisterHome.Opening opening) throws RegisterUnavailable {
        try {
            Path work = replacement.freshWork();
            try {
                List<Backup> candidates = candidates();
                KeyFile keys = keys(candidates, work);
                Optional<DatabaseKey> unlocked = opening.open(keys);
                if (unlocked.isEmpty()) {
                    return Optional.empty();
                }
                try (DatabaseKey key = unlocked.get()) {
                    return Optional.of(isSound(folder, key) ? givenKeys(keys) : rebuild(work, keys, key, candidates));
                }
            } finally {
                WorkFolder.clear(work);
            }
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    /** The backups beside the register and those in the other folder, the fullest first. */
    private List<Backup> candidates() throws RegisterUnavailable {
        List<Backup> found = new ArrayList<>(backups.list());
        Optional<Path> other = backups.other().filter(Files::isDirectory);
        if (other.isPresent()) {
            found.addAll(Backups.list(other.get()));
        }
        found.sort((one, two) -> Long.compare(two.content().history(), one.content().history()));
        return found;
    }

    private KeyFile keys(List<Backup> candidates, Path work) throws RegisterUnavailable, IOException {
        if (KeyFile.existsIn(folder)) {
            return RegisterHome.keyFile(folder);
        }
        if (candidates.isEmpty()) {
            throw new RegisterUnavailable(Cause.ABSENT, null);
        }
        BackupFile.unpack(candidates.getFirst().file(), work);
        return RegisterHome.keyFile(work);
    }

    /** Whether a register opens with this key and agrees with itself. */
    private boolean isSound(Path place, DatabaseKey key) throws RegisterUnavailable {
        try (Register register = replacement.open(place, key)) {
            return register.examine().isSound();
        } catch (StorageFault damaged) {
            return false;
        } catch (RegisterUnavailable unavailable) {
            return switch (unavailable.reason()) {
                case ABSENT, DAMAGED, WRONG_KEY -> false;
                case EXISTS, IN_USE, SHUT_OUT, TOO_NEW, DISK -> throw unavailable;
            };
        }
    }

    /** The register is whole and lacked at most its key file. */
    private Rebuilt givenKeys(KeyFile keys) throws RegisterUnavailable, IOException {
        if (KeyFile.existsIn(folder)) {
            throw new RegisterUnavailable(Cause.EXISTS, null);
        }
        keys.writeNew(folder);
        return new Rebuilt(Optional.empty(), Optional.empty(), 0, 0, 0);
    }

    private Rebuilt rebuild(Path work, KeyFile keys, DatabaseKey key, List<Backup> candidates)
            throws RegisterUnavailable, IOException {
        JournalFile.Content journal = new JournalFolder(folder, JournalKey.of(key)).readAll();
        Optional<Laptop> laptop = JournalFolder.laptop(journal.entries());
        Optional<Backup> base = base(work, key, candidates);
        if (base.isEmpty()) {
            Office office = laptop.orElseThrow(() -> new RegisterUnavailable(Cause.ABSENT, null)).office();
            replacement.create(WorkFolder.fresh(work), key, office).close();
        }
        Replay.Outcome outcome;
        try (Register made = replacement.open(work, key)) {
            outcome = made.journal().replay().putBack(JournalFolder.saves(journal.entries()));
            made.journal().replay().become(laptop);
            made.residence().forget();
            if (!made.examine().isSound()) {
                throw new RegisterUnavailable(Cause.DAMAGED, null);
            }
        }
        if (!outcome.missing().isEmpty()) {
            new JournalFolder(work, JournalKey.of(key)).leaveUnplaced(outcome.missing(), random);
        }
        keys.replace(work);
        return new Rebuilt(Optional.of(replacement.exchange(work)), base, outcome.replayed(), outcome.missing().size(),
                journal.unreadable());
    }

    /** The fullest backup that unpacks, opens and agrees with itself; it is in the work folder then. */
    private Optional<Backup> base(Path work, DatabaseKey key, List<Backup> candidates)
            throws RegisterUnavailable, IOException {
        for (Backup candidate : candidates) {
            WorkFolder.fresh(work);
            try {
                BackupFile.unpack(candidate.file(), work);
            } catch (IOException damaged) {
                continue;
            }
            if (isSound(work, key)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
