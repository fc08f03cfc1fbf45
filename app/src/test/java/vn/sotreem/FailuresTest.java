package vn.sotreem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/failures.md speaks of every known failure once; it and docs/cases.md name no test that is not there. */
class FailuresTest {
    private static final Path ROOT = Path.of("..");
    private static final int FAILURES = 101;
    private static final int CASES = 22;

    private static String page;
    private static final Map<String, String> SOURCES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(ROOT.resolve("docs/failures.md"));
        for (String tests : List.of("app/src/test/java", "sync-core/src/test/java")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(tests))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    SOURCES.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
    }

    private static List<String> found(String pattern, int group) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(page).results()
                .map(result -> result.group(group)).toList();
    }

    @Test
    void everyFailureHasItsLineInOrder() {
        assertThat(found("^\\| (\\d+) \\| \\S.* \\| \\S.* \\|$", 1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, FAILURES).mapToObj(String::valueOf).toList());
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        List<MatchResult> names = named(page);
        List<MatchResult> cases = named(Files.readString(ROOT.resolve("docs/cases.md")));

        assertThat(names).hasSizeGreaterThan(FAILURES);
        assertThat(cases).hasSizeGreaterThan(CASES);
        assertThat(Stream.concat(names.stream(), cases.stream()).filter(name -> !isThere(name))
                .map(MatchResult::group)).isEmpty();
    }

    private static List<MatchResult> named(String text) {
        return Pattern.compile("`(\\w+)\\.(\\w+)`").matcher(text).results().toList();
    }

    private static boolean isThere(MatchResult name) {
        return SOURCES.getOrDefault(name.group(1), "").contains(" void " + name.group(2) + "(");
    }
}
