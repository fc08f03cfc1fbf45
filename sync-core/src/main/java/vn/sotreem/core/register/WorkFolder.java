package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder of ours with copies only: whatever a work that was cut off left in it may go. */
final class WorkFolder {
    private WorkFolder() {
    }

    /** The folder, empty. */
    static Path fresh(Path work) throws IOException {
        if (Files.exists(work)) {
            clear(work);
        }
        return Files.createDirectories(work);
    }

    /** Deletes the folder and its files. */
    static void clear(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(work);
    }
}
