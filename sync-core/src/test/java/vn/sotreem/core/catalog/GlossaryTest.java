package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary is only worth reading while it names what there is. */
class GlossaryTest {

    private static final Pattern TYPE_AND_MEMBER = Pattern.compile("`([A-Z]\\w+)((?:\\.\\w+)*)`");

    @Test
    void everyNameOfTheGlossaryIsInTheCode() throws IOException {
        String glossary = Files.readString(Path.of("../docs/glossary.md"));

        assertThat(TYPE_AND_MEMBER.matcher(glossary).results()).hasSizeGreaterThan(30)
                .allSatisfy(GlossaryTest::isInTheCode);
    }

    private static void isInTheCode(MatchResult name) throws IOException {
        try (Stream<Path> core = Files.walk(Path.of("src/main/java"));
             Stream<Path> app = Files.walk(Path.of("../app/src/main/java"))) {
            Stream<Path> files = Stream.concat(core, app);
            Path file = files.filter(path -> path.endsWith(name.group(1) + ".java")).findAny()
                    .orElseThrow(() -> new AssertionError("no type " + name.group()));
            assertThat(Files.readString(file)).contains(Pattern.compile("\\.").splitAsStream(name.group(2)).toList());
        }
    }
}
