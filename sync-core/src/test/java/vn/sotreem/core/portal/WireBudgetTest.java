package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;
import vn.sotreem.core.transport.Traffic;

/** What it costs to bring a whole register to the portal, counted at the socket: every part is the real one. */
class WireBudgetTest {
    private static final int CHILDREN = 10_000;
    private static final int UP_MAX = 1_060_000;
    private static final int DOWN_MAX = 12_000;
    private static final int REQUESTS_MAX = 25;
    private static final int EDITS = 1_000;
    private static final int EDITS_UP_MAX = 25_000;
    private static final InstantSource CLOCK = InstantSource.fixed(PortalContract.NOW);

    @TempDir
    private Path home;
    @TempDir
    private Path data;

    @Test
    void tenThousandChildrenReachThePortalWithinTheBudget() throws Exception {
        try (ReferencePortal store = ReferencePortal.open(data, CLOCK, new SecureRandom());
             PortalServer server = PortalServer.start(store, 0, fault -> { });
             Register register = register();
             HttpPortal portal = new HttpPortal(PortalAddress.parse(server.address().toString()).orElseThrow(),
                     Patience.POOR_LINK, CLOCK)) {
            enrol(register, portal, store.newCode().text());
            send(register, portal);
            assertSameChildren(register, store);
            assertWithinBudget(portal.traffic());

            long before = portal.traffic().bytesUp();
            edit(register);
            send(register, portal);
            assertThat(portal.traffic().bytesUp() - before).isLessThanOrEqualTo(EDITS_UP_MAX);
        }
    }

    private static void send(Register register, HttpPortal portal) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        SyncStatus end = new SyncRound(event -> engine.step(PortalContract.NOW, event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
        assertThat(end).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(end.standing().waiting()).isZero();
        assertThat(register.review()).as("two of ten thousand may look alike").hasSizeLessThan(5)
                .allSatisfy(item -> assertThat(item.twin()).isPresent());
    }

    /** One field of a thousand children, as at the beginning of a school year. */
    private static void edit(Register register) {
        Listing listing = register.list(ChildQuery.ALL);
        Random random = new Random(1);
        register.saveAll(register.rows(listing, 0, EDITS).stream().map(ChildRow::child)
                .map(child -> Save.of("Nông Thị Hoa",
                Edit.change(child, child.with("schoolClass", "Lớp " + (1 + random.nextInt(9)))))).toList());
    }

    private Register register() throws RegisterUnavailable {
        SecureRandom random = new SecureRandom();
        Register register = Register.create(home, DatabaseKey.random(random), SampleOffice.OFFICE, CLOCK, random);
        register.saveAll(SampleOffice.commune(new Random(7), register.ids(), LocalDate.of(2026, 11, 22), CHILDREN)
                .saves(SampleOffice.OFFICE.userName()));
        return register;
    }

    private static void enrol(Register register, HttpPortal portal, String code) throws Exception {
        EnrolmentAnswer.Enrolled answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(code,
                register.verifyingKey().bytes(), register.office().communeCode(), register.office().userName()));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    private static void assertSameChildren(Register register, ReferencePortal store) {
        Listing listing = register.list(ChildQuery.ALL);
        Map<UUID, Values> here = register.rows(listing, 0, listing.size()).stream().map(ChildRow::child)
                .collect(Collectors.toMap(Item::id, Item::values));
        Map<UUID, Values> there = store.records().stream().filter(record -> record.entity() == Entity.CHILD)
                .collect(Collectors.toMap(PortalRecord::id, PortalRecord::content));
        assertThat(there).hasSize(CHILDREN).isEqualTo(here);
    }

    private static void assertWithinBudget(Traffic traffic) {
        assertThat(traffic.bytesUp()).as("%s", traffic).isLessThanOrEqualTo(UP_MAX);
        assertThat(traffic.bytesDown()).as("%s", traffic).isLessThanOrEqualTo(DOWN_MAX);
        assertThat(traffic.requests()).as("%s", traffic).isLessThanOrEqualTo(REQUESTS_MAX);
        assertThat(traffic.connections()).as("%s", traffic).isEqualTo(1);
    }
}
