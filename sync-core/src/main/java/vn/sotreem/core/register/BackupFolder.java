package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder with the automatic backups of a register, numbered from 1. Which of them are kept follows from their numbers
 * and from how much they hold, never from a clock: a laptop that believes to be in 2030 deletes nothing by it.
 */
final class BackupFolder {
    /** So many of the latest are kept. With one a day, the last days. */
    static final int LATEST_KEPT = 3;
    /** Of the older ones, every so-manieth is kept: with one a day, one a week. */
    static final int STEP = 7;
    /** So many of those are kept. */
    static final int STEPS_KEPT = 4;

    private static final Pattern NAME = Pattern.compile("so-tre-em-([0-9a-f]{8})-(\\d{4,9})\\.zip");
    private static final String SUFFIX = ".zip";

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder;
    }

    /** Every whole backup in the folder, of whatever register and name: the latest number, then time, first. */
    List<Backup> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Backup> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).toList()) {
                BackupFile.read(file).ifPresent(found::add);
            }
        }
        found.sort(Comparator.<Backup>comparingLong(backup -> number(backup.file()).orElse(0))
                .thenComparing(backup -> backup.content().madeAt()).reversed());
        return found;
    }

    /** The automatic backups of one register, the latest first. */
    List<Backup> of(String register) throws IOException {
        return all().stream().filter(backup -> backup.content().register().equals(register)
                && number(backup.file()).isPresent()).toList();
    }

    Optional<Backup> latest(String register) throws IOException {
        return of(register).stream().findFirst();
    }

    /** Where the next backup of a register goes; a number is never used again while its file is there. */
    Path next(String register) throws IOException {
        Files.createDirectories(folder);
        long latest = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                latest = Math.max(latest, number(file).orElse(0));
            }
        }
        return folder.resolve("so-tre-em-%s-%04d%s".formatted(register, latest + 1, SUFFIX));
    }

    Path named(Path file) {
        return folder.resolve(file.getFileName());
    }

    /** Deletes what is too much: neither among the latest nor a step back, nor the one that holds most. */
    void rotate(String register) throws IOException {
        List<Backup> present = of(register);
        Set<Path> kept = new HashSet<>();
        present.stream().limit(LATEST_KEPT).forEach(backup -> kept.add(backup.file()));
        present.stream().filter(backup -> number(backup.file()).orElseThrow() % STEP == 0).limit(STEPS_KEPT)
                .forEach(backup -> kept.add(backup.file()));
        present.stream().max(Comparator.comparingLong(backup -> backup.content().history()))
                .ifPresent(fullest -> kept.add(fullest.file()));
        for (Backup backup : present) {
            if (!kept.contains(backup.file())) {
                Files.delete(backup.file());
            }
        }
    }

    private static OptionalLong number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? OptionalLong.of(Long.parseLong(name.group(2))) : OptionalLong.empty();
    }
}
