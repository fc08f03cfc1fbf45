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
 * register, because it is needed before the register is unlocked and belongs to the laptop; of people it has only the
 * name of who worked last, which stands readable in the key file as well.
 */
public final class Preferences {
    public static final String FILE_NAME = "window.properties";

    private static final String LANGUAGE = "language";
    private static final String TEXT_PERCENT = "textPercent";
    private static final String EVERY_MINUTES = "everyMinutes";
    private static final String METERED = "metered";
    private static final String IDLE_MINUTES = "idleMinutes";
    private static final String USER = "user";

    /** Times between two rounds that a person may choose. */
    static final List<Duration> INTERVALS = List.of(Duration.ofMinutes(15), Rhythm.EVERY_USUAL, Duration.ofHours(1),
            Duration.ofHours(4));

    /** Times without a key or a mouse after which the window is covered; a person may choose. */
    static final List<Duration> IDLE_TIMES = List.of(Duration.ofMinutes(5), Duration.ofMinutes(10),
            Duration.ofMinutes(15), Duration.ofMinutes(30));
    private static final Duration IDLE_USUAL = Duration.ofMinutes(10);

    /**
     * What was chosen.
     *
     * @param textPercent one of {@link Look#TEXT_PERCENTS}
     * @param rhythm      with one of {@link #INTERVALS}
     * @param idle        one of {@link #IDLE_TIMES}
     * @param user        who worked last, "" before anybody did
     */
    public record Choice(Locale language, int textPercent, Rhythm rhythm, Duration idle, String user) {
        static final Choice USUAL = new Choice(Texts.VIETNAMESE, Look.TEXT_PERCENTS.getFirst(), Rhythm.USUAL,
                IDLE_USUAL, "");

        Choice in(Locale spoken) {
            return new Choice(spoken, textPercent, rhythm, idle, user);
        }

        Choice sized(int percent) {
            return new Choice(language, percent, rhythm, idle, user);
        }

        Choice following(Rhythm other) {
            return new Choice(language, textPercent, other, idle, user);
        }

        Choice covering(Duration after) {
            return new Choice(language, textPercent, rhythm, after, user);
        }

        Choice by(String name) {
            return new Choice(language, textPercent, rhythm, idle, name);
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
        Duration idle = chosen(IDLE_TIMES, kept.getProperty(IDLE_MINUTES), IDLE_USUAL);
        return new Choice(language, percent, rhythm(kept), idle, kept.getProperty(USER, ""));
    }

    private static Duration chosen(List<Duration> choices, String minutes, Duration usual) {
        return choices.stream().filter(choice -> Long.toString(choice.toMinutes()).equals(minutes)).findFirst()
                .orElse(usual);
    }

    private static Rhythm rhythm(Properties kept) {
        Duration every = chosen(INTERVALS, kept.getProperty(EVERY_MINUTES), Rhythm.EVERY_USUAL);
        return new Rhythm(every, Rhythm.QUIET_USUAL, Boolean.parseBoolean(kept.getProperty(METERED)));
    }

    /** Keeps a choice for the next start. */
    void write(Choice choice) throws IOException {
        Properties kept = new Properties();
        kept.setProperty(LANGUAGE, choice.language().toLanguageTag());
        kept.setProperty(TEXT_PERCENT, Integer.toString(choice.textPercent()));
        kept.setProperty(EVERY_MINUTES, Long.toString(choice.rhythm().every().toMinutes()));
        kept.setProperty(METERED, Boolean.toString(choice.rhythm().isMetered()));
        kept.setProperty(IDLE_MINUTES, Long.toString(choice.idle().toMinutes()));
        kept.setProperty(USER, choice.user());
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(FILE_NAME + ".part");
        try (Writer out = Files.newBufferedWriter(beside)) {
            kept.store(out, null);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
