package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.OnStick;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.StickAnswer.Answered;
import vn.sotreem.core.register.StickAnswer.Told;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** A hamlet that never sees a network hears what others made of its children, by the stick alone. */
class StickNewsTest {
    private static final int LARGE = 64 * 1024;

    @TempDir
    private Path folder;
    private StickWorld world;
    private Register hamlet;
    private Register officer;

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        hamlet = world.hamlet;
        officer = world.officer;
    }

    @AfterEach
    void close() {
        assertThat(hamlet.examine().findings()).isEmpty();
        assertThat(officer.examine().findings()).isEmpty();
        world.close();
    }

    private static Child family(Register register, String number, String name) {
        return TestRegister.saveFamily(register, number, "Nông Văn Páo", name, "2015-09-05");
    }

    private static void change(Register register, Child child, String field, String value) {
        Child was = register.child(child.id()).orElseThrow();
        register.save(Save.of(ACTOR, Edit.change(was, was.with(field, value))));
    }

    /** There and back once. */
    private Answered roundTrip() throws Exception {
        StickWorld.read(officer, world.out());
        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);
        return (Answered) StickWorld.read(hamlet, world.back());
    }

    private Checksum atThePortal() {
        return Checksum.of(world.portal.records().stream().map(PortalRecord::copy));
    }

    @Test
    void theOfficersCorrectionComesBackOnTheStick() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        StickWorld.read(officer, world.out());
        change(officer, child, "name", "Nông Văn Ấn");
        world.send(officer);

        Answered answered = (Answered) StickWorld.read(hamlet, world.back());

        assertThat(answered.settled()).isEqualTo(1);
        assertThat(answered.told().pages()).isEqualTo(1);
        assertThat(hamlet.child(child.id()).orElseThrow().name()).isEqualTo("Nông Văn Ấn");
        assertThat(hamlet.past().changes(child.id())).hasSize(2);
        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(hamlet.standing().heard()).hasValueSatisfying(heard -> assertThat(heard.agrees()).isTrue());
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void aHamletThatOnlyAsksIsToldEverythingPageByPage() throws Exception {
        roundTrip();
        for (int number = 1; number <= 700; number++) {
            family(officer, String.valueOf(number), "Nông Văn Số " + number);
        }

        Answered answered = roundTrip();

        assertThat(answered.told().pages()).isGreaterThan(1);
        assertThat(answered.told().passed()).isZero();
        assertThat(hamlet.standing().children()).isEqualTo(700);
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
        assertThat(roundTrip().told().records()).as("nothing is told twice").isZero();
    }

    @Test
    void aConflictIsDecidedInTheHamletAndTheDecisionGoesTheSameWay() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        change(officer, child, "name", "Nông Văn Ấn");
        world.send(officer);
        change(hamlet, child, "name", "Nông Văn Án");

        roundTrip();

        assertThat(hamlet.review()).singleElement().satisfies(item ->
                assertThat(item.conflict().orElseThrow().theirs().value()).isEqualTo("Nông Văn Ấn"));
        hamlet.decisions().resolve(hamlet.review().getFirst(), new Choice.Mine(), ACTOR);
        roundTrip();
        assertThat(hamlet.review()).isEmpty();
        assertThat(officer.child(child.id()).orElseThrow().name()).isEqualTo("Nông Văn Án");
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void anOldStickTellsNothingTwiceAndTakesNothingBack() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        change(officer, child, "note", "Hay ốm");
        world.send(officer);
        Path first = world.back();
        StickWorld.read(hamlet, first);
        change(officer, child, "note", "Đã khỏi");
        roundTrip();

        assertThat(((Answered) StickWorld.read(hamlet, first)).told()).isEqualTo(new Told(0, 0, 2));

        assertThat(hamlet.child(child.id()).orElseThrow().note()).isEqualTo("Đã khỏi");
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void theNetworkMayOvertakeThePages() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        StickWorld.read(officer, world.out());
        change(officer, child, "note", "Hay ốm");
        world.send(officer);
        Path back = world.back();
        change(hamlet, child, "school", "Trường Nà Lìa");
        world.send(hamlet);
        assertThat(hamlet.child(child.id()).orElseThrow().note()).isEqualTo("Hay ốm");

        assertThat(((Answered) StickWorld.read(hamlet, back)).told().records()).isZero();

        assertThat(hamlet.child(child.id()).orElseThrow().schooling().school()).isEqualTo("Trường Nà Lìa");
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void pagesFromBeforeABatchWasTakenAreFetchedAnew() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        change(officer, child, "note", "Hay ốm");
        StickWorld.read(officer, world.out());
        world.send(officer);
        Path early = world.back();
        change(hamlet, child, "school", "Trường Nà Lìa");
        StickWorld.read(officer, world.out());
        world.send(officer);

        assertThat(((Answered) StickWorld.read(hamlet, world.back())).told().records()).isEqualTo(1);
        assertThat(((Answered) StickWorld.read(hamlet, early)).told().pages()).isZero();

        assertThat(hamlet.child(child.id()).orElseThrow().note()).isEqualTo("Hay ốm");
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void whatWasWrittenAfterABatchOfOursStaysThoughItsReceiptComesLast() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        StickWorld.read(officer, world.out());
        change(hamlet, child, "note", "Hay ốm");
        SealedBatch sent = hamlet.dispatch().next(LARGE).orElseThrow();
        world.portal.push(sent.id(), sent.bytes());
        world.now = world.now.plusSeconds(60);
        change(officer, child, "note", "Đã khỏi");
        world.send(officer);

        assertThat(((Answered) StickWorld.read(hamlet, world.back())).told()).isEqualTo(new Told(0, 0, 1));
        world.send(hamlet);

        assertThat(hamlet.child(child.id()).orElseThrow().note()).isEqualTo("Đã khỏi");
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void whatWaitsInTheHamletStaysOnTopOfWhatIsTold() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        StickWorld.read(officer, world.out());
        change(officer, child, "note", "Hay ốm");
        world.send(officer);
        change(hamlet, child, "note", "Hay ho");

        StickWorld.read(hamlet, world.back());

        assertThat(hamlet.child(child.id()).orElseThrow().note()).isEqualTo("Hay ho");
        assertThat(hamlet.standing().waiting()).isEqualTo(1);
    }

    @Test
    void aHamletHearsByStickThatThePortalWasPutBackAndTellsAgain() throws Exception {
        family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        world.backUpPortal();
        Child lost = family(hamlet, "13", "Lý Thị Mai");
        roundTrip();
        world.restorePortal();
        world.now = world.now.plusSeconds(60);
        assertThat(world.portal.records()).noneMatch(record -> record.id().equals(lost.id()));

        for (int trip = 0; trip < 3; trip++) {
            StickWorld.read(officer, world.out());
            world.send(officer);
            StickWorld.read(hamlet, world.back());
        }

        assertThat(world.portal.records()).anyMatch(record -> record.id().equals(lost.id()));
        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(hamlet.news().checksum()).isEqualTo(atThePortal());
    }

    @Test
    void whatIsOnAStickIsToldAndWaits() throws Exception {
        family(hamlet, "12", "Nông Văn Ân");
        Parcel parcel = hamlet.sticks().parcel().orElseThrow();
        assertThat(hamlet.sticks().onStick()).isEmpty();
        hamlet.sticks().written(parcel);
        family(hamlet, "13", "Lý Thị Mai");

        assertThat(hamlet.sticks().onStick()).contains(new OnStick(TestRegister.NOON, 3));
        assertThat(hamlet.standing().waiting()).isEqualTo(5);
        roundTrip();
        assertThat(hamlet.sticks().onStick().map(OnStick::changes).orElse(0L)).isZero();
    }

    @Test
    void whatIsOnAStickCanBeShownWithoutTakingIt() throws Exception {
        Child child = family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        change(hamlet, child, "note", "Hay ốm");

        StickContents contents = officer.sticks().contents(hamlet.sticks().parcel().orElseThrow());

        assertThat(contents.changes()).isEqualTo(1);
        assertThat(contents.children()).isEqualTo(1);
        assertThat(contents.hamlets()).as("known from the register").containsExactly("Thôn Nà Lìa");
        assertThat(contents.since()).isEqualTo(contents.until()).isPresent();
        assertThat(contents.asks()).isTrue();
        assertThat(officer.child(child.id()).orElseThrow().note()).isEmpty();
    }

    @Test
    void thePortalIsAskedNothingInVain() throws Exception {
        family(hamlet, "12", "Nông Văn Ân");
        roundTrip();
        roundTrip();

        assertThat(officer.news().errand()).isEmpty();
        assertThat(world.back()).exists();
        List<Parcel.Entry> pages = officer.sticks().reply(hamlet.enrolment().orElseThrow().device()).orElseThrow()
                .entries(Parcel.Kind.PAGE);
        assertThat(pages).hasSizeLessThanOrEqualTo(1);
    }
}
