package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickAnswer.Answered;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** A change that the portal cannot take, of a laptop that knows the portal by stick only; the last way over sockets. */
class StickDivisionTest {
    private static final String POISON = "chữ cổng không đọc được";

    @TempDir
    private Path folder;
    private StickWorld world;
    private Register hamlet;
    private Register officer;
    private FussyServer server;
    private HttpPortal portal;

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        hamlet = world.hamlet;
        officer = world.officer;
        server = new FussyServer(world.portal);
        server.cannotRead = change -> change.delta().after().get("note").equals(POISON);
        portal = new HttpPortal(PortalAddress.parse(server.address()).orElseThrow(), Patience.POOR_LINK,
                InstantSource.fixed(TestRegister.NOON));
    }

    @AfterEach
    void close() {
        assertThat(hamlet.examine().findings()).isEmpty();
        assertThat(officer.examine().findings()).isEmpty();
        portal.close();
        server.close();
        world.close();
    }

    private List<Child> families(int count) {
        List<Child> children = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            children.add(TestRegister.saveFamily(hamlet, String.valueOf(number), "Nông Văn Páo",
                    "Nông Văn Số " + number, "2015-09-05"));
        }
        return children;
    }

    private void poison(Child child) {
        hamlet.save(Save.of(ACTOR, Edit.change(child, child.with("note", POISON))));
    }

    private void send(Register register) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, status -> { })
                .run(new SyncEvent.SendNow());
    }

    private Parcel reply() {
        return officer.sticks().reply(hamlet.enrolment().orElseThrow().device()).orElseThrow();
    }

    /** A stick out, to the portal, and back. */
    private Answered round() throws Exception {
        StickWorld.read(officer, world.out());
        send(officer);
        return (Answered) StickWorld.read(hamlet, world.back());
    }

    /** Sticks travel until nothing waits in the hamlet; how many it took. */
    private int rounds() throws Exception {
        int rounds = 0;
        for (; hamlet.standing().waiting() > 0 && rounds < 20; rounds++) {
            round();
        }
        return rounds;
    }

    private Set<UUID> atThePortal() {
        return Set.copyOf(world.portal.records().stream().map(PortalRecord::id).toList());
    }

    @Test
    void itAloneLiesInTheInboxAfterAFewSticksAndTheRestIsAtThePortal() throws Exception {
        List<Child> children = families(60);
        poison(children.get(33));

        assertThat(round()).as("the whole batch").extracting(Answered::toldAgain).isEqualTo(true);
        assertThat(hamlet.review()).isEmpty();
        assertThat(rounds()).isLessThanOrEqualTo(3);

        assertThat(hamlet.review()).singleElement().satisfies(item -> {
            assertThat(item.record()).isEqualTo(children.get(33).id());
            assertThat(item.outcome().code()).isEqualTo("batch-unreadable");
        });
        assertThat(atThePortal()).containsAll(children.stream().map(Child::id).toList());
        assertThat(officer.sticks().senders()).singleElement().satisfies(sender -> {
            assertThat(sender.refused()).isEmpty();
            assertThat(sender.toForward()).isZero();
        });
    }

    @Test
    void ofSeveralEachIsFound() throws Exception {
        List<Child> children = families(40);
        List<Child> poisoned = List.of(children.get(3), children.get(4), children.get(39));
        poisoned.forEach(this::poison);

        assertThat(rounds()).isLessThanOrEqualTo(8);

        assertThat(hamlet.review()).extracting(ReviewItem::record)
                .containsExactlyInAnyOrderElementsOf(poisoned.stream().map(Child::id).toList());
        assertThat(atThePortal()).containsAll(children.stream().map(Child::id).toList());
    }

    @Test
    void whatIsTooLargeForTheWayGoesInSmallerBatches() throws Exception {
        families(100);
        server.bytesMax = 3_000;

        assertThat(rounds()).isLessThanOrEqualTo(3);

        assertThat(hamlet.review()).isEmpty();
        assertThat(world.portal.records()).hasSize(1 + 2 * 100);
    }

    @Test
    void aPortalThatReadsNothingIsNotBelievedToRefuseAnything() throws Exception {
        Child child = families(1).getFirst();
        server.isBroken = true;
        for (String refused : List.of("all", "its first save", "a batch without changes")) {
            assertThat(round()).as(refused).extracting(Answered::toldAgain).isEqualTo(true);
            assertThat(hamlet.review()).isEmpty();
            assertThat(hamlet.standing().waiting()).isEqualTo(3);
        }

        server.isBroken = false;
        rounds();

        assertThat(hamlet.review()).isEmpty();
        assertThat(atThePortal()).contains(child.id());
    }

    @Test
    void theSameStickAgainAndOneThatIsOldDivideNothingMore() throws Exception {
        poison(families(3).getFirst());
        StickWorld.read(officer, world.out());
        send(officer);
        Path back = world.back();
        StickWorld.read(hamlet, back);
        var afterwards = hamlet.enrolment().orElseThrow().epoch();

        assertThat((Answered) StickWorld.read(hamlet, back)).extracting(Answered::toldAgain).isEqualTo(false);
        assertThat(hamlet.enrolment().orElseThrow().epoch()).isEqualTo(afterwards);
        rounds();
        assertThat((Answered) StickWorld.read(hamlet, back)).extracting(Answered::toldAgain).isEqualTo(false);
        assertThat(hamlet.review()).hasSize(1);
    }

    @Test
    void onlyALaptopThatThePortalVouchesForIsBelieved() throws Exception {
        poison(families(3).getFirst());
        StickWorld.read(officer, world.out());
        send(officer);
        Parcel back = reply();
        DeviceKeys impostor = DeviceKeys.random(new SecureRandom());
        Manifest said = back.manifest();
        Manifest forged = new Manifest(said.way(), said.device(), said.commune(), said.portalKey(),
                new Manifest.Sender(impostor.verifyingKey().bytes(), said.sender().recipient(), "Ai đó"),
                said.writtenAt(), said.content());
        List<Parcel.Entry> bare = back.entries(Parcel.Kind.REFUSAL);
        Manifest without = new Manifest(said.way(), said.device(), said.commune(), said.portalKey(),
                new Manifest.Sender(impostor.verifyingKey().bytes(), said.sender().recipient(), "Ai đó"),
                said.writtenAt(), Parcel.contentOf(bare));

        for (Parcel parcel : List.of(new Parcel(forged, impostor.sign(forged.bytes()), back.entries()),
                new Parcel(without, impostor.sign(without.bytes()), bare))) {
            assertThat(hamlet.sticks().take(parcel))
                    .isEqualTo(new StickAnswer.Refused(StickAnswer.Reason.NOT_GENUINE));
        }

        assertThat(hamlet.enrolment().orElseThrow().epoch()).isEqualTo(1);
        assertThat(hamlet.sticks().take(back)).isInstanceOf(Answered.class);
    }
}
