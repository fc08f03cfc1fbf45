package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Settlement;
import vn.sotreem.core.register.StickAnswer.Answered;
import vn.sotreem.core.register.StickAnswer.Relayed;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncStatus;

/** Out by stick, on by network, back by stick; and every order in which the two can overtake one another. */
class StickTest {
    private static final String COMMUNE = TestRegister.OFFICE.communeCode();

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

    private Child family(String number, String child) {
        return TestRegister.saveFamily(hamlet, number, "Nông Văn Páo", child, "2015-09-05");
    }

    private long childrenAtThePortal() {
        return world.portal.records().stream().filter(record -> record.entity() == Entity.CHILD).count();
    }

    private static void change(Register register, Child was, String field, String value) {
        register.save(Save.of(ACTOR, Edit.change(was, was.with(field, value))));
    }

    @Test
    void outByStickOnByNetworkAndTheReceiptBackByStick() throws Exception {
        Child child = family("12", "Nông Văn Ân");
        Path out = world.out();

        assertThat(StickWorld.read(officer, out)).isInstanceOfSatisfying(Relayed.class, relayed -> {
            assertThat(relayed.taken()).isEqualTo(1);
            assertThat(relayed.changes()).isEqualTo(3);
            assertThat(relayed.label()).contains("Nông Thị Hoa");
            assertThat(relayed.newcomer()).as("the portal vouches for it").isFalse();
        });
        assertThat(officer.child(child.id())).contains(child);
        assertThat(officer.list(ChildQuery.ALL).size()).isEqualTo(1);
        assertThat(officer.past().changes(child.id())).singleElement().satisfies(entry -> {
            assertThat(entry.op()).isEqualTo(Op.CREATE);
            assertThat(entry.actor()).isEqualTo(ACTOR);
        });
        assertThat(officer.standing().waiting()).as("the hamlet's changes and the officer's hamlet").isEqualTo(4);

        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(childrenAtThePortal()).isEqualTo(1);
        assertThat(hamlet.standing().waiting()).as("only a receipt acknowledges").isEqualTo(3);

        assertThat(StickWorld.read(hamlet, world.back())).isInstanceOfSatisfying(Answered.class,
                answered -> assertThat(answered.settled()).isEqualTo(1));
        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(hamlet.sticks().parcel().orElseThrow().entries(Parcel.Kind.BATCH)).isEmpty();
    }

    @Test
    void whatTravelsIsByteForByteWhatTheNetworkWouldHaveSent() throws Exception {
        family("12", "Nông Văn Ân");
        Path out = world.out();
        SealedBatch sealed = hamlet.outgoing().orElseThrow();

        StickWorld.read(officer, out);

        assertThat(officer.outgoing().orElseThrow().bytes()).isEqualTo(sealed.bytes());
        assertThat(officer.outgoing().orElseThrow().id()).isEqualTo(sealed.id());
    }

    @Test
    void theNetworkMayOvertakeTheStick() throws Exception {
        family("12", "Nông Văn Ân");
        Path out = world.out();
        world.send(hamlet);
        family("13", "Lý Thị Mai");
        world.send(hamlet);

        StickWorld.read(officer, out);
        world.send(officer);

        assertThat(world.portal.records().stream().filter(record -> record.entity() == Entity.CHILD)).hasSize(2)
                .allSatisfy(record -> assertThat(record.version()).isEqualTo(1));
        assertThat(StickWorld.read(hamlet, world.back())).isInstanceOfSatisfying(Answered.class,
                answered -> assertThat(answered.settled()).isZero());
        assertThat(officer.standing().waiting()).isZero();
    }

    @Test
    void theStickMayOvertakeAPushThatIsUnderWay() throws Exception {
        family("12", "Nông Văn Ân");
        SealedBatch underWay = hamlet.outgoing().orElseThrow();
        StickWorld.read(officer, world.out());
        world.send(officer);
        StickWorld.read(hamlet, world.back());

        var late = (PushAnswer.Received) world.portal.push(underWay.id(), underWay.bytes());

        assertThat(hamlet.settle(underWay, late.receipt())).isInstanceOf(Settlement.Settled.class);
        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(childrenAtThePortal()).isEqualTo(1);
    }

    @Test
    void aStickThatComesTooEarlyWaitsForTheOneBefore() throws Exception {
        Laptop laptop = Laptop.enrolled(world.portal, world.portal.newCode(), COMMUNE);
        SealedBatch first = laptop.seal(laptop.creating(Records.HAMLET, Records.HOUSEHOLD, Records.CHILD));
        SealedBatch second = laptop.seal(laptop.changing(Records.CHILD, Records.CHILD.with("note", "Hay ốm")));

        assertThat(officer.sticks().take(laptop.parcel(second))).isInstanceOfSatisfying(Relayed.class,
                relayed -> assertThat(relayed.waiting()).isEqualTo(1));
        assertThat(officer.child(Records.CHILD.id())).isEmpty();
        world.send(officer);
        assertThat(childrenAtThePortal()).isZero();

        assertThat(officer.sticks().take(laptop.parcel(first))).isInstanceOfSatisfying(Relayed.class,
                relayed -> assertThat(relayed.waiting()).isZero());
        assertThat(officer.child(Records.CHILD.id()).orElseThrow().note()).isEqualTo("Hay ốm");
        world.send(officer);
        assertThat(childrenAtThePortal()).isEqualTo(1);
    }

