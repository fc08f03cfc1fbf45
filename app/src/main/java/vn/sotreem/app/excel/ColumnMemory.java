package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * What people said that the columns of lists mean, by {@link Layout#signature}, in a small file beside the register. It
 * holds hashes of headers and names of columns: nothing of any list, and nothing about anybody.
 */
public final class ColumnMemory {
    public static final String FILE_NAME = "import-columns.properties";

    /** More kinds of list than any commune gets; after that the file begins anew. */
    private static final int HEADERS_MAX = 500;
    private static final String BETWEEN = " ";

    private final Path file;

    /** @param home the folder of the register */
    public ColumnMemory(Path home) {
        this.file = home.resolve(FILE_NAME);
    }

    /** What is remembered; nothing when the file is not there or cannot be read. */
    public Map<String, List<Meaning>> read() {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Map.of();
        }
        Map<String, List<Meaning>> columns = new HashMap<>();
        for (String signature : kept.stringPropertyNames()) {
            List<Optional<Meaning>> meanings = Arrays.stream(kept.getProperty(signature).split(BETWEEN))
                    .map(Meaning::parse).toList();
            if (meanings.stream().allMatch(Optional::isPresent)) {
                columns.put(signature, meanings.stream().map(Optional::orElseThrow).toList());
            }
        }
        return columns;
    }

    /**
     * Remembers what the columns of one kind of list mean.
     *
     * @return whether the disk took it; when it did not, a person says it again the next time
     */
    public boolean keep(String signature, List<Meaning> meanings) {
        try {
            write(signature, meanings);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private void write(String signature, List<Meaning> meanings) throws IOException {
        Map<String, List<Meaning>> columns = new HashMap<>(read());
        if (columns.size() >= HEADERS_MAX) {
            columns.clear();
        }
        columns.put(signature, meanings);
        Properties kept = new Properties();
        columns.forEach((header, said) -> kept.setProperty(header,
                said.stream().map(Meaning::text).collect(Collectors.joining(BETWEEN))));
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(FILE_NAME + ".part");
        try (Writer out = Files.newBufferedWriter(beside)) {
            kept.store(out, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
