package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.security.KeyFile;

/**
 * Puts one register in the place of another. Until the mark is taken away the old one counts: an exchange that was cut
 * off at whatever moment is undone by the next start.
 */
final class RegisterSwap {
    /** Says that an exchange is under way: the folder the old register is kept in, then its files. */
    static final String MARK_NAME = "restore.part";

    private static final List<String> FILES = List.of(KeyFile.FILE_NAME, Register.FILE_NAME,
            Register.FILE_NAME + "-wal", Register.FILE_NAME + "-shm", JournalFolder.NAME, JournalFolder.UNPLACED);

    private final Path folder;

    RegisterSwap(Path folder) {
        this.folder = folder;
    }

    /**
     * Moves the present register aside and the other one into its place.
     *
     * @param other a folder with a key file and a database that is closed
     * @param aside a folder of this folder, not there yet
     */
    void exchange(Path other, Path aside) throws IOException {
        Files.createDirectory(aside);
        List<String> mark = new ArrayList<>(List.of(aside.getFileName().toString()));
        FILES.stream().filter(name -> Files.exists(folder.resolve(name))).forEach(mark::add);
        Path written = Files.write(folder.resolve(MARK_NAME + ".new"), mark);
        BackupFile.flush(written);
        move(written, folder.resolve(MARK_NAME));
        for (String name : mark.subList(1, mark.size())) {
            move(folder.resolve(name), aside.resolve(name));
        }
        for (String name : FILES) {
            if (Files.exists(other.resolve(name))) {
                move(other.resolve(name), folder.resolve(name));
            }
        }
        Files.delete(folder.resolve(MARK_NAME));
    }

    boolean isUnderWay() {
        return Files.exists(folder.resolve(MARK_NAME));
    }

    /** Brings the old register back when an exchange was cut off; does nothing otherwise. */
    void undoCutOff() throws IOException {
        if (!isUnderWay()) {
            return;
        }
        Path mark = folder.resolve(MARK_NAME);
        List<String> lines = Files.readAllLines(mark);
        Path aside = folder.resolve(lines.getFirst());
        for (String name : FILES) {
            if (Files.exists(aside.resolve(name))) {
                move(aside.resolve(name), folder.resolve(name));
            } else if (!lines.contains(name)) {
                Files.deleteIfExists(folder.resolve(name));
            }
        }
        Files.delete(mark);
        Files.deleteIfExists(aside);
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
