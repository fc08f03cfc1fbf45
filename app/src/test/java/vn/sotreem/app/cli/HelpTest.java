package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import vn.sotreem.core.catalog.Texts;

class HelpTest {
    /** Words of the library that reads the command line, in its help and in its messages. */
    private static final List<String> FOREIGN = List.of("usage", "missing", "unknown", "required", "unmatched",
            "option", "argument", "parameter", "expected", "invalid", "command", "help", "should be", "possible",
            "default");

    @TempDir
    private Path home;

    static Stream<String> everyCommand() {
        return Stream.concat(Stream.of(""), names(commands(Texts.VIETNAMESE)).stream());
    }

    /** Every command with its options and its subcommands' names, "portal serve" among them. */
    static List<String> names(CommandLine commands) {
        List<String> names = new ArrayList<>();
        commands.getSubcommands().forEach((name, command) -> {
            names.add(name);
            names(command).forEach(below -> names.add(name + " " + below));
        });
        return names;
    }

    static CommandLine commands(Locale language) {
        return Commands.of(new Program(null, new Console(new Surroundings.Streams(null, null, null),
                new Preferences(false, language))), language);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void helpIsVietnamese(String command) {
        Terminal.Said said = run(command + " --help");

        assertThat(said.exit()).isEqualTo(Exit.DONE);
        assertThat(said.out()).contains("Cách dùng: sotreem", "Tùy chọn:");
        // The names of commands and options are what is typed, not words that are read.
        String words = said.out().replaceAll("-{1,2}[a-z][a-z-]*|" + Secrets.PASSWORD, "").toLowerCase(Locale.ROOT);
        assertThat(FOREIGN).noneMatch(words::contains);
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everythingInTheHelpIsExplainedInBothLanguages(String command) {
        for (Locale language : List.of(Texts.VIETNAMESE, Locale.ENGLISH)) {
            CommandLine line = commands(language);
            for (String name : command.isEmpty() ? new String[0] : command.split(" ")) {
                line = line.getSubcommands().get(name);
            }
            assertThat(line.getCommandSpec().usageMessage().header()).isNotEmpty();
            assertThat(line.getCommandSpec().args()).allSatisfy(argument ->
                    assertThat(argument.description()).as(argument.toString()).isNotEmpty());
            assertThat(line.getCommandSpec().args().stream().map(ArgSpec::paramLabel)
                    .filter(label -> label.matches("[A-Z]+"))).allSatisfy(label ->
                    assertThat(Commands.words(language).containsKey("placeholder." + label)).as(label).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void whatIsWrongWithACommandLineIsSaidInVietnamese(String command) {
        for (String wrong : List.of(" --nonsense", " --home", " nonsense more of it", " --lang xx")) {
            Terminal.Said said = run(command + wrong);

            assertThat(said.exit()).as(command + wrong).isEqualTo(Exit.USAGE);
            String words = said.err().replaceAll("-{1,2}[a-z][a-z-]*|“[^”]*”", "").toLowerCase(Locale.ROOT);
            assertThat(FOREIGN).noneMatch(words::contains);
        }
    }

    @Test
    void helpAndVersionAreDocumentsWhenAskedFor() {
        assertThat(run("status --help --json").json().path("help").asText()).contains("sotreem status");
        assertThat(run("--version --json").json().path("version").asText()).isNotEmpty();
    }

    @Test
    void englishComesSecond() {
        assertThat(run("--help --lang en").out()).contains("Usage: sotreem", "The register of children");
        assertThat(run("children --limit x --lang=en").err()).contains("is no value for --limit");
    }

    private Terminal.Said run(String line) {
        return new Terminal(home).run(
                Stream.of(line.split(" ")).filter(word -> !word.isEmpty()).toArray(String[]::new));
    }
}
