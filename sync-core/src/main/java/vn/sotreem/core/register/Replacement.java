package vn.sotreem.core.register;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.ZipException;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.register.RegisterUnavailable.Cause;
import vn.sotreem.core.security.DatabaseKey;

/** Makes a register of a backup beside the present one, and exchanges the two only when it is whole. */
final class Replacement {
    private static final String WORK = "restored.part";
    private static final String ASIDE = "before-restore-";

    private final Path folder;
    private final InstantSource clock;
    private final SecureRandom random;

    Replacement(Path folder, InstantSource clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    /** See {@link RegisterHome#restore}. */
    Optional<Path> restore(Path backup, RegisterHome.Opening opening) throws RegisterUnavailable {
        try {
            Path work = freshWork();
            try {
                BackupFile.unpack(backup, work);
                return isSound(work, opening) ? Optional.of(exchange(work)) : Optional.empty();
            } finally {
                WorkFolder.clear(work);
            }
        } catch (ZipException | EOFException foreign) {
            throw new RegisterUnavailable(Cause.DAMAGED, foreign);
        } catch (IOException disk) {
            throw new RegisterUnavailable(Cause.DISK, disk);
        }
    }

    Path freshWork() throws IOException {
        return WorkFolder.fresh(folder.resolve(WORK));
    }

    /** Opens and examines the copy, and has it begin an epoch: so the portal takes it for what it is. */
    private boolean isSound(Path work, RegisterHome.Opening opening) throws RegisterUnavailable {
        Optional<DatabaseKey> unlocked = opening.open(RegisterHome.keyFile(work));
        if (unlocked.isEmpty()) {
            return false;
        }
        try (DatabaseKey key = unlocked.get(); Register copy = Register.open(work, key, clock, random)) {
            if (!copy.examine().findings().isEmpty()) {
                throw new RegisterUnavailable(Cause.DAMAGED, null);
            }
            copy.dispatch().beginEpoch(LastBatch.NONE);
            copy.residence().forget();
            return true;
        }
    }

    /** A register of the backup or, without one, an empty one; it takes no notice of any machine or journal. */
    Register open(Path work, DatabaseKey key) throws RegisterUnavailable {
        return Register.open(work, key, clock, random);
    }

    Register create(Path work, DatabaseKey key, Office office) throws RegisterUnavailable {
        return Register.create(work, key, office, clock, random);
    }

    /** Puts the register in the work folder in the place of the present one, and tells where that is kept. */
    Path exchange(Path work) throws IOException, RegisterUnavailable {
        long at = clock.millis();
        while (Files.exists(folder.resolve(ASIDE + at))) {
            at++;
        }
        Path aside = folder.resolve(ASIDE + at);
        RegisterSwap swap = new RegisterSwap(folder);
        try (FileChannel _ = EncryptedDatabase.keepOut(folder.resolve(Register.FILE_NAME))) {
            swap.undoCutOff();
            swap.exchange(work, aside);
        }
        return aside;
    }
}
