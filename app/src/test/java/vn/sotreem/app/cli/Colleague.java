package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** One person with one laptop, on which real programs save and sync and are killed; keeps account of what was kept. */
final class Colleague {
    /** What is of these fields and was overwritten unknowingly is a conflict. */
    static final Set<String> LEGAL = Set.of("name", "birth");

    private static final List<String> FIELDS = List.of("name", "birth", "note", "school");
    private static final int KILL_WITHIN_MILLIS = 1_500;
    private static final int PATIENCE_MILLIS = 120_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2011, 1, 1);

    /** A value of a child's field that the register was seen to hold, and what stood there before. */
    record Wrote(String child, String field, String from, String to) {
    }

    private final Path home;
    private final Terminal terminal;
    private final Random random;
    private final IntSupplier numbers;
    private final List<Wrote> wrote = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private int kills;
    private int ended;

    /** @param numbers no two of them are the same, for whomever */
    Colleague(Path home, String name, IntSupplier numbers, long seed) {
        this.home = home;
        this.numbers = numbers;
        this.random = new Random(seed);
        this.terminal = new Terminal(home);
        terminal.ask("init", "--province", "20", "--commune-code", "06463", "--commune", "Xã Y Tịch", "--user", name,
                "--role", "collaborator", "--hamlet", "Thôn Nà Lìa");
    }

    void enrol(String portal, String code) {
        terminal.ask("enrol", "--portal", portal, "--code", code);
    }

    List<Wrote> wrote() {
        return wrote;
    }

    List<String> made() {
        return made;
    }

    /** What happened here, in figures. */
    String account() {
        return "%d children and %d other changes kept, %d programs killed, %d of the others ended well, %d to look at"
                .formatted(made.size(), wrote.size(), kills, ended,
                        terminal.ask("review", "list").path("items").size());
    }

    /** Does one thing or another, perhaps not to its end. */
    void act() throws Exception {
        List<JsonNode> children = List.copyOf(children().values());
        int choice = random.nextInt(10);
        if (children.isEmpty() || choice == 0) {
            create();
        } else if (choice < 6) {
            edit(children.get(random.nextInt(children.size())));
        } else {
            program(random.nextInt(3) == 0, Set.of(Exit.DONE, Exit.PARTLY, Exit.UNREACHED), "sync", "--once");
        }
    }

    private void create() throws Exception {
        int number = numbers.getAsInt();
        String name = "Trẻ " + number;
        boolean done = save("""
                {"name":"%s","birth":"%s","household":{"hamlet":"Nà Lìa","number":"%d"}}"""
                .formatted(name, birth(number), number));
        List<String> kept = children().values().stream().filter(child -> child.path("name").asText().equals(name))
                .map(child -> child.path("id").asText()).toList();
        assertThat(kept).hasSizeBetween(done ? 1 : 0, 1);
        made.addAll(kept);
    }

    private void edit(JsonNode child) throws Exception {
        String id = child.path("id").asText();
        String field = FIELDS.get(random.nextInt(FIELDS.size()));
        int number = numbers.getAsInt();
        String value = field.equals("birth") ? birth(number) : "Chữ " + number;
        boolean done = save("{\"id\":\"%s\",\"%s\":\"%s\"}".formatted(id, field, value));
        boolean kept = children().get(id).path(field).asText().equals(value);
        assertThat(kept || !done).as("what it said it had kept is there").isTrue();
        if (kept) {
            wrote.add(new Wrote(id, field, child.path(field).asText(), value));
        }
    }

    /** A day of its own for every number, within an age that is allowed. */
    private static String birth(int number) {
        return FIRST_BIRTH.plusDays(number % 5_000).toString();
    }

    private boolean save(String json) throws Exception {
        Path input = Files.writeString(home.resolveSibling(home.getFileName() + ".json"), json);
        return program(random.nextInt(4) == 0, Set.of(Exit.DONE), "save", input.toString());
    }

    /** Runs a command in a process of its own; whether it came to one of these ends before it was killed. */
    private boolean program(boolean kill, Set<Exit> ends, String... command) throws Exception {
        try (RealProgram program = RealProgram.start(home, command)) {
            program.killAfter(kill ? random.nextInt(KILL_WITHIN_MILLIS) : PATIENCE_MILLIS);
            boolean done = ends.stream().anyMatch(end -> end.code() == program.exit());
            boolean killed = kill && program.exit() > Exit.UNREACHED.code();
            kills += killed ? 1 : 0;
            ended += done ? 1 : 0;
            assertThat(done || killed).as("%d %s", program.exit(), program.lines()).isTrue();
            return done;
        }
    }

    /** Sends and hears all there is. */
    void sync() throws Exception {
        program(false, Set.of(Exit.DONE, Exit.PARTLY), "sync");
    }

    /** The children of the register as the program tells them, by id. */
    Map<String, JsonNode> children() {
        Map<String, JsonNode> byId = new TreeMap<>();
        terminal.ask("children").path("children").forEach(child -> byId.put(child.path("id").asText(), child));
        return byId;
    }

    /** Nothing waits, and the register is sound. */
    void assertAtRest() {
        assertThat(terminal.ask("status").path("waiting").asLong()).isZero();
        assertThat(terminal.ask("doctor").path("sound").asBoolean()).isTrue();
        assertThat(home.resolve("logs")).satisfiesAnyOf(logs -> assertThat(logs).doesNotExist(),
                logs -> assertThat(logs).isEmptyDirectory());
    }

    /** Whether somebody wrote this value into the child's history here. */
    boolean remembers(Wrote change) {
        return terminal.ask("child", change.child()).path("history").findValues("after").stream()
                .anyMatch(after -> after.path(change.field()).asText().equals(change.to()));
    }

    /** Whether this person is asked about the field. */
    boolean isAskedAbout(Wrote change) {
        for (JsonNode item : terminal.ask("review", "list").path("items")) {
            if (item.path("id").asText().equals(change.child()) && item.path("field").asText().equals(change.field())) {
                return true;
            }
        }
        return false;
    }
}
