package vn.sotreem.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Every text a person reads is there in both languages, and no text is left that nobody reads. */
class MessagesTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path FOLDER = RESOURCES.resolve("vn/sotreem/app");
    private static final Pattern IN_FXML = Pattern.compile("\"%([A-Za-z][\\w.-]*)\"");
    private static final Pattern IN_JAVA = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[\\w-]+)*\\.?)\"");
    private static final Pattern GOT = Pattern.compile("texts(?:\\(\\))?\\.get\\(\"([\\w.-]*[\\w-])\"[,)]");
    /** Words added to a key that stands in the code, for the same thing's other texts. */
    private static final Pattern ADDED = Pattern.compile("\\.(next|hint|sheet)$");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties vietnamese = read("messages.properties");
        Properties english = read("messages_en.properties");
        var softly = new SoftAssertions();
        softly.assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            String here = vietnamese.getProperty(key);
            String there = english.getProperty(key, "");
            softly.assertThat(arguments(there)).as("arguments of %s", key).isEqualTo(arguments(here));
            softly.assertThat((here + there).replace("''", "")).as("apostrophes of %s", key).doesNotContain("'");
        }
        softly.assertAll();
    }

    @Test
    void everyKeyThatIsAskedForIsThere() throws IOException {
        Set<String> asked = found(RESOURCES, ".fxml", IN_FXML);
        asked.addAll(found(JAVA.resolve("vn/sotreem/app/ui"), ".java", GOT));

        assertThat(read("messages.properties").stringPropertyNames()).containsAll(asked);
    }

    @Test
    void everyKeyIsAskedForSomewhere() throws IOException {
        Set<String> literals = found(RESOURCES, ".fxml", IN_FXML);
        literals.addAll(found(JAVA, ".java", IN_JAVA));
        Set<String> beginnings = literals.stream().filter(text -> text.endsWith(".")).collect(Collectors.toSet());

        assertThat(read("messages.properties").stringPropertyNames())
                .allMatch(key -> literals.contains(key) || literals.contains(ADDED.matcher(key).replaceFirst(""))
                        || beginnings.stream().anyMatch(key::startsWith));
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    private static Set<String> found(Path folder, String ending, Pattern pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    found.add(matcher.group(1));
                }
            }
        }
        return found;
    }

    private static Properties read(String file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
