package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.FaultProxy.Fault;

/**
 * The real register, engine and HTTP against the real portal over real sockets that are cut at any byte, answered by
 * somebody else, or not answered. Time between tries is virtual; a seed is one story.
 */
class BadDaysTest {
    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofMillis(400), 1_000_000);
    private static final int FAMILIES = 40;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverTheLinkDoesEverythingArrivesOnce(long seed) throws Exception {
        Random random = new Random(seed);
        try (ReferencePortal portal = ReferencePortal.open(Files.createDirectory(folder.resolve("portal")),
                InstantSource.system(), new SecureRandom());
             PortalServer server = PortalServer.start(portal, 0, fault -> { });
             Register register = TestRegister.create(Files.createDirectory(folder.resolve("laptop")));
             FaultProxy link = new FaultProxy(server.address().getPort(), () -> draw(random));
             HttpPortal http = new HttpPortal(link.address(), SHORT, InstantSource.system())) {
            enrol(register, portal);
            live(register, http, random);
            assertThat(register.standing().waiting()).isZero();
            assertThat(register.standing().toReview()).isZero();
            assertThat(register.examine().findings()).isEmpty();
            assertSame(register, portal);
        }
    }

    private static Fault draw(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> new Fault.CutUp(random.nextInt(3_000));
            case 1 -> new Fault.CutDown(random.nextInt(500));
            case 2 -> new Fault.CutDown(0);
            case 3 -> new Fault.Answer("HTTP/1.1 200 OK\nContent-Type: text/html", "<html>Mời đăng nhập Wi-Fi</html>");
            case 4 -> new Fault.Answer("HTTP/1.1 500 Internal Server Error", "");
            case 5 -> new Fault.Answer("HTTP/1.1 302 Found\nLocation: http://127.0.0.1:9/login", "");
            case 6 -> random.nextInt(4) == 0 ? new Fault.Silence() : new Fault.None();
            default -> new Fault.None();
        };
    }

    static void enrol(Register register, ReferencePortal portal) {
        EnrolmentAnswer.Enrolled answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(
                portal.newCode().text(), register.verifyingKey().bytes(), register.office().communeCode(), "laptop"));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    /** Families are written down while sending goes on; the number that waits never falls without a receipt. */
    private static void live(Register register, HttpPortal http, Random random) {
        SyncEngine engine = new SyncEngine(register, random);
        Instant[] now = {TestRegister.NOON};
        SyncRound round = new SyncRound(event -> engine.step(now[0], event), http, status ->
                assertThat(status.standing()).isEqualTo(register.standing()));
        SyncRound.Step step = round.run(new SyncEvent.Woken());
        for (int family = 0; family < FAMILIES || !isDone(step.status()); family++) {
            if (family < FAMILIES) {
                TestRegister.saveFamily(register, String.valueOf(family), "Nông Văn Páo", "Nông Văn Ân", "2015");
            }
            now[0] = step.action() instanceof SyncAction.Sleep(Instant until) ? until : now[0].plusSeconds(1);
            step = round.run(new SyncEvent.Woken());
        }
    }

    private static boolean isDone(SyncStatus status) {
        return status instanceof SyncStatus.AllSent && status.standing().heard().filter(Standing.Heard::agrees)
                .filter(heard -> heard.there() == 1 + 2 * FAMILIES).isPresent();
    }

    private static void assertSame(Register register, ReferencePortal portal) {
        Listing all = register.list(ChildQuery.ALL);
        assertThat(all.size()).isEqualTo(FAMILIES);
        register.rows(all, 0, all.size()).forEach(row -> assertThat(portal.records())
                .filteredOn(record -> record.id().equals(row.child().id())).singleElement().satisfies(record -> {
                    assertThat(record.content()).isEqualTo(row.child().values());
                    assertThat(record.version()).isEqualTo(1);
                }));
        assertThat(portal.records()).hasSize(1 + 2 * FAMILIES);
    }
}
