package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.KeyFile;

/**
 * The backups of the register in a folder: those a person asks for, and those that are made by themselves into the
 * folder {@value #FOLDER_NAME} beside the register, and into one more folder if a person has named one
 * (docs/decisions/0015-backup.md). What takes an open register belongs to its thread, the rest to any.
 */
public final class Backups {
    /** Where the automatic ones are, in the register's folder. */
    public static final String FOLDER_NAME = "backups";
    /** Names the other folder; it belongs to this laptop, so it stands in no register. */
    static final String OTHER_NAME = "backup-folder.txt";

    private static final String WORK = "backup.part";
    private static final Duration DAY = Duration.ofDays(1);

    /** What went wrong with an automatic backup; the work it was made beside goes on. */
    public enum Trouble {
        /** The register's disk is full or cannot be written. */
        DISK,
        /** The copy does not read back whole: the register itself is damaged. */
        DAMAGED,
        /** The other folder is not there, such as a stick that is not plugged in, or it cannot be written. */
        OTHER_FOLDER
    }

    /**
     * How the register is backed up now.
     *
     * @param latest  the latest whole backup beside the register, made now or earlier
     * @param trouble why the last try did not do all it should
     */
    public record State(Optional<Backup> latest, Optional<Trouble> trouble) {
    }

    private final Path home;
    private final BackupFolder own;
    private final InstantSource clock;

    Backups(Path home, InstantSource clock) {
        this.home = home;
        this.own = new BackupFolder(home.resolve(FOLDER_NAME));
        this.clock = clock;
    }

    /**
     * Writes a backup: what the register holds now and the key file, in one file, read back before it is called one. A
     * file that was there is replaced only by a whole one.
     *
     * @param open this folder's register
     */
    public void write(Register open, Path target) throws RegisterUnavailable {
        try {
            write(open.database(), target);
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    /** Makes an automatic backup if something changed since the latest, and that one is not of today. */
    public State keep(Register open) {
        return kept(open, false);
    }

    /** Makes one more, whatever the latest is. */
    public State keepNow(Register open) {
        return kept(open, true);
    }

    private State kept(Register open, boolean asked) {
        State state = keep(open.database(), asked);
        if (state.latest().isPresent()) {
            Backup.Content now = Backup.Content.of(open.database(), clock.instant());
            boolean holdsAll = !state.latest().get().content().differsFrom(now);
            if (holdsAll) {
                open.journal().backedUp();
            }
        }
        return state;
    }

    /** The same before a register is changed by a later version of the program. */
    void keepBefore(EncryptedDatabase migration) {
        keep(migration, true);
    }

    private State keep(EncryptedDatabase open, boolean asked) {
        try {
            Backup.Content now = Backup.Content.of(open, clock.instant());
            Optional<Trouble> trouble = keep(open, now, asked);
            return new State(latest(now.register()), trouble.or(() -> mirror(now.register())));
        } catch (StorageFault unreadable) {
            return new State(Optional.empty(), Optional.of(Trouble.DAMAGED));
        }
    }

    private Optional<Trouble> keep(EncryptedDatabase open, Backup.Content now, boolean asked) {
        try {
            if (asked || isDue(own.latest(now.register()), now)) {
                write(open, own.next(now.register()));
                own.rotate(now.register());
            }
            return Optional.empty();
        } catch (RegisterUnavailable damaged) {
            return Optional.of(Trouble.DAMAGED);
        } catch (StorageFault fault) {
            return Optional.of(fault.isDamage() ? Trouble.DAMAGED : Trouble.DISK);
        } catch (IOException full) {
            return Optional.of(Trouble.DISK);
        }
    }

    /** By the day and not by what is later: a clock that was set back must not stop backups for years. */
    private static boolean isDue(Optional<Backup> latest, Backup.Content now) {
        return latest.map(Backup::content).filter(last -> !last.differsFrom(now)
                || day(last.madeAt()) == day(now.madeAt())).isEmpty();
    }

    private static long day(Instant at) {
        return Math.floorDiv(at.toEpochMilli(), DAY.toMillis());
    }

    private Optional<Backup> latest(String register) {
        try {
            return own.latest(register);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Copies the latest into the other folder, if there is to be one. */
    private Optional<Trouble> mirror(String register) {
        Optional<Path> folder = other();
        Optional<Backup> latest = latest(register);
        if (folder.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (!Files.isDirectory(folder.get())) {
                return Optional.of(Trouble.OTHER_FOLDER);
            }
            BackupFolder other = new BackupFolder(folder.get());
            Path copy = other.named(latest.get().file());
            if (!BackupFile.read(copy).map(Backup::content).equals(latest.map(Backup::content))) {
                BackupFile.copy(latest.get().file(), copy);
                other.rotate(register);
            }
            return Optional.empty();
        } catch (IOException unwritable) {
            return Optional.of(Trouble.OTHER_FOLDER);
        }
    }

    private void write(EncryptedDatabase open, Path target) throws IOException, RegisterUnavailable {
        Path work = WorkFolder.fresh(home.resolve(WORK));
        try {
            Files.copy(home.resolve(KeyFile.FILE_NAME), work.resolve(KeyFile.FILE_NAME));
            if (!open.copyTo(work.resolve(Register.FILE_NAME))) {
                throw new RegisterUnavailable(Cause.DAMAGED, null);
            }
            BackupFile.write(work, Backup.Content.of(open, clock.instant()), target);
        } finally {
            WorkFolder.clear(work);
        }
    }

    /** The automatic backups beside the register, the latest first. */
    public List<Backup> list() throws RegisterUnavailable {
        return list(home.resolve(FOLDER_NAME));
    }

    /** The backups in a folder, such as a stick's, whatever they are called; the latest first. */
    public static List<Backup> list(Path folder) throws RegisterUnavailable {
        try {
            return new BackupFolder(folder).all();
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    /** The backup this file says to be, without reading all of it; empty when it is none. */
    public static Optional<Backup> read(Path file) {
        return BackupFile.read(file);
    }

    /** The folder besides the register's own into which automatic backups go too. */
    public Optional<Path> other() {
        try {
            return Optional.of(Path.of(Files.readString(home.resolve(OTHER_NAME)).strip()));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Names the other folder, which must be there, or none. */
    public void setOther(Optional<Path> folder) throws RegisterUnavailable {
        try {
            if (folder.isEmpty()) {
                Files.deleteIfExists(home.resolve(OTHER_NAME));
            } else {
                Path real = folder.get().toRealPath();
                Files.write(home.resolve(OTHER_NAME), List.of(real.toString()), StandardCharsets.UTF_8);
            }
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }
}
