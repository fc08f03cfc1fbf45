package vn.sotreem.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.cli.Colleague.Wrote;

/**
 * Five laptops of one commune and a portal, all of them processes of their own that are killed now and then, on a link
 * that is cut. With {@code -Dminutes=10} it goes on for ten minutes, with {@code -Dseed=…} otherwise.
 */
class FiveProgramsTest {
    private static final Duration LONG = Duration.ofSeconds(
            Math.round(60 * Double.parseDouble(System.getProperty("minutes", "0.2"))));
    private static final long SEED = Long.getLong("seed", 20_261_122);
    private static final List<String> NAMES = List.of("Nông Thị Hoa", "Lý A Sử", "Hoàng Thị Én", "Vi Văn Thử",
            "Đặng Mùi Mẩy");
    /** Everybody sends, then everybody hears, and what that sets free is sent and heard. */
    private static final int ROUNDS = 3;
    /** What happened, in figures; to be read after a long run. */
    private static final Path ACCOUNT = Path.of("target", "five-programs.txt");
    private static final int PORTAL_LIVES_MILLIS = 7_000;

    @TempDir
    private Path folder;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Colleague> colleagues = new ArrayList<>();
    private ServedPortal portal;
    private CutLink link;

    @BeforeEach
    void open() throws Exception {
        portal = new ServedPortal(folder.resolve("portal"));
        List<String> codes = portal.start(NAMES.size());
        link = new CutLink(portal.address(), SEED);
        for (int i = 0; i < NAMES.size(); i++) {
            Colleague colleague = new Colleague(folder.resolve("home" + i), NAMES.get(i), numbers::incrementAndGet,
                    SEED + i);
            colleague.enrol(link.address(), codes.get(i));
            colleagues.add(colleague);
        }
    }

    @AfterEach
    void close() throws Exception {
        portal.close();
        link.close();
    }

    @Test
    void fivePeopleWriteAndAreCutAndKilledAndInTheEndAllHaveTheSame() throws Exception {
        try (ExecutorService atOnce = Executors.newFixedThreadPool(NAMES.size())) {
            work(atOnce, System.nanoTime() + LONG.toNanos());
            link.isGood(true);
            for (int round = 0; round < ROUNDS; round++) {
                done(everybody(atOnce, Colleague::sync));
            }
        }

        Map<String, JsonNode> there = atThePortal();
        for (Colleague colleague : colleagues) {
            colleague.assertAtRest();
            assertThat(colleague.children()).isEqualTo(there);
            assertThat(there).containsKeys(colleague.made().toArray(String[]::new));
            colleague.wrote().forEach(change -> assertNotLost(colleague, change, there.get(change.child())));
        }
        Files.write(ACCOUNT, colleagues.stream().map(Colleague::account).toList());
    }

    /** Everybody at once, and now and then the portal is killed. */
    private void work(ExecutorService atOnce, long until) throws Exception {
        link.isGood(false);
        List<Future<Void>> days = everybody(atOnce, colleague -> {
            while (System.nanoTime() < until) {
                colleague.act();
            }
        });
        while (days.stream().anyMatch(day -> !day.isDone())) {
            portal.killAfter(PORTAL_LIVES_MILLIS);
            portal.startAgain();
        }
        done(days);
    }

    private interface Work {
        void done(Colleague by) throws Exception;
    }

    private List<Future<Void>> everybody(ExecutorService atOnce, Work work) {
        return colleagues.stream().map(colleague -> atOnce.submit(() -> {
            work.done(colleague);
            return (Void) null;
        })).toList();
    }

    private static void done(List<Future<Void>> days) throws Exception {
        for (Future<Void> day : days) {
            day.get();
        }
    }

    /** In the history of whoever wrote it; and a legal value stands, was seen by who replaced it, or is asked about. */
    private void assertNotLost(Colleague author, Wrote change, JsonNode there) {
        assertThat(author.remembers(change)).as("%s", change).isTrue();
        if (Colleague.LEGAL.contains(change.field())) {
            boolean stands = there.path(change.field()).asText().equals(change.to());
            boolean replacedKnowingly = colleagues.stream().flatMap(colleague -> colleague.wrote().stream())
                    .anyMatch(later -> later.child().equals(change.child()) && later.field().equals(change.field())
                            && later.from().equals(change.to()));
            assertThat(stands || replacedKnowingly || author.isAskedAbout(change)).as("%s", change).isTrue();
        }
    }

    private Map<String, JsonNode> atThePortal() throws Exception {
        Map<String, JsonNode> children = new TreeMap<>();
        List<String> lines = new Terminal(folder.resolve("no-home"))
                .run("portal", "dump", "--data", portal.data().toString()).out().lines().toList();
        for (String line : lines.subList(0, lines.size() - 1)) {
            ObjectNode record = (ObjectNode) new JsonMapper().readTree(line);
            if (record.remove("entity").asText().equals("child")) {
                record.remove("version");
                children.put(record.path("id").asText(), record);
            }
        }
        return children;
    }
}
