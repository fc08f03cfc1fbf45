package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/cli.md says what there is. */
class DocsTest {
    private String page;

    @BeforeEach
    void read() throws Exception {
        page = Files.readString(Path.of("../docs/cli.md"));
    }

    @Test
    void everyCommandHasItsHeadingAndEveryHeadingItsCommand() {
        List<String> told = found("(?m)^## .*$").stream().flatMap(heading -> found("`([a-z -]+)`", heading).stream())
                .toList();

        assertThat(told).containsExactlyInAnyOrderElementsOf(runnable(HelpTest.commands(Locale.ENGLISH), ""));
    }

    @Test
    void everyOptionIsTold() {
        CommandLine commands = HelpTest.commands(Locale.ENGLISH);
        for (String name : runnable(commands, "")) {
            CommandLine command = commands;
            for (String word : name.split(" ")) {
                command = command.getSubcommands().get(word);
            }
            String usage = found("`sotreem (" + name + "(?: [^a-z`][^`]*)?)`").stream()
                    .collect(Collectors.joining(" "));
            List<String> own = command.getCommandSpec().options().stream().filter(option -> !option.inherited())
                    .map(OptionSpec::longestName).toList();

            assertThat(new TreeSet<>(found("--[a-z-]+", usage))).as(name).isEqualTo(new TreeSet<>(own));
        }
        assertThat(found("--[a-z-]+")).contains("--home", "--json", "--lang", "--password-file", "--help", "--version");
    }

    @Test
    void everyExampleIsJson() throws Exception {
        for (String example : found("(?s)```json\n(.*?)```")) {
            try (var values = new JsonMapper().readerFor(Object.class).readValues(example)) {
                assertThat(values.readAll()).isNotEmpty();
            }
        }
    }

    /** The commands that do something, by their whole name. */
    private static List<String> runnable(CommandLine commands, String above) {
        List<String> names = new ArrayList<>();
        commands.getSubcommands().forEach((name, command) -> {
            if (command.getCommand() instanceof Task) {
                names.add(above + name);
            }
            names.addAll(runnable(command, above + name + " "));
        });
        return names;
    }

    private List<String> found(String pattern) {
        return found(pattern, page);
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results()
                .map(result -> result.groupCount() > 0 ? result.group(1) : result.group()).toList();
    }
}