    @Test
    void theSecondStickCarriesWhatTheFirstDidUntilThereIsAReceipt() throws Exception {
        Child child = family("12", "Nông Văn Ân");
        Path lost = world.out();
        change(hamlet, child, "note", "Hay ốm");

        assertThat(StickWorld.read(officer, world.out())).isInstanceOfSatisfying(Relayed.class,
                relayed -> assertThat(relayed.taken()).isEqualTo(2));
        assertThat(officer.child(child.id()).orElseThrow().note()).isEqualTo("Hay ốm");
        assertThat(StickWorld.read(officer, lost)).isInstanceOfSatisfying(Relayed.class, relayed -> {
            assertThat(relayed.taken()).isZero();
            assertThat(relayed.known()).isEqualTo(1);
            assertThat(relayed.newcomer()).isFalse();
        });
        assertThat(officer.child(child.id()).orElseThrow().note()).isEqualTo("Hay ốm");
    }

    @Test
    void anOldStickReadAgainChangesNothing() throws Exception {
        family("12", "Nông Văn Ân");
        Path out = world.out();
        StickWorld.read(officer, out);
        world.send(officer);
        Path back = world.back();
        StickWorld.read(hamlet, back);
        var records = world.portal.records();

        StickWorld.read(officer, out);
        StickWorld.read(hamlet, back);
        world.send(officer);

        assertThat(world.portal.records()).isEqualTo(records);
        assertThat(officer.standing().waiting()).isZero();
        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(officer.past().changes(TestRegister.NA_LIA.id())).hasSize(1);
    }

    @Test
    void aLostStickIsCiphertext() throws Exception {
        family("12", "Nông Văn Ân");

        String stick = Files.readString(world.out(), StandardCharsets.ISO_8859_1);

        for (String clear : new String[] {"Nông", "STEB", "PK\u0003\u0004", "manifest", "06463",
            hamlet.enrolment().orElseThrow().device().toString()}) {
            assertThat(stick).doesNotContain(new String(clear.getBytes(StandardCharsets.UTF_8),
                    StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void aRefusalComesBackToTheHamletAndStandsInItsInbox() throws Exception {
        Child one = family("12", "Nông Văn Ân");
        change(hamlet, one, "personalId", "020215104417");
        change(hamlet, family("13", "Lý Thị Mai"), "personalId", "020215104417");
        StickWorld.read(officer, world.out());
        world.send(officer);

        StickWorld.read(hamlet, world.back());

        assertThat(hamlet.standing().waiting()).isZero();
        assertThat(hamlet.review()).singleElement()
                .satisfies(item -> assertThat(item.outcome().code()).isEqualTo("personal-id-taken"));
    }

    @Test
    void whatTheOfficerChangesInAHamletsChildFollowsTheHamletsBatchToThePortal() throws Exception {
        Child child = family("12", "Nông Văn Ân");
        StickWorld.read(officer, world.out());
        change(officer, child, "name", "Nông Văn Ấn");

        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(officer.review()).isEmpty();
        assertThat(world.portal.records().stream().filter(record -> record.id().equals(child.id())))
                .singleElement().satisfies(record ->
                        assertThat(record.content().get("name")).isEqualTo("Nông Văn Ấn"));
    }

    @Test
    void whatTheOfficerHasChangedStaysUntilThePortalDecides() throws Exception {
        Child child = family("12", "Nông Văn Ân");
        StickWorld.read(officer, world.out());
        change(officer, child, "name", "Nông Văn Ấn");
        change(hamlet, child, "name", "Nông Văn Án");
        change(hamlet, hamlet.child(child.id()).orElseThrow(), "note", "Hay ốm");

        StickWorld.read(officer, world.out());

        assertThat(officer.child(child.id()).orElseThrow().name()).isEqualTo("Nông Văn Ấn");
        assertThat(officer.child(child.id()).orElseThrow().note()).isEqualTo("Hay ốm");
    }

    @Test
    void aLaptopThePortalDoesNotKnowHoldsUpNobodyElse() throws Exception {
        Laptop stranger = Laptop.stranger(COMMUNE, officer.enrolment().orElseThrow().portalKey());
        Parcel parcel = stranger.parcel(stranger.seal(stranger.creating(Records.HAMLET)));
        officer.sticks().take(parcel);
        family("12", "Nông Văn Ân");
        StickWorld.read(officer, world.out());

        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(childrenAtThePortal()).isEqualTo(1);
        assertThat(officer.sticks().senders()).extracting(StickSender::refused)
                .containsExactlyInAnyOrder("device-revoked", "");
        officer.sticks().take(parcel);
        assertThat(officer.standing().waiting()).as("its next stick is tried once more").isEqualTo(1);
    }

    @Test
    void aStickThatNamesTheCommuneThatWasIsTakenAndSoIsOneWithBatchesOfBothNames() throws Exception {
        CommunePlan plan = officer.communes().plan("20", "06505", "Xã Quan Sơn", new Reform(LocalDate.EPOCH, ""));
        officer.communes().carryOut(plan, "Én");
        family("12", "Nông Văn Ân");
        assertThat(StickWorld.read(officer, world.out())).isInstanceOf(Relayed.class);

        hamlet.communes().carryOut(plan, "Hoa");
        family("13", "Nông Văn Chờ");

        assertThat(StickWorld.read(officer, world.out())).isInstanceOf(Relayed.class);
        assertThat(officer.list(ChildQuery.ALL).size()).isEqualTo(2);
    }
}
