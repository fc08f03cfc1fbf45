package vn.sotreem.app.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.sync.Rhythm;

/**
 * How a person likes the window, and how this laptop keeps in touch with the portal. Kept in a small file beside the
 * register, because it is needed before the register is unlocked and belongs to the laptop; nothing in it is personal.
 */
public final class Preferences {
    public static final String FILE_NAME = "window.properties";

    private static final String LANGUAGE = "language";
    private static final String TEXT_PERCENT = "textPercent";
    private static final String EVERY_MINUTES = "everyMinutes";
    private static final String METERED = "metered";

    /** Times between two rounds that a person may choose. */
    static final List<Duration> INTERVALS = List.of(Duration.ofMinutes(15), Rhythm.EVERY_USUAL, Duration.ofHours(1),
            Duration.ofHours(4));

    /**
     * What was chosen.
     *
     * @param textPercent one of {@link Look#TEXT_PERCENTS}
     * @param rhythm      with one of {@link #INTERVALS}
     */
    public record Choice(Locale language, int textPercent, Rhythm rhythm) {
        static final Choice USUAL = new Choice(Texts.VIETNAMESE, Look.TEXT_PERCENTS.getFirst(), Rhythm.USUAL);

        Choice in(Locale spoken) {
            return new Choice(spoken, textPercent, rhythm);
        }

        Choice sized(int percent) {
            return new Choice(language, percent, rhythm);
        }

        Choice following(Rhythm other) {
            return new Choice(language, textPercent, other);
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
        return new Choice(language, percent, rhythm(kept));
    }

    private static Rhythm rhythm(Properties kept) {
        Duration every = INTERVALS.stream()
                .filter(interval -> Long.toString(interval.toMinutes()).equals(kept.getProperty(EVERY_MINUTES)))
                .findFirst().orElse(Rhythm.EVERY_USUAL);
        return new Rhythm(every, Rhythm.QUIET_USUAL, Boolean.parseBoolean(kept.getProperty(METERED)));
    }

    /** Keeps a choice for the next start. */
    void write(Choice choice) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(LANGUAGE, choice.language().toLanguageTag());
        kept.setProperty(TEXT_PERCENT, Integer.toString(choice.textPercent()));
        kept.setProperty(EVERY_MINUTES, Long.toString(choice.rhythm().every().toMinutes()));
        kept.setProperty(METERED, Boolean.toString(choice.rhythm().isMetered()));
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(FILE_NAME + ".part");
        try (Writer out = Files.newBufferedWriter(beside)) {
            kept.store(out, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
