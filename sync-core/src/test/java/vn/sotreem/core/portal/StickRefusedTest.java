package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.TestRegister;

/** A stick that does not concern this register, or cannot be believed, is refused with a reason and changes nothing. */
class StickRefusedTest {
    private static final String COMMUNE = TestRegister.OFFICE.communeCode();

    @TempDir
    private Path folder;
    private StickWorld world;
    private Register officer;
    private Laptop laptop;
    private SealedBatch batch;

    /** What can be seen of a register. */
    private record View(Standing standing, List<StickSender> senders, int children) {
        static View of(Register register) {
            return new View(register.standing(), register.sticks().senders(),
                    register.list(ChildQuery.ALL).size());
        }
    }

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        officer = world.officer;
        laptop = Laptop.enrolled(world.portal, world.portal.newCode(), COMMUNE);
        batch = laptop.seal(laptop.creating(Records.HAMLET, Records.HOUSEHOLD, Records.CHILD));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void refused(Register register, Parcel parcel, Reason reason) {
        View before = View.of(register);
        assertThat(register.sticks().take(parcel)).isEqualTo(new StickAnswer.Refused(reason));
        assertThat(View.of(register)).isEqualTo(before);
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void aLaptopThatIsNotEnrolledTakesNone() throws Exception {
        try (Register register = TestRegister.create(Files.createDirectory(folder.resolve("new")))) {
            refused(register, laptop.parcel(batch), Reason.NOT_ENROLLED);
            assertThat(register.sticks().parcel()).isEmpty();
        }
    }

    @Test
    void aStickForAnotherCommuneIsRefused() throws Exception {
        Laptop foreign = Laptop.enrolled(world.portal, world.portal.newCode(), "06999");

        refused(officer, foreign.parcel(foreign.seal(foreign.creating(Records.HAMLET))), Reason.OTHER_COMMUNE);
    }

    @Test
    void aStickForAnotherPortalIsRefused() throws Exception {
        try (ReferencePortal other = ReferencePortal.open(folder.resolve("other"), TestRegister.CLOCK,
                new SecureRandom())) {
            Laptop foreign = Laptop.enrolled(other, other.newCode(), COMMUNE);

            refused(officer, foreign.parcel(foreign.seal(foreign.creating(Records.HAMLET))), Reason.OTHER_PORTAL);
        }
    }

    @Test
    void aLaptopsOwnStickIsRefused() {
        refused(world.hamlet, world.hamlet.sticks().parcel().orElseThrow(), Reason.OWN);
    }

    @Test
    void receiptsForAnotherLaptopAreRefused() {
        officer.sticks().take(world.hamlet.sticks().parcel().orElseThrow());
        officer.sticks().take(laptop.parcel(batch));
        world.send(officer);

        refused(world.hamlet, officer.sticks().reply(batch.id().device()).orElseThrow(), Reason.OTHER_LAPTOP);
    }

    @Test
    void aLaptopThatComesWithAnotherKeyIsRefused() {
        officer.sticks().take(laptop.parcel(batch));
        Laptop impostor = Laptop.stranger(COMMUNE, laptop.enrolment().portalKey());
        Parcel theirs = impostor.parcel(batch);
        Manifest said = theirs.manifest();

        Parcel parcel = impostor.signed(new Manifest(said.way(), batch.id().device(), said.commune(), said.portalKey(),
                said.sender(), said.writtenAt(), said.content()), theirs.entries());

        refused(officer, parcel, Reason.KEY_CHANGED);
    }

    @Test
    void aBatchThatAnotherLaptopSealedIsRefused() {
        Laptop impostor = Laptop.stranger(COMMUNE, laptop.enrolment().portalKey());

        refused(officer, impostor.parcel(batch), Reason.NOT_GENUINE);
    }

    @Test
    void aManifestThatNobodySignedIsRefused() {
        Parcel parcel = laptop.parcel(batch);
        byte[] bent = parcel.signature().clone();
        bent[10] ^= 1;

        refused(officer, new Parcel(parcel.manifest(), bent, parcel.entries()), Reason.NOT_GENUINE);
        refused(officer, new Parcel(parcel.manifest(), parcel.signature(), List.of()), Reason.NOT_GENUINE);
    }

    @Test
    void aCertificateForAnotherLaptopIsRefused() throws Exception {
        byte[] key = laptop.enrolment().portalKey();
        Laptop other = Laptop.enrolled(world.portal, world.portal.newCode(), COMMUNE);
        byte[] own = laptop.enrolment().certificate();

        refused(officer, laptop.parcel(key, Parcel.Entry.certificate(other.enrolment().certificate()),
                Parcel.Entry.batch(batch.id(), batch.bytes())), Reason.NOT_GENUINE);
        for (int place = 0; place < own.length; place++) {
            byte[] bent = own.clone();
            bent[place] ^= 1;
            refused(officer, laptop.parcel(key, Parcel.Entry.certificate(bent)), Reason.NOT_GENUINE);
        }
    }

    @Test
    void aLaptopNobodyVouchesForIsTakenAndTold() throws Exception {
        byte[] key = laptop.enrolment().portalKey();
        Laptop other = Laptop.enrolled(world.portal, world.portal.newCode(), COMMUNE);

        assertThat(officer.sticks().take(laptop.parcel(batch))).isInstanceOfSatisfying(StickAnswer.Relayed.class,
                relayed -> assertThat(relayed.newcomer()).isTrue());
        assertThat(officer.sticks().take(other.parcel(key,
                Parcel.Entry.certificate(other.enrolment().certificate()))))
                .isInstanceOfSatisfying(StickAnswer.Relayed.class,
                        relayed -> assertThat(relayed.newcomer()).isFalse());
    }

    @Test
    void anEntryThatIsNotWhatItsNameSaysIsRefused() {
        byte[] key = laptop.enrolment().portalKey();

        refused(officer, laptop.parcel(key, Parcel.Entry.receipt(batch.id(), batch.bytes())), Reason.NOT_GENUINE);
        refused(officer, laptop.parcel(key, Parcel.Entry.query(batch.bytes())), Reason.UNREADABLE);
        refused(officer, laptop.parcel(key, Parcel.Entry.page(0, batch.bytes())), Reason.NOT_GENUINE);
        refused(officer, laptop.parcel(key, Parcel.Entry.admission(batch.bytes())), Reason.NOT_GENUINE);
        refused(officer, laptop.parcel(key, Parcel.Entry.batch(batch.id(), new byte[200])), Reason.UNREADABLE);
        SealedBatch next = laptop.seal(laptop.creating(Records.HAMLET));
        refused(officer, laptop.parcel(key, Parcel.Entry.batch(batch.id(), batch.bytes()),
                Parcel.Entry.batch(next.id(), batch.bytes())), Reason.NOT_GENUINE);
    }

    @Test
    void anotherBatchUnderTheSameNumberIsAFork() {
        officer.sticks().take(laptop.parcel(batch));
        List<Change> other = laptop.creating(Records.HAMLET);
        SealedBatch copy = laptop.sealed(1, new byte[32], other);

        refused(officer, laptop.parcel(copy), Reason.FORK);
        refused(officer, laptop.parcel(laptop.sealed(2, copy.hash(), other)), Reason.FORK);
    }

    @Test
    void aBatchBeforeOneThatDoesNotFollowItIsAFork() {
        SealedBatch second = laptop.seal(laptop.creating(Records.HAMLET));
        officer.sticks().take(laptop.parcel(second));

        refused(officer, laptop.parcel(laptop.sealed(1, new byte[32], laptop.creating(Records.HAMLET))), Reason.FORK);
    }

    @Test
    void aStickWithOneWrongBatchIsRefusedAsAWhole() {
        SealedBatch second = laptop.sealed(2, new byte[32], laptop.creating(Records.HAMLET));

        refused(officer, laptop.parcel(batch, second), Reason.FORK);
    }

    @Test
    void receiptsThatAreNotThePortalsAreRefused() {
        Parcel own = world.hamlet.sticks().parcel().orElseThrow();
        officer.sticks().take(own);
        world.send(officer);
        Parcel reply = officer.sticks().reply(own.manifest().device()).orElseThrow();
        byte[] bent = reply.entries().getFirst().content().clone();
        bent[bent.length - 1] ^= 1;
        Manifest said = reply.manifest();
        List<Parcel.Entry> entries = List.of(Parcel.Entry.receipt(
                reply.entries().getFirst().batch(said.device()), bent));

        refused(world.hamlet, laptop.signed(new Manifest(said.way(), said.device(), said.commune(), said.portalKey(),
                laptop.parcel(batch).manifest().sender(), said.writtenAt(), Parcel.contentOf(entries)), entries),
                Reason.NOT_GENUINE);
    }
}
