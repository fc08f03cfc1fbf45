package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collaborator at a terminal tries every command to get at what an officer has written; and who looks is written. */
class SightCommandTest {
    /** They do not end by themselves, take minutes, or are about other people than those of the register. */
    private static final Set<String> NOT_TRIED = Set.of("portal serve", "demo", "tour", "bench", "bench import",
            "bench link", "bench window", "init", "restore", "rebuild");

    /** They would take an id for the name of a file and write it. */
    private static final Set<String> WRITING = Set.of("export", "backup", "bundle write", "portal backup");

    @TempDir
    private Path folder;
    private Planted planted;

    @BeforeEach
    void plant() {
        planted = new Planted(folder.resolve("home"));
    }

    /** Every way of asking that is known to give an answer, and every command by its bare name and with an id. */
    private List<List<String>> attempts(Path out) {
        List<List<String>> attempts = new ArrayList<>(Stream.of("children --search an", "bin", "undo", "undo --last "
                + "--dry-run", "duplicates", "imports", "quality", "review list", "review show 1", "status", "doctor",
                "child " + planted.twin(), "child " + planted.spell(), "history " + planted.household(),
                "history " + planted.spell(), "receipts " + planted.spell(), "bin --restore " + planted.spell(),
                "merge %s %s --dry-run".formatted(planted.child(), planted.twin()), "log --limit 9",
                "export " + out.resolve("a.xlsx"), "export %s --with-restricted".formatted(out.resolve("b.xlsx")),
                "export %s --with-restricted --reason report".formatted(out.resolve("c.xlsx")),
                "print register --out " + out.resolve("d.pdf"),
                "print list --out " + out.resolve("h.pdf"), "print list --filter group:5 --out " + out.resolve("i.pdf"),
                "quality --pdf " + out.resolve("e.pdf"),
                "quality --xlsx " + out.resolve("f.xlsx"),
                "receipts %s --print %s".formatted(planted.child(), out.resolve("g.pdf"))).map(line ->
                List.of(line.split(" "))).toList());
        HelpTest.names(HelpTest.commands(Locale.ENGLISH)).stream()
                .filter(name -> !NOT_TRIED.contains(name)).forEach(name -> {
                    attempts.add(List.of(name.split(" ")));
                    if (!WRITING.contains(name)) {
                        attempts.add(List.of((name + " " + planted.child()).split(" ")));
                    }
                });
        return attempts;
    }

