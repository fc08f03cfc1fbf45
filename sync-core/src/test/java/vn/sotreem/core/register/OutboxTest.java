package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.security.Envelope;

class OutboxTest {
    @TempDir
    private Path folder;
    private final TestPortalKeys portal = new TestPortalKeys();
    private Register register;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        portal.enrol(register);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static List<Change> changes(SealedBatch batch) throws Exception {
        Envelope envelope = Envelope.open(batch.bytes());
        return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload());
    }

    private SealedBatch settleAll() {
        SealedBatch last = null;
        for (SealedBatch batch : (Iterable<SealedBatch>) Stream.iterate(register.outgoing().orElse(null),
                next -> next != null, done -> register.outgoing().orElse(null))::iterator) {
            assertThat(register.settle(batch, portal.receipt(batch))).isInstanceOf(Settlement.Settled.class);
            last = batch;
        }
        return last;
    }

    @Test
    void aBatchHoldsWhatWasSavedInOrder() throws Exception {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        List<Change> changes = changes(register.outgoing().orElseThrow());

        assertThat(changes).extracting(Change::entity).containsExactly(Entity.HAMLET, Entity.HOUSEHOLD, Entity.CHILD);
        assertThat(changes).extracting(Change::op).containsOnly(Op.CREATE);
        assertThat(changes.getLast().delta().after()).isEqualTo(child.values());
        assertThat(changes.getLast().actor()).isEqualTo(ACTOR);
        assertThat(changes.get(1).group()).isEqualTo(changes.get(2).group());
    }

    @Test
    void aSealedBatchIsTheSameBytesEachTimeAndAfterEveryStart() throws Exception {
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        SealedBatch sealed = register.outgoing().orElseThrow();
        TestRegister.saveFamily(register, "13", "Lý A Sử", "Lý Thị Mai", "2020");
        register.close();
        register = TestRegister.reopen(folder);

        SealedBatch again = register.outgoing().orElseThrow();

        assertThat(again.id()).isEqualTo(sealed.id());
        assertThat(again.bytes()).isEqualTo(sealed.bytes());
        assertThat(again.hash()).isEqualTo(sealed.hash());
        assertThat(Envelope.open(again.bytes()).verifiedBy(register.verifyingKey())).isTrue();
    }

    @Test
    void eachBatchCarriesTheHashOfTheOneBefore() throws Exception {
        SealedBatch first = register.outgoing().orElseThrow();
        register.settle(first, portal.receipt(first));
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        SealedBatch second = register.outgoing().orElseThrow();

        assertThat(second.id().number()).isEqualTo(2);
        assertThat(BatchHeader.parse(Envelope.open(second.bytes()).header()).previous()).isEqualTo(first.hash());
    }

    @Test
    void aSaveIsNeverCutInTwo() throws Exception {
        int families = 400;
        for (int i = 0; i < families; i++) {
            Household household = TestRegister.household(register, String.valueOf(i), "Nông Văn Páo");
            List<Edit> edits = new ArrayList<>(List.of(Edit.create(household)));
            IntStream.range(0, 2).mapToObj(n -> TestRegister.child(register, household.id(), "Nông Văn " + n, "2015"))
                    .map(Edit::create).forEach(edits::add);
            register.save(new Save(ACTOR, edits));
        }
        SealedBatch first = register.outgoing().orElseThrow();
        assertThat(first.count()).isLessThanOrEqualTo(SealedBatch.CHANGES_MAX).isEqualTo(1 + 3 * 333);
        settleAll();
        assertThat(register.standing().waiting()).isZero();
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void theLongestTextsStillTravelAndHoldUpNothing() throws Exception {
        Random random = new Random(1);
        int families = 30;
        for (int i = 0; i < families; i++) {
            Household household = TestRegister.household(register, String.valueOf(i), "Nông Văn Páo");
            List<Edit> edits = new ArrayList<>(List.of(Edit.create(household)));
            IntStream.range(0, 20).mapToObj(n -> TestRegister.child(register, household.id(), "Nông Văn " + n, "2015")
                    .with("note", noise(random)).with("school", noise(random))).map(Edit::create).forEach(edits::add);
            register.save(new Save(ACTOR, edits));
        }
        assertThat(register.outgoing().orElseThrow().count()).isLessThan(200);
        settleAll();
        assertThat(register.standing().waiting()).isZero();
        assertThat(register.examine().findings()).isEmpty();
    }

    private static String noise(Random random) {
        return random.ints(Field.TEXT_MAX, 'a', 'ỹ').filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void onlyAReceiptTakesChangesOutOfWhatWaits() {
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        SealedBatch batch = register.outgoing().orElseThrow();
        TestRegister.saveFamily(register, "13", "Lý A Sử", "Lý Thị Mai", "2020");
        assertThat(register.standing().waiting()).isEqualTo(5);

        register.settle(batch, portal.receipt(batch));

        assertThat(register.standing().waiting()).isEqualTo(2);
        assertThat(register.standing().lastReceipt()).contains(
                new Standing.LastReceipt(1, 3, TestRegister.NOON));
        settleAll();
        assertThat(register.standing().waiting()).isZero();
        assertThat(register.outgoing()).isEmpty();
    }

    @Test
    void whatIsNoReceiptOfThisBatchFromThisPortalChangesNothing() {
        SealedBatch batch = register.outgoing().orElseThrow();
        byte[] good = portal.receipt(batch);
        byte[] cut = Arrays.copyOf(good, good.length - 1);
        byte[] bent = good.clone();
        bent[bent.length / 2] ^= 1;
        List<byte[]> wrong = List.of(cut, bent, new byte[0], batch.bytes(),
                "<html>Đăng nhập Wi-Fi</html>".getBytes(StandardCharsets.UTF_8),
                new TestPortalKeys().receipt(batch),
                portal.receipt(new BatchId(batch.id().device(), 1, 2), batch.hash()),
                portal.receipt(batch.id(), new byte[32]),
                portal.receipt(batch, new Outcome(batch.count(), Result.REJECTED, "x", "")));

        for (byte[] answer : wrong) {
            assertThat(register.settle(batch, answer)).isInstanceOf(Settlement.NotAReceipt.class);
            assertThat(register.standing().waiting()).isEqualTo(1);
        }
        assertThat(register.settle(batch, good)).isInstanceOf(Settlement.Settled.class);
    }

    @Test
    void theSameReceiptTwiceIsOneReceipt() {
        SealedBatch batch = register.outgoing().orElseThrow();
        byte[] receipt = portal.receipt(batch, new Outcome(0, Result.REJECTED, "name-missing", "name"));
        register.settle(batch, receipt);
        Standing once = register.standing();

        assertThat(register.settle(batch, receipt)).isInstanceOf(Settlement.Settled.class);
        assertThat(register.standing()).isEqualTo(once);
    }

    @Test
    void aRefusalIsKeptForAPersonAndBlocksNothing() {
        settleAll();
        Child refused = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch,
                portal.receipt(batch, new Outcome(1, Result.REJECTED, "personal-id-taken", "personalId")));
        TestRegister.saveFamily(register, "13", "Lý A Sử", "Lý Thị Mai", "2020");

        assertThat(register.review()).singleElement().satisfies(item -> {
            assertThat(item.record()).isEqualTo(refused.id());
            assertThat(item.entity()).isEqualTo(Entity.CHILD);
            assertThat(item.outcome().code()).isEqualTo("personal-id-taken");
            assertThat(item.outcome().field()).isEqualTo("personalId");
        });
        assertThat(register.standing().toReview()).isEqualTo(1);
        assertThat(register.standing().waiting()).isEqualTo(2);
        settleAll();
        assertThat(register.standing().waiting()).isZero();
    }

    @Test
    void aRefusedChildGoesAgainAsAWholeOnceItIsCorrected() throws Exception {
        settleAll();
        Child refused = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch, portal.receipt(batch, new Outcome(1, Result.REJECTED, "birth-missing", "birth")));

        Child corrected = refused.with("birth", "2016");
        register.save(Save.of(ACTOR, Edit.change(refused, corrected)));
        register.save(Save.of(ACTOR, Edit.change(corrected, corrected.with("note", "đã sửa"))));

        List<Change> changes = changes(register.outgoing().orElseThrow());
        assertThat(changes).extracting(Change::op).containsExactly(Op.CREATE, Op.UPDATE);
        assertThat(changes.getFirst().delta().after()).isEqualTo(corrected.values());
        assertThat(register.review()).isEmpty();
        assertThat(register.examine().findings()).isEmpty();
    }

    /** Saves a child that stands at the portal and gives it. */
    private Child settledChild() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        settleAll();
        return child;
    }

    private Child change(Child was, Child is) {
        register.save(Save.of(ACTOR, Edit.change(was, is)));
        return is;
    }

    private void settleRefusing(int index, String field) {
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch, portal.receipt(batch, new Outcome(index, Result.REJECTED, "x", field)));
    }

    @Test
    void whatWasRefusedWithAFieldGoesAgainWithItsCorrection() throws Exception {
        Child taken = settledChild();
        Child refused = change(taken, taken.with("name", "").with("school", "Y Tịch"));
        settleRefusing(0, "name");

        Child corrected = change(refused, refused.with("name", "Nông Văn An"));

        assertThat(changes(register.outgoing().orElseThrow())).singleElement().satisfies(change -> {
            assertThat(change.op()).isEqualTo(Op.UPDATE);
            assertThat(change.delta()).isEqualTo(Delta.between(taken.values(), corrected.values()));
        });
    }

    @Test
    void aChangeSentTogetherWithARefusedOneDoesNotHideTheRefusal() throws Exception {
        Child taken = settledChild();
        Child refused = change(taken, taken.with("personalId", "020215000001"));
        Child taller = change(refused, refused.with("note", "đi học xa"));
        settleRefusing(0, "personalId");

        assertThat(register.review()).singleElement()
                .extracting(item -> item.outcome().field()).isEqualTo("personalId");
        Child corrected = change(taller, taller.with("personalId", "020215000002"));
        assertThat(register.review()).isEmpty();
        assertThat(changes(register.outgoing().orElseThrow())).singleElement().extracting(Change::delta)
                .isEqualTo(Delta.between(taken.with("note", "đi học xa").values(), corrected.values()));
    }

    @Test
    void whatWasQueuedBeforeARefusalWasKnownCreatesTheRecordAnew() throws Exception {
        settleAll();
        Child refused = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "", "2015-09-05");
        SealedBatch batch = register.outgoing().orElseThrow();
        Child corrected = change(refused, refused.with("name", "Nông Văn Ân"));
        register.settle(batch, portal.receipt(batch, new Outcome(1, Result.REJECTED, "name-missing", "name")));

        assertThat(changes(register.outgoing().orElseThrow())).singleElement().satisfies(change -> {
            assertThat(change.op()).isEqualTo(Op.CREATE);
            assertThat(change.delta().after()).isEqualTo(corrected.values());
        });
    }

    @Test
    void aFieldInConflictIsForAPersonToDecideAndIsNotSaidAgainByTheWay() throws Exception {
        Child taken = settledChild();
        Child mine = change(taken, taken.with("name", "Nông Văn An").with("school", "Y Tịch"));
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch, portal.receipt(batch, new Outcome(0, Result.CONFLICT, "value-differs", "name")));

        change(mine, mine.with("note", "đi học xa"));

        assertThat(changes(register.outgoing().orElseThrow())).singleElement()
                .satisfies(change -> assertThat(change.delta().keys()).containsExactly("note"));
        assertThat(register.review()).singleElement().extracting(item -> item.outcome().field()).isEqualTo("name");
    }

    @Test
    void aChangeToldAgainInALaterEpochIsToldAsItWasTheFirstTime() throws Exception {
        Child taken = settledChild();
        Child refused = change(taken, taken.with("name", "").with("school", "Y Tịch"));
        settleRefusing(0, "name");
        Child corrected = change(refused, refused.with("name", "Nông Văn An"));
        SealedBatch correction = register.outgoing().orElseThrow();
        register.settle(correction, portal.receipt(correction));

        register.dispatch().tellAgain(LastBatch.NONE);
        Child fresh = change(corrected, corrected.with("note", "đi học xa"));
        List<Change> again = changes(register.outgoing().orElseThrow());

        assertThat(again.getLast()).isEqualTo(changes(correction).getLast());
        assertThat(again).extracting(Change::op)
                .containsExactly(Op.CREATE, Op.CREATE, Op.CREATE, Op.UPDATE, Op.UPDATE);
        SealedBatch batch = register.outgoing().orElseThrow();
        register.settle(batch, portal.receipt(batch, new Outcome(3, Result.REJECTED, "x", "name")));
        assertThat(register.review()).isEmpty();
        assertThat(changes(register.outgoing().orElseThrow())).singleElement().extracting(Change::delta)
                .isEqualTo(Delta.between(corrected.values(), fresh.values()));
    }

    @Test
    void aRowSaysWhetherItWaits() {
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Listing listing = register.list(ChildQuery.ALL);
        assertThat(register.rows(listing, 0, 1).getFirst().waiting()).isTrue();
        settleAll();
        assertThat(register.rows(listing, 0, 1).getFirst().waiting()).isFalse();
    }
}
