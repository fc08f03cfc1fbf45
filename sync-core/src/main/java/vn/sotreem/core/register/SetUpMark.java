package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.sotreem.core.register.RegisterUnavailable.Cause;

/**
 * Says in a folder that a register is being set up there, and keeps a second set-up out. The key file is written last,
 * so a set-up that was cut off has left its mark and no key file: what lies there was never opened and nobody was told
 * of it. A register without key file and without mark has lost its key file and is never touched.
 */
final class SetUpMark implements AutoCloseable {
    static final String FILE_NAME = "set-up.part";

    private final Path file;
    private final FileChannel held;

    private SetUpMark(Path file, FileChannel held) {
        this.file = file;
        this.held = held;
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE_NAME));
    }

    static SetUpMark take(Path folder) throws IOException, RegisterUnavailable {
        Path file = folder.resolve(FILE_NAME);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return new SetUpMark(file, channel);
            }
        } catch (OverlappingFileLockException here) {
            channel.close();
            throw new RegisterUnavailable(Cause.IN_USE, here);
        }
        channel.close();
        throw new RegisterUnavailable(Cause.IN_USE, null);
    }

    /** Cut off after its last step, a set-up leaves its mark on a register that is used: it must not be cleared. */
    static void forget(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE_NAME));
    }

    /** The set-up has come to its end. */
    void remove() throws IOException {
        Files.delete(file);
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