    @Test
    void noCommandTellsACollaborator() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        for (List<String> attempt : attempts(out)) {
            for (String form : List.of("--json", "--lang=vi")) {
                List<String> command = Stream.concat(attempt.stream(), Stream.of(form)).toList();
                Terminal.Said said = planted.asHer("{\"id\":\"" + planted.child() + "\",\"note\":\"Khỏe\"}", command);
                assertThat(Planted.tells(said.out() + said.err())).as(command + "\n" + said).isFalse();
            }
        }
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(file ->
                    assertThat(Planted.tells(file)).as(file.toString()).isFalse());
        }
        assertNothingReadableLiesAbout();
        assertThat(out.resolve("b.xlsx")).doesNotExist();
        assertThat(out.resolve("c.xlsx")).doesNotExist();
        assertThat(planted.officer().ask("child", planted.child()).path("child").path("circumstances")).hasSize(3);
    }

    /** The database, its backups and the journal are encrypted; logs and fault reports tell nothing. */
    private void assertNothingReadableLiesAbout() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString()).doesNotContain("K\u00c3\u008dN-77", "4.2 5 11.1");
            }
        }
    }

    @Test
    void aCollaboratorWritesNoRestrictedGroupAndTakesNoneAway() {
        Terminal.Said refused = save("{'id':'%s','circumstances':['5']}".formatted(planted.child()));
        assertThat(refused.json().path("code").asText()).isEqualTo("restricted");
        assertThat(save("{'entity':'spell','child':'%s','list':'circumstances','code':'6.1'}"
                .formatted(planted.child())).json().path("code").asText()).isEqualTo("restricted");
        assertThat(save("{'id':'%s','ground':'x'}".formatted(planted.spell())).json().path("code").asText())
                .isEqualTo("record-unknown");

        assertThat(save("{'id':'%s','circumstances':['13.1']}".formatted(planted.child())).exit()).isEqualTo(Exit.DONE);

        assertThat(planted.officer().ask("child", planted.child()).path("child").path("circumstances"))
                .extracting(JsonNode::asText).containsExactly("5", "11.1", "13.1");
    }

    private Terminal.Said save(String json) {
        return planted.asHer(json.replace('\'', '"'), List.of("save", "-", "--json"));
    }

    /** Each attempt is made at a copy of the register, because looking twice within minutes is one view. */
    @Test
    void whateverTellsAnOfficerIsWrittenDown() throws IOException {
        int told = 0;
        int number = 0;
        Path out = Files.createDirectory(folder.resolve("out"));
        for (List<String> attempt : attempts(out)) {
            Path copy = copied(folder.resolve("copy" + number++));
            Terminal.Said said = new Terminal(copy).reading("{\"id\":\"" + planted.child() + "\",\"note\":\"Khỏe\"}",
                    Stream.concat(attempt.stream(), Stream.of("--json")).toArray(String[]::new));
            if (Planted.tells(said.out()) && !attempt.getFirst().equals("log")) {
                told++;
                assertThat(new Terminal(copy).ask("log").path("lines")).as(attempt.toString()).isNotEmpty()
                        .anySatisfy(line -> assertThat(line.path("child").asText()).isIn(planted.child(),
                                planted.twin()));
            }
        }
        assertThat(told).isGreaterThan(8);
    }

    private Path copied(Path to) throws IOException {
        Path home = folder.resolve("home");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(home.relativize(file).toString()));
            }
        }
        return to;
    }

    @Test
    void takingItAwayNeedsAReasonAndEachTimeIsWrittenDown() throws IOException {
        String file = folder.resolve("all.xlsx").toString();
        assertThat(planted.officer().run("export", file, "--with-restricted", "--json").json().path("code").asText())
                .isEqualTo("reason-missing");
        assertThat(folder.resolve("all.xlsx")).doesNotExist();

        planted.officer().ask("export", file, "--with-restricted", "--reason", "report");
        assertThat(Planted.tells(folder.resolve("all.xlsx"))).isTrue();
        planted.officer().ask("export", file, "--with-restricted", "--reason", "Theo công văn 12");

        JsonNode lines = planted.officer().ask("log", "--by", "nong thi hoa", "--child", planted.child()).path("lines");
        assertThat(lines).filteredOn(line -> line.path("what").asText().equals("export"))
                .extracting(line -> line.path("reason").asText()).containsExactly("Theo công văn 12", "REPORT");
        assertThat(lines.path(0).path("groups")).extracting(JsonNode::asText).containsExactly("5", "7.2", "11.1");
        assertThat(planted.officer().ask("log", "--to", "2020-01-01").path("lines")).isEmpty();
        assertThat(planted.asHer("", List.of("log", "--json")).json().path("code").asText()).isEqualTo("restricted");
    }

    @Test
    void theLogIsPrintedWithAReasonAndThatStandsInIt() throws IOException {
        String file = folder.resolve("log.pdf").toString();
        int before = planted.officer().ask("log").path("lines").size();
        assertThat(planted.officer().run("log", "--pdf", file, "--json").json().path("code").asText())
                .isEqualTo("reason-missing");

        JsonNode printed = planted.officer().ask("log", "--pdf", file, "--reason", "check");
        assertThat(printed.path("lines").asInt()).isEqualTo(before);
        assertThat(Planted.tells(Path.of(file))).isTrue();
        JsonNode lines = planted.officer().ask("log").path("lines");
        assertThat(lines).hasSize(before + 2);
        assertThat(lines.path(0).path("what").asText()).isEqualTo("print");
        assertThat(planted.asHer("", List.of("log", "--pdf", folder.resolve("no.pdf").toString(), "--reason", "check",
                "--json")).json().path("code").asText()).isEqualTo("restricted");
    }

    /** Who is on such a list is told by being on it, whatever stands in its columns. */
    @Test
    void aListThatIsSiftedByAGroupFewMaySeeNeedsAReasonToo() {
        for (List<String> way : List.of(List.of("export", folder.resolve("few.xlsx").toString()),
                List.of("print", "list", "--out", folder.resolve("few.pdf").toString()))) {
            List<String> asked = Stream.concat(way.stream(), Stream.of("--filter", "group:5", "--json")).toList();
            assertThat(planted.officer().run(asked.toArray(String[]::new)).json().path("code").asText())
                    .isEqualTo("reason-missing");
            assertThat(Path.of(way.getLast())).doesNotExist();

            String[] said = Stream.concat(asked.stream().limit(asked.size() - 1L), Stream.of("--reason", "transfer"))
                    .toArray(String[]::new);
            assertThat(planted.officer().ask(said).path("children").asInt()).isEqualTo(2);
            assertThat(Path.of(way.getLast())).exists();
        }
        assertThat(planted.officer().ask("log").path("lines")).filteredOn(line -> !line.path("what").asText()
                .equals("view")).extracting(line -> line.path("what").asText() + " " + line.path("reason").asText())
                .containsExactly("print TRANSFER", "print TRANSFER", "export TRANSFER", "export TRANSFER");
        assertThat(planted.asHer("", List.of("print", "list", "--filter", "group:5", "--out",
                folder.resolve("none.pdf").toString(), "--json")).json().path("children").asInt()).isZero();
    }
}
