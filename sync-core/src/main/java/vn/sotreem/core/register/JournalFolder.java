package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.sotreem.core.security.JournalKey;

/** The files of a register's journal, in the order in which they were written. */
final class JournalFolder {
    static final String NAME = "journal";

    /** Beside the journal: changes that a rebuilt register could not hold yet. */
    static final String UNPLACED = "unplaced.log";

    private static final String SUFFIX = ".log";

    private final Path home;
    private final Path folder;
    private final JournalKey key;

    JournalFolder(Path home, JournalKey key) {
        this.home = home;
        this.folder = home.resolve(NAME);
        this.key = key;
    }

    /** The files, the oldest first. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.getFileName().toString().matches("\\d{9}\\" + SUFFIX)).sorted().toList();
        }
    }

    JournalFile.Content read(Path file) throws IOException {
        return JournalFile.read(file, key);
    }

    /** Reads a file entry by entry. */
    void read(Path file, Consumer<JournalEntry> reader) throws IOException {
        JournalFile.read(file, key, entry -> {
            reader.accept(entry);
            return true;
        });
    }

    /** Whether every entry of a file is so; nothing is read after the first that is not. */
    boolean isAll(Path file, Predicate<JournalEntry> wanted) throws IOException {
        List<JournalEntry> unwanted = new ArrayList<>();
        JournalFile.read(file, key, entry -> wanted.test(entry) || !unwanted.add(entry));
        return unwanted.isEmpty();
    }

    /** Everything that can be read, the oldest first. */
    JournalFile.Content readAll() throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        int unreadable = 0;
        for (Path file : files()) {
            JournalFile.Content content = read(file);
            entries.addAll(content.entries());
            unreadable += content.unreadable();
        }
        return new JournalFile.Content(entries, unreadable);
    }

    /** Keeps changes that cannot stand yet, because the portal must bring first what they refer to. */
    void leaveUnplaced(List<JournalEntry.Saves> saves, SecureRandom random) throws IOException {
        try (JournalFile file = JournalFile.create(home.resolve(UNPLACED), key, random)) {
            for (JournalEntry.Saves some : saves) {
                file.append(some);
            }
            file.flush();
        }
    }

    List<JournalEntry.Saves> unplaced() throws IOException {
        Path file = home.resolve(UNPLACED);
        return Files.exists(file) ? saves(JournalFile.read(file, key).entries()) : List.of();
    }

    void forgetUnplaced() throws IOException {
        Files.deleteIfExists(home.resolve(UNPLACED));
    }

    /** The laptop as the journal knew it last. */
    static Optional<Laptop> laptop(List<JournalEntry> entries) {
        return entries.reversed().stream().filter(JournalEntry.Place.class::isInstance)
                .map(entry -> ((JournalEntry.Place) entry).laptop()).findFirst();
    }

    static List<JournalEntry.Saves> saves(List<JournalEntry> entries) {
        return entries.stream().filter(JournalEntry.Saves.class::isInstance).map(JournalEntry.Saves.class::cast)
                .toList();
    }

    /** A new file after all that are there. */
    JournalFile next(SecureRandom random) throws IOException {
        Files.createDirectories(folder);
        List<Path> present = files();
        long number = present.isEmpty() ? 1 : 1 + Long.parseLong(present.getLast().getFileName().toString()
                .replace(SUFFIX, ""));
        return JournalFile.create(folder.resolve("%09d%s".formatted(number, SUFFIX)), key, random);
    }
}
