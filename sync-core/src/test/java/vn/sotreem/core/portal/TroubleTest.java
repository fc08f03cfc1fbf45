package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.portal.Trouble.Done;
import vn.sotreem.core.portal.Trouble.Kind;
import vn.sotreem.core.portal.Trouble.Plan;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** Trouble that is switched on for trials: it is what was asked for, it is told, and it costs nothing but time. */
class TroubleTest {
    @TempDir
    private Path folder;
    private final List<Done> done = Collections.synchronizedList(new ArrayList<>());

    private interface Trial {
        void run(ReferencePortal store, Portal portal) throws Exception;
    }

    private void with(Path data, Plan plan, Trial trial) throws Exception {
        done.clear();
        List<RuntimeException> faults = Collections.synchronizedList(new ArrayList<>());
        try (ReferencePortal store = ReferencePortal.open(data, InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
             PortalServer server = PortalServer.start(store, 0, faults::add,
                     List.of(new Trouble(plan, new Random(7), done::add)));
             HttpPortal portal = new HttpPortal(PortalAddress.parse(server.address().toString()).orElseThrow(),
                     Patience.POOR_LINK, InstantSource.fixed(TestRegister.NOON))) {
            trial.run(store, portal);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void withoutTroubleNothingIsDone() throws Exception {
        with(folder, Plan.NONE, (store, portal) -> {
            Laptop laptop = Laptop.enrolled(portal, store.newCode(), Laptop.COMMUNE);
            laptop.receipt(portal, laptop.seal(laptop.creating(Records.HAMLET)));
        });

        assertThat(done).isEmpty();
    }

    @Test
    void aDelayComesBeforeEveryAnswer() throws Exception {
        with(folder, new Plan(Duration.ofMillis(3), 0, 0), (store, portal) -> {
            Laptop laptop = Laptop.enrolled(portal, store.newCode(), Laptop.COMMUNE);
            laptop.receipt(portal, laptop.seal(laptop.creating(Records.HAMLET)));
        });

        assertThat(done).containsExactly(new Done(Kind.DELAYED, "POST", 3), new Done(Kind.DELAYED, "PUT", 3));
    }

    @Test
    void anErrorIsToldBeforeThePortalHearsAnything() throws Exception {
        Laptop laptop = Laptop.stranger();
        SealedBatch batch = laptop.seal(laptop.creating(Records.HAMLET));
        with(folder, new Plan(Duration.ZERO, 1, 0), (store, portal) -> {
            for (int times = 0; times < 2; times++) {
                assertThat(portal.push(batch.id(), batch.bytes()))
                        .isEqualTo(new PushAnswer.Busy(Duration.ofSeconds(1)));
            }
            assertThat(store.records()).isEmpty();
        });

        assertThat(done).containsExactly(new Done(Kind.REFUSED, "PUT", 503), new Done(Kind.REFUSED, "PUT", 429));
    }

    @Test
    void whateverIsCutEverythingArrivesOnce() throws Exception {
        with(folder.resolve("portal"), new Plan(Duration.ZERO, 0.2, 1_500), (store, portal) -> {
            try (Workplace laptop = new Workplace(folder, "Nông Thị Hoa", store, store)) {
                laptop.goesBy(portal);
                for (int number = 1; number <= 30; number++) {
                    laptop.family(String.valueOf(number), "Nông Thị Số " + number);
                    for (int tries = 0; tries < 100 && laptop.register().standing().waiting() > 0; tries++) {
                        laptop.sync();
                    }
                }
                assertThat(laptop.register().standing().waiting()).isZero();
                assertThat(store.records()).hasSize(61).allMatch(record -> record.version() == 1);
            }
        });

        assertThat(done).extracting(Done::kind).contains(Kind.REFUSED, Kind.CUT_REQUEST, Kind.CUT_ANSWER);
    }

    @Test
    void theSameSeedIsTheSameTrouble() throws Exception {
        List<Done> first = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            with(Files.createDirectory(folder.resolve(name)), new Plan(Duration.ZERO, 0.5, 0), (store, portal) -> {
                for (int request = 0; request < 20; request++) {
                    portal.pull(Laptop.stranger().query(TestRegister.NOON, new Query.Hamlets()));
                }
            });
            assertThat(first.isEmpty() || first.equals(done)).isTrue();
            first.addAll(done);
        }
    }
}
