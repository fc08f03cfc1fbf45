package vn.sotreem.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.RegisterUnavailable;

/**
 * The main job told step by step in the terminal, by this program's own commands on a commune that does not exist: from
 * a list in a spreadsheet to the signed receipt and to paper. A step whose result is not what it should be ends it.
 */
final class DemoStory {
    private static final int CHILDREN = 1_000;
    private static final int CENTURY = 100;
    private static final long SEED = 20_261_122;
    /** The main screens; the command tour has all of them. */
    private static final List<String> SCREENS = List.of("unlock", "list", "form", "import-preview", "sync-all-sent",
            "review-conflict", "print");

    private final Program program;
    private final Path folder;
    private final DemoRun run;
    private final SampleOffice sample;
    private final Map<String, Path> made = new TreeMap<>();
    private int step;

    DemoStory(Program program, Path folder) {
        this.program = program;
        this.folder = folder;
        this.run = new DemoRun(program, folder.resolve("home"));
        this.sample = SampleOffice.commune(new Random(SEED),
                new RecordIds(program.here().clock(), program.here().random()), program.here().today(), CHILDREN);
    }

    /** Gives the paths of what was made, by what they are. */
    Map<String, Path> tell() throws CommandFailure, RegisterUnavailable, IOException {
        setUp();
        importList();
        try (DemoPortal portal = new DemoPortal(folder.resolve("portal"), program.here())) {
            enrol(portal);
            portalAway(portal);
            portalBack(portal);
            refusal(portal);
        }
        print();
        pictures();
        made.put("home", folder.resolve("home"));
        made.put("portal", folder.resolve("portal"));
        return made;
    }

    private void setUp() throws CommandFailure {
        step("set-up");
        run.show(Exit.DONE, init());
        program.console().line("  " + program.texts().get("demo.password", DemoRun.PASSWORD));
    }

    private String[] init() {
        Office office = SampleOffice.OFFICE;
        List<String> command = new ArrayList<>(List.of("init", "--province", office.provinceCode(), "--commune-code",
                office.communeCode(), "--commune", office.communeName(), "--user", office.userName(), "--role",
                office.role().code(), "--hamlet"));
        sample.hamlets().stream().map(Hamlet::name).forEach(command::add);
        return command.toArray(String[]::new);
    }

    private void importList() throws CommandFailure, IOException {
        step("import");
        Path list = folder.resolve("danh-sach.xlsx");
        SampleList.write(sample, list);
        made.put("list", list);
        run.show(Exit.DONE, "import", list.toString());
        JsonNode again = run.ask("import", list.toString());
        require("import", again.path("imported").asInt() == 0
                && again.path("alreadyThere").asInt() == CHILDREN);
        program.console().line("  " + program.texts().get("demo.import.again"));
    }

    private void enrol(DemoPortal portal) throws CommandFailure, RegisterUnavailable, IOException {
        step("enrol");
        portal.open();
        run.show(Exit.DONE, "enrol", "--portal", portal.address().toString(), "--code", portal.code());
    }

    private void portalAway(DemoPortal portal) throws CommandFailure, IOException {
        step("away");
        portal.close();
        long before = waiting();
        run.save(newChild("Hoàng Thị Mẩy", ""));
        require("away", waiting() > before);
        run.show(Exit.DONE, "children", "--search", "hoang thi may");
        run.show(Exit.UNREACHED, "sync", "--once");
        run.show(Exit.DONE, "status");
    }

    private void portalBack(DemoPortal portal) throws CommandFailure, RegisterUnavailable, IOException {
        step("back");
        portal.open();
        run.show(Exit.DONE, "sync");
        require("back", waiting() == 0);
        compare(portal);
        run.show(Exit.DONE, "status");
    }

    /** The portal holds exactly the children of the register, field by field. */
    private void compare(DemoPortal portal) throws CommandFailure, IOException {
        Set<JsonNode> there = new HashSet<>();
        for (PortalRecord held : portal.records()) {
            if (held.entity() == Entity.CHILD) {
                there.add(RecordJson.tree(held.id(), held.entity(), held.content()));
            }
        }
        Set<JsonNode> here = new HashSet<>();
        run.ask("children").path("children").forEach(here::add);
        require("compare", there.equals(here));
        program.console().line("  " + program.texts().get("demo.compare", there.size()));
    }

    private void refusal(DemoPortal portal) throws CommandFailure, IOException {
        step("refusal");
        String taken = "0203%02d000001".formatted((program.here().today().getYear() - 1) % CENTURY);
        DemoRun colleague = new DemoRun(program, folder.resolve("home-2"));
        colleague.ask(init());
        colleague.ask("enrol", "--portal", portal.address().toString(), "--code", portal.code());
        colleague.save(newChild("Hoàng Thị Dín", taken));
        colleague.ask("sync", "--once");
        String id = run.save(newChild("Hoàng Thị Páo", taken));
        run.show(Exit.PARTLY, "sync", "--once");
        run.show(Exit.DONE, "review", "list");
        run.save(object("id", id, "personalId", ""));
        run.show(Exit.DONE, "sync", "--once");
        require("refusal", run.ask("review", "list").path("items").isEmpty());
        compare(portal);
    }

    private void print() throws CommandFailure, IOException {
        step("print");
        Path book = folder.resolve("so-theo-doi-tre-em.pdf");
        run.show(Exit.DONE, "print", "register", "--out", book.toString());
        require("print", Files.size(book) > 0);
        made.put("register", book);
        run.show(Exit.DONE, "doctor");
    }

    private void pictures() throws CommandFailure, IOException {
        step("pictures");
        Path pictures = folder.resolve("man-hinh");
        int written = Pictures.write(pictures, program.here(), SCREENS::contains).size();
        require("pictures", written >= SCREENS.size());
        program.console().line("  " + program.texts().get("tour.done", written, pictures));
        made.put("pictures", pictures);
    }

    private ObjectNode newChild(String name, String personalId) {
        ObjectNode child = object("name", name, "birth", Wish.number(program.here().today().getYear() - 1));
        child.put("sex", "female").put("ethnicity", "02").put("personalId", personalId);
        child.putObject(Wish.HOUSEHOLD).put("hamlet", sample.hamlets().getFirst().name()).put("number", "900")
                .put("mother", "Hoàng Thị Pham");
        return child;
    }

    private static ObjectNode object(String key, String text, String otherKey, String otherText) {
        return JsonNodeFactory.instance.objectNode().put(key, text).put(otherKey, otherText);
    }

    private long waiting() throws CommandFailure, IOException {
        return run.ask("status").path("waiting").asLong();
    }

    private void step(String name) {
        step++;
        program.console().line("");
        program.console().say("demo.step." + name, step);
    }

    private static void require(String what, boolean holds) throws CommandFailure {
        if (!holds) {
            throw CommandFailure.problem("demo-result", what);
        }
    }
}
