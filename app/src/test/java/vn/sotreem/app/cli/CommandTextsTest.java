package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.sync.PushAnswer;

class CommandTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SOURCES = Path.of("src/main/java/vn/sotreem/app/cli");

    @ParameterizedTest
    @ValueSource(strings = {Console.BUNDLE, Commands.HELP_BUNDLE})
    void bothLanguagesHaveTheSameTexts(String name) throws IOException {
        assertThat(texts(name, "_en").keySet()).isEqualTo(texts(name, "").keySet());
    }

    @Test
    void everySentenceTakesAsManyArgumentsInBothLanguages() throws IOException {
        Properties english = texts(Console.BUNDLE, "_en");

        texts(Console.BUNDLE, "").forEach((key, text) -> assertThat(arguments(english.getProperty((String) key)))
                .as("arguments of %s", key).isEqualTo(arguments((String) text)));
    }

    @Test
    void everySentenceIsSaidSomewhere() throws Exception {
        String code = code();
        for (String key : texts(Console.BUNDLE, "").stringPropertyNames()) {
            String said = key.replaceFirst("^problem\\.", "").replaceFirst("\\.hint$", "")
                    .replaceFirst("^sending-stopped-.*", "sending-stopped-")
                    .replaceFirst("^portal\\.trouble\\.(delayed|refused|cut_.*)", "portal.trouble.")
                    .replaceFirst("^duplicates\\.(grade|alike)\\..*", "duplicates.$1.")
                    .replaceFirst("^bulk\\.reason\\..*", "bulk.reason.")
                    .replaceFirst("^log\\.what\\..*", "log.what.")
                    .replaceFirst("^portal\\.role\\..*", "portal.role.")
                    .replaceFirst("^past\\.entity\\..*", "past.entity.")
                    .replaceFirst("^status\\.unsent\\..*", "status.unsent.")
                    .replaceFirst("^sync\\.recovering-.*", "sync.recovering-")
                    .replaceFirst("^demo\\.(made|step)\\.(.*)", "$2");
            assertThat(code.contains('"' + said) || code.contains("\"problem." + said)).as(key).isTrue();
        }
    }

    @Test
    void everyReasonToStopHasItsWords() throws IOException {
        Properties texts = texts(Console.BUNDLE, "");

        assertThat(PushAnswer.Problem.values()).allMatch(problem ->
                texts.containsKey("problem.sending-stopped-" + problem.code()));
    }

    private static Properties texts(String name, String suffix) throws IOException {
        Properties texts = new Properties();
        Path file = RESOURCES.resolve(name.replace('.', '/') + suffix + ".properties");
        try (var reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static String code() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile).map(CommandTextsTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
