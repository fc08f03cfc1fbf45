package vn.sotreem.app.ui;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The sticks that are plugged in, as far as the system tells: on Windows drives it calls removable, elsewhere what it
 * has mounted where it mounts sticks. A person may always choose a folder instead.
 */
final class Drives {
    private static final String REMOVABLE = "volume:isRemovable";

    private final List<Path> mounts;

    /** @param mounts folders in which each stick has a folder of its own */
    Drives(List<Path> mounts) {
        this.mounts = mounts;
    }

    /** Where sticks are on this machine; reading it may take a moment. */
    static Drives ofThisMachine(String userName) {
        return new Drives(List.of(Path.of("/media", userName), Path.of("/run/media", userName), Path.of("/Volumes")));
    }

    /** The sticks that can be written, in the order of their names. */
    List<Path> present() {
        return Stream.concat(
                StreamSupport.stream(FileSystems.getDefault().getRootDirectories().spliterator(), false)
                        .filter(Drives::isRemovable),
                mounts.stream().flatMap(Drives::folders)).filter(Files::isWritable).sorted().toList();
    }

    private static boolean isRemovable(Path root) {
        try {
            FileStore store = Files.getFileStore(root);
            return store.supportsFileAttributeView("volume") && Boolean.TRUE.equals(store.getAttribute(REMOVABLE));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notTold) {
            return false;
        }
    }

    private static Stream<Path> folders(Path mount) {
        try (Stream<Path> found = Files.list(mount)) {
            return found.filter(Files::isDirectory).toList().stream();
        } catch (IOException none) {
            return Stream.empty();
        }
    }
}
