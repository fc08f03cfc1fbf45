package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.security.KeyFile;

/**
 * The real program is killed again and again while it imports, saves and sends. More often with {@code -Dkills=50};
 * another course of events with {@code -Dseed=…}.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 6);
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final int LISTED = 600;
    private static final int SAVED_TOGETHER = 200;
    private static final int LINES_MAX = 4;
    private static final int MOMENT_MILLIS = 60;
    private static final int SAVE_MILLIS = 1_200;
    private static final Clock CLOCK = Clock.systemDefaultZone();
    /** What import says after each transaction, "Đã ghi 177/1.000 trẻ…". */
    private static final Pattern KEPT = Pattern.compile("Đã ghi ([0-9.]+)/");

    @TempDir
    private Path folder;
    private final Random random = new Random(SEED);
    private Terminal terminal;
    private Path home;
    private ReferencePortal portal;
    private PortalServer server;

    @BeforeEach
    void setUp() throws Exception {
        home = folder.resolve("home");
        terminal = new Terminal(home).withRegister();
        portal = ReferencePortal.open(folder.resolve("portal"), CLOCK, new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        terminal.ask("enrol", "--portal", server.address().toString(), "--code", portal.newCode().text());
    }

    @AfterEach
    void close() {
        server.close();
        portal.close();
    }

    @Test
    void whateverIsKilledNothingIsLostAndNothingIsDoubled() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            switch (kill % 3) {
                case 0 -> killImport(kill);
                case 1 -> killSave(kill);
                default -> killSync();
            }
            assertThat(terminal.ask("doctor").path("sound").asBoolean()).isTrue();
            assertThat(here()).containsAll(atThePortal());
        }
        terminal.ask("sync");
        assertThat(terminal.ask("status").path("waiting").asLong()).isZero();
        assertThat(atThePortal()).isEqualTo(here());
        assertNoNameCanBeRead(home);
        assertNoNameCanBeRead(RealProgram.temporary(home));
    }

    /**
     * Register, write-ahead log, backups, logs and what was left in the temporary folder by the killed. Who opens the
     * register is no secret: the key file says so, and every backup has one.
     */
    private void assertNoNameCanBeRead(Path where) throws Exception {
        List<String> names = new ArrayList<>();
        terminal.ask("children").path("children").forEach(child -> names.add(child.path("name").asText()));
        names.removeIf(Terminal.USER::equals);
        assertThat(names).isNotEmpty();
        try (Stream<Path> files = Files.walk(where)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(KeyFile.FILE_NAME)).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(names).as("%s", file.getFileName()).noneMatch(name -> bytes.contains(
                        new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)));
            }
        }
    }

    /** What it said it had kept is there, and the same list imported once more has every row in the register once. */
    private void killImport(int kill) throws Exception {
        Path list = folder.resolve("list-" + kill + ".xlsx");
        SampleList.write(SampleOffice.commune(new Random(SEED + kill), new RecordIds(CLOCK, new SecureRandom()),
                LocalDate.now(CLOCK), LISTED), list);
        int fresh = terminal.ask("import", list.toString(), "--dry-run").path("imported").asInt();
        int before = count();

        List<String> said = killedInTheMiddle("import", list.toString());

        assertThat(count() - before).isBetween(kept(said), fresh);
        terminal.ask("import", list.toString());
        assertThat(count() - before).isEqualTo(fresh);
    }

    /** All of one save is there or nothing, all of it once it said so; the same save once more adds only what lacks. */
    private void killSave(int kill) throws Exception {
        String json = IntStream.range(0, SAVED_TOGETHER).mapToObj(each -> """
                {"name":"Nông Văn %d","birth":"2019","household":{"hamlet":"Nà Lìa","number":"%d/%d"}}"""
                .formatted(each, kill, each)).collect(Collectors.joining(",", "[", "]"));
        Path input = Files.writeString(folder.resolve("save.json"), json);
        int before = count();

        boolean isDone;
        try (RealProgram program = RealProgram.start(home, "save", input.toString())) {
            program.untilThere(home.resolve(Register.FILE_NAME + "-wal"));
            program.killAfter(random.nextInt(SAVE_MILLIS));
            isDone = program.isDone();
        }

        assertThat(count() - before).isIn(isDone ? Set.of(SAVED_TOGETHER) : Set.of(0, SAVED_TOGETHER));
        terminal.ask("save", input.toString());
        assertThat(count() - before).isEqualTo(SAVED_TOGETHER);
    }

    private void killSync() throws Exception {
        killedInTheMiddle("sync");
    }

    /** Runs a command, kills it a moment after a line of its progress, and gives what it said. */
    private List<String> killedInTheMiddle(String... command) throws Exception {
        try (RealProgram program = RealProgram.start(home, command)) {
            program.untilLines(random.nextInt(LINES_MAX));
            program.killAfter(random.nextInt(MOMENT_MILLIS));
            return program.lines();
        }
    }

    private static int kept(List<String> said) {
        return said.stream().map(KEPT::matcher).filter(Matcher::find)
                .mapToInt(kept -> Integer.parseInt(kept.group(1).replace(".", ""))).max().orElse(0);
    }

    private int count() {
        return terminal.ask("status").path("children").asInt();
    }

    private Set<JsonNode> here() {
        Set<JsonNode> children = new HashSet<>();
        terminal.ask("children").path("children").forEach(children::add);
        return children;
    }

    private Set<JsonNode> atThePortal() throws IOException {
        Set<JsonNode> children = new HashSet<>();
        for (PortalRecord held : portal.records()) {
            if (held.entity() == Entity.CHILD) {
                children.add(RecordJson.tree(held.id(), held.entity(), held.content()));
            }
        }
        return children;
    }
}
