package vn.sotreem.core.portal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import vn.sotreem.core.register.RegisterUnavailable;

/**
 * Backups of the reference portal: a folder with a copy of the store and its key. What is in one is durable, and
 * laptops are told so; a portal that comes out of one is in a new epoch, and laptops tell it again what it has lost.
 */
public final class PortalBackup {

    private PortalBackup() {
    }

    /**
     * Copies the portal of a folder that nobody serves, and reads the copy back.
     *
     * @throws FileAlreadyExistsException when there is a store in the target already
     * @throws IOException                when the copy is not sound
     */
    public static void write(Path folder, Path target, InstantSource clock, SecureRandom random)
            throws IOException, RegisterUnavailable {
        makeRoom(target);
        try (ReferencePortal portal = ReferencePortal.open(folder, clock, random)) {
            if (!portal.copyTo(target.resolve(ReferencePortal.FILE_NAME))) {
                throw new IOException("the copy is not sound");
            }
            Files.copy(folder.resolve(ReferencePortal.KEY_FILE_NAME), target.resolve(ReferencePortal.KEY_FILE_NAME));
            portal.backedUp();
        }
    }

    /**
     * Makes the portal of a folder that has none out of a backup.
     *
     * @throws FileAlreadyExistsException when the folder has a store
     */
    public static void restore(Path backup, Path folder, InstantSource clock, SecureRandom random)
            throws IOException, RegisterUnavailable {
        makeRoom(folder);
        Files.copy(backup.resolve(ReferencePortal.KEY_FILE_NAME), folder.resolve(ReferencePortal.KEY_FILE_NAME));
        Files.copy(backup.resolve(ReferencePortal.FILE_NAME), folder.resolve(ReferencePortal.FILE_NAME));
        try (ReferencePortal portal = ReferencePortal.open(folder, clock, random)) {
            portal.restored();
        }
    }

    private static void makeRoom(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.exists(folder.resolve(ReferencePortal.FILE_NAME))) {
            throw new FileAlreadyExistsException(folder.toString());
        }
    }
}
