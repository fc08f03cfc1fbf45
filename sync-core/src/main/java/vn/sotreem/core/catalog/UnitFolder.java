package vn.sotreem.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The packs of administrative units on this machine, each in a folder that is called after its day, beside the
 * register. They are public data about places and say nothing of anybody, so they lie there as they came.
 */
public final class UnitFolder {
    /** The folder beside the register. */
    public static final String NAME = "don-vi-hanh-chinh";
    /** Most packs that are kept. */
    public static final int PACKS_MAX = 50;

    private static final String DECREE = "decree.txt";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final int ZIP_ENTRIES_MAX = 100;

    private final Path folder;

    /** @param home the folder of the register */
    public UnitFolder(Path home) {
        this.folder = home.resolve(NAME);
    }

    /**
     * What is in a pack's files, by their names, as far as they are there: of a folder, or of a zip file.
     *
     * @throws IOException when the source is neither or cannot be read
     */
    public static Map<String, byte[]> files(Path source) throws IOException {
        return Files.isDirectory(source) ? ofFolder(source) : ofZip(source);
    }

    private static Map<String, byte[]> ofFolder(Path source) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : UnitPackReader.FILES) {
            if (Files.exists(source.resolve(name))) {
                try (InputStream in = Files.newInputStream(source.resolve(name))) {
                    files.put(name, bytes(in));
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> ofZip(Path source) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(source))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null && entries++ < ZIP_ENTRIES_MAX;
                    entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (UnitPackReader.FILES.contains(name)) {
                    files.put(name, bytes(zip));
                }
            }
        }
        return files;
    }

    /** One byte more than a file may have is enough for the reader to say that it is too large. */
    private static byte[] bytes(InputStream in) throws IOException {
        return in.readNBytes(UnitPackReader.FILE_BYTES_MAX + 1);
    }

    /** Every pack that is kept and sound; one that somebody has spoilt since is as if it were not there. */
    public Units read() throws IOException {
        List<UnitPack> packs = new ArrayList<>();
        for (Path pack : packs()) {
            LocalDate since = LocalDate.parse(pack.getFileName().toString());
            UnitPackReader.read(ofFolder(pack), Optional.of(since), Files.readString(pack.resolve(DECREE))).pack()
                    .ifPresent(packs::add);
        }
        return new Units(packs);
    }

    private List<Path> packs() throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> kept = Files.list(folder)) {
            return kept.filter(pack -> pack.getFileName().toString().matches(DAY)
                    && Files.exists(pack.resolve(DECREE))).sorted().limit(PACKS_MAX).toList();
        }
    }

    /**
     * Keeps a pack that was found sound, in the place of one of the same day; the note of its decree is written last,
     * and without it nothing is a pack.
     */
    public void keep(UnitPack pack, Map<String, byte[]> files) throws IOException {
        Path place = folder.resolve(pack.since().toString());
        Files.createDirectories(place);
        Files.deleteIfExists(place.resolve(DECREE));
        for (String name : UnitPackReader.FILES) {
            write(place.resolve(name), files.get(name));
        }
        write(place.resolve(DECREE), pack.decree().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, bytes);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
