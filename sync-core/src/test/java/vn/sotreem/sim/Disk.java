package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The files of a database, and how a crash leaves them. Every commit stands in the write-ahead log before it is
 * acknowledged, so a crash in the middle of something leaves the files as they were before and some beginning of what
 * the log has grown by: the commits that end in it happened, the rest did not.
 */
final class Disk {
    private final Path database;
    private final Path log;

    /** The bytes of the database and of its write-ahead log at one moment. */
    record Image(byte[] database, byte[] log) {

        private boolean isFollowedBy(Image later) {
            return later.log.length >= log.length
                    && Arrays.equals(later.log, 0, log.length, log, 0, log.length);
        }
    }

    Disk(Path database) {
        this.database = database;
        this.log = database.resolveSibling(database.getFileName() + "-wal");
    }

    Image image() throws IOException {
        return new Image(Files.readAllBytes(database), Files.exists(log) ? Files.readAllBytes(log) : new byte[0]);
    }

    /** Whether nothing was written since this image was taken. */
    boolean isStill(Image before) throws IOException {
        Image now = image();
        return Arrays.equals(now.log, before.log) && Arrays.equals(now.database, before.database);
    }

    /** What a crash leaves that came at any byte of what was written since this image was taken. */
    Image crashedSince(Image before, Chance chance) throws IOException {
        Image now = image();
        if (!before.isFollowedBy(now)) {
            return now;
        }
        int end = chance.between(before.log.length, now.log.length);
        return new Image(before.database, Arrays.copyOf(now.log, end));
    }

    /** Puts an image in place of the files; nobody has them open. */
    void put(Image image) throws IOException {
        Files.write(database, image.database);
        Files.deleteIfExists(database.resolveSibling(database.getFileName() + "-shm"));
        if (image.log.length == 0) {
            Files.deleteIfExists(log);
        } else {
            Files.write(log, image.log);
        }
    }
}
