package vn.sotreem.app.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import vn.sotreem.core.catalog.Texts;

/**
 * How a person likes the window: language and size of text. Kept in a small file beside the register, because it is
 * needed before the register is unlocked; nothing in it is personal.
 */
public final class Preferences {
    public static final String FILE_NAME = "window.properties";

    private static final String LANGUAGE = "language";
    private static final String TEXT_PERCENT = "textPercent";

    /**
     * What was chosen.
     *
     * @param textPercent one of {@link Look#TEXT_PERCENTS}
     */
    public record Choice(Locale language, int textPercent) {
        static final Choice USUAL = new Choice(Texts.VIETNAMESE, Look.TEXT_PERCENTS.getFirst());

        Choice in(Locale spoken) {
            return new Choice(spoken, textPercent);
        }

        Choice sized(int percent) {
            return new Choice(language, percent);
        }
    }

    private final Path file;

    public Preferences(Path home) {
        this.file = home.resolve(FILE_NAME);
    }

    /** What was chosen last; what is missing or cannot be read is as it usually is. */
    Choice read() {
        Properties kept = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            kept.load(in);
        } catch (IOException | IllegalArgumentException unreadable) {
            return Choice.USUAL;
        }
        Locale language = Optional.ofNullable(kept.getProperty(LANGUAGE)).map(Locale::forLanguageTag)
                .orElse(Choice.USUAL.language());
        int percent = Look.TEXT_PERCENTS.stream()
                .filter(size -> size.toString().equals(kept.getProperty(TEXT_PERCENT))).findFirst()
                .orElse(Choice.USUAL.textPercent());
        return new Choice(language, percent);
    }

    /** Keeps a choice for the next start. */
    void write(Choice choice) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(LANGUAGE, choice.language().toLanguageTag());
        kept.setProperty(TEXT_PERCENT, Integer.toString(choice.textPercent()));
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(FILE_NAME + ".part");
        try (Writer out = Files.newBufferedWriter(beside)) {
            kept.store(out, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
