package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static vn.sotreem.core.portal.Laptop.COMMUNE;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;
import static vn.sotreem.core.portal.Records.child;
import static vn.sotreem.core.portal.Records.household;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Certificate;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.security.VerifyingKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.PushAnswer.Received;
import vn.sotreem.core.sync.PushAnswer.Refused;

/** What every way to a portal must do. */
abstract class PortalContract extends AtPortal {
    static final Instant NOW = AtPortal.NOW;

    PortalContract(Way way) {
        super(way);
    }

    private void assertRefused(SealedBatch batch, Problem problem) throws Exception {
        assertThat(push(batch)).asInstanceOf(type(Refused.class)).returns(problem, Refused::problem);
    }

    // Enrolment

    @Test
    void aCodeLetsOneLaptopIn() throws Exception {
        String code = store.newCode().text();
        Laptop laptop = Laptop.stranger();

        assertThat(portal.enrol(laptop.request(code))).isInstanceOf(EnrolmentAnswer.Enrolled.class);
        assertThat(portal.enrol(Laptop.stranger().request(code))).isEqualTo(new EnrolmentAnswer.CodeRefused());
    }

    @Test
    void theSameRequestAgainGetsTheSameAnswer() throws Exception {
        EnrolmentRequest request = Laptop.stranger().request(store.newCode().text());

        assertThat(portal.enrol(request)).usingRecursiveComparison().isEqualTo(portal.enrol(request));
    }

    @Test
    void aLaptopThatComesAgainWithANewCodeStaysTheSameDevice() throws Exception {
        Laptop laptop = laptop();

        assertThat(portal.enrol(laptop.request(store.newCode().text())))
                .isInstanceOfSatisfying(EnrolmentAnswer.Enrolled.class,
                        again -> assertThat(again.device()).isEqualTo(laptop.enrolment().device()));
    }

    @Test
    void aCodeNobodyGaveOutIsRefused() throws Exception {
        for (String code : List.of("", "xin chào", "0000-0000-000", "K7QF-9M2T-4XR")) {
            assertThat(portal.enrol(Laptop.stranger().request(code))).isEqualTo(new EnrolmentAnswer.CodeRefused());
        }
    }

    @Test
    void whatIsNoLaptopIsRefused() throws Exception {
        String code = store.newCode().text();
        EnrolmentRequest sound = Laptop.stranger().request(code);

        assertThat(List.of(
                portal.enrol(new EnrolmentRequest(code, new byte[32], COMMUNE, "")),
                portal.enrol(new EnrolmentRequest(code, new byte[5], COMMUNE, "")),
                portal.enrol(new EnrolmentRequest(code, sound.publicKey(), "xã", "")),
                portal.enrol(new EnrolmentRequest(code, sound.publicKey(), COMMUNE, "x".repeat(201)))))
                .containsOnly(new EnrolmentAnswer.CodeRefused());
        assertThat(portal.enrol(sound)).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }

    @Test
    void vouchesForALaptopByACertificate() throws Exception {
        EnrolmentRequest request = Laptop.stranger().request(store.newCode().text());
        var enrolled = (EnrolmentAnswer.Enrolled) portal.enrol(request);

        Envelope envelope = Envelope.open(enrolled.certificate());

        assertThat(envelope.verifiedBy(VerifyingKey.of(enrolled.portalKey()).orElseThrow())).isTrue();
        Certificate certificate = Certificate.parse(envelope.header());
        assertThat(certificate.isFor(enrolled.device(), request.publicKey(), Set.of(COMMUNE))).isTrue();
        assertThat(certificate.isCurrent(NOW)).isTrue();
        assertThat(certificate.isCurrent(NOW.plus(Duration.ofDays(Certificate.DAYS)))).isFalse();
    }

    @Test
    void aRequestThatSomebodyElseBringsGetsTheAnswerItsLaptopWouldGet() throws Exception {
        OneTimeCode code = store.newCode();
        EnrolmentRequest request = Laptop.stranger().request(code.text());
        byte[] proof = EnrolmentProof.ofLaptop(code, request.publicKey(), COMMUNE, request.label());
        var application = new EnrolmentApplication(request.publicKey(), COMMUNE, request.label(), proof);
        var withoutTheCode = new EnrolmentApplication(request.publicKey(), COMMUNE, "Ai đó", proof);

        assertThat(portal.admit(withoutTheCode)).isEqualTo(new EnrolmentAnswer.CodeRefused());
        assertThat(portal.admit(application)).isInstanceOf(EnrolmentAnswer.Enrolled.class)
                .usingRecursiveComparison().isEqualTo(portal.enrol(request));
    }

    // Batches

    @Test
    void aBatchIsKeptAndAnsweredWithASignedReceipt() throws Exception {
        Laptop laptop = laptop();

        Receipt receipt = laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET),
                laptop.creating(HOUSEHOLD, CHILD)));

        assertThat(receipt.exceptions()).isEmpty();
        assertThat(receipt.receivedAt()).isEqualTo(NOW);
        assertThat(store.records()).extracting(PortalRecord::content)
                .containsExactly(HAMLET.values(), HOUSEHOLD.values(), CHILD.values());
        assertThat(store.records()).allSatisfy(record -> {
            assertThat(record.version()).isEqualTo(1);
            assertThat(record.commune()).isEqualTo(COMMUNE);
        });
    }

    @Test
    void theSameBatchAgainGetsTheSameReceiptAndChangesNothing() throws Exception {
        Laptop laptop = laptop();
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET));
        byte[] first = ((Received) push(batch)).receipt();
        List<PortalRecord> before = store.records();

        assertThat(((Received) push(batch)).receipt()).isEqualTo(first);
        push(laptop.seal(laptop.creating(HOUSEHOLD)));
        assertThat(((Received) push(batch)).receipt()).isEqualTo(first);
        assertThat(store.records()).containsAll(before);
    }

    @Test
    void aBatchTooEarlyIsAGap() throws Exception {
        Laptop laptop = laptop();
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        SealedBatch second = laptop.seal(laptop.creating(HOUSEHOLD));

        assertRefused(second, Problem.GAP);
        assertThat(store.records()).isEmpty();
        assertThat(push(first)).isInstanceOf(Received.class);
        assertThat(push(second)).isInstanceOf(Received.class);
    }

    @Test
    void anotherBatchUnderTheLastNumberIsAFork() throws Exception {
        Laptop laptop = laptop();
        push(laptop.seal(laptop.creating(HAMLET)));
        laptop.restore(0, BatchHeader.noneBefore());

        assertRefused(laptop.seal(laptop.creating(household(2))), Problem.FORK);
        assertThat(store.records()).hasSize(1);
    }

    @Test
    void anotherBatchUnderAnEarlierNumberIsARewind() throws Exception {
        Laptop laptop = laptop();
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        push(first);
        push(laptop.seal(laptop.creating(HOUSEHOLD)));
        push(laptop.seal(laptop.creating(CHILD)));
        laptop.restore(1, first.hash());

        assertRefused(laptop.seal(laptop.creating(household(2))), Problem.REWIND);
    }

    @Test
    void aBatchThatFollowsAnotherThanOursIsAFork() throws Exception {
        Laptop laptop = laptop();
        push(laptop.seal(laptop.creating(HAMLET)));

        assertRefused(laptop.sealed(2, new byte[32], laptop.creating(HOUSEHOLD)), Problem.FORK);
    }

    @Test
    void aRefusalForOrderNamesTheLatestBatch() throws Exception {
        Laptop laptop = laptop();
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        push(first);
        laptop.seal(laptop.creating(HOUSEHOLD));

        assertThat(push(laptop.seal(laptop.creating(CHILD)))).isEqualTo(
                new Refused(Problem.GAP, new LastBatch(1, 1, HexFormat.of().formatHex(first.hash()))));
    }

    @Test
    void aNewEpochBeginsAfterAnyBatchOrNoneAndEndsTheOneBefore() throws Exception {
        Laptop laptop = laptop();
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        push(first);
        push(laptop.seal(laptop.creating(HOUSEHOLD)));
        SealedBatch goesOn = laptop.seal(laptop.creating(CHILD));

        assertThat(push(laptop.sealed(new BatchId(laptop.enrolment().device(), 2, 1), first.hash(),
                laptop.creating(household(2))))).isInstanceOf(Received.class);
        assertThat(push(laptop.sealed(new BatchId(laptop.enrolment().device(), 7, 1), BatchHeader.noneBefore(),
                laptop.creating(household(3))))).isInstanceOf(Received.class);
        assertThat(push(first)).isInstanceOf(Received.class);
        assertRefused(goesOn, Problem.FORK);
        assertRefused(laptop.sealed(new BatchId(laptop.enrolment().device(), 7, 1), first.hash(),
                laptop.creating(household(4))), Problem.REWIND);
        assertRefused(laptop.sealed(new BatchId(laptop.enrolment().device(), 8, 1), goesOn.hash(),
                laptop.creating(household(5))), Problem.GAP);
    }

    @Test
    void aLaptopNobodyLetInIsRefused() throws Exception {
        Laptop stranger = Laptop.stranger();

        assertThat(push(stranger.seal(stranger.creating(HAMLET)))).isEqualTo(new Refused(Problem.DEVICE_REVOKED));
    }

    @Test
    void aBatchUnderAnotherAddressIsUnreadable() throws Exception {
        Laptop laptop = laptop();
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET));
        BatchId other = new BatchId(laptop.enrolment().device(), 2, 1);

        assertThat(portal.push(other, batch.bytes())).isEqualTo(new Refused(Problem.BATCH_UNREADABLE));
        assertThat(portal.push(new BatchId(laptop().enrolment().device(), 1, 1), batch.bytes()))
                .isEqualTo(new Refused(Problem.BATCH_UNREADABLE));
    }

    @Test
    void aBatchWithAnyByteFlippedIsRefusedAndKeepsNothing() throws Exception {
        Laptop laptop = laptop();
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET));
        for (int at = 0; at < batch.bytes().length; at += 7) {
            byte[] flipped = batch.bytes().clone();
            flipped[at] ^= 1;
            assertThat(portal.push(batch.id(), flipped)).isInstanceOf(Refused.class);
        }
        byte[] cut = Arrays.copyOf(batch.bytes(), batch.bytes().length - 1);
        assertThat(portal.push(batch.id(), cut)).isEqualTo(new Refused(Problem.BATCH_UNREADABLE));
        assertThat(store.records()).isEmpty();
        assertThat(push(batch)).isInstanceOf(Received.class);
    }

    @Test
    void aSignedBatchWhosePayloadIsNoneIsUnreadable() throws Exception {
        Laptop laptop = laptop();
        byte[] rubbish = "không phải zstd".getBytes(StandardCharsets.UTF_8);
        BatchHeader header = BatchHeader.of(new BatchId(laptop.enrolment().device(), 1, 1),
                BatchHeader.noneBefore(), COMMUNE, List.of(), rubbish);

        assertThat(push(laptop.sealed(header, rubbish))).isEqualTo(new Refused(Problem.BATCH_UNREADABLE));
    }

    // Changes

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void aRefusedRecordIsToldAndTheRestIsKept(int place) throws Exception {
        Laptop laptop = laptop();
        laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD)));
        List<Change> changes = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            Child child = child(number, HOUSEHOLD);
            changes.addAll(laptop.creating(number == place ? child.with("name", "") : child));
        }

        Receipt receipt = laptop.receipt(portal, laptop.seal(changes));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(place, Result.REJECTED, "name-missing", "name"));
        assertThat(store.records()).hasSize(2 + 4).extracting(PortalRecord::id)
                .doesNotContain(child(place, HOUSEHOLD).id());
    }

    @Test
    void aSaveIsTakenWholeOrNotAtAll() throws Exception {
        Laptop laptop = laptop();
        Child unborn = child(2, HOUSEHOLD).with("birth", "2026-12");

        Receipt receipt = laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET),
                laptop.creating(HOUSEHOLD, CHILD, unborn)));

        assertThat(receipt.exceptions()).containsExactly(
                new Outcome(1, Result.DEPENDENCY_REJECTED, "save-refused", ""),
                new Outcome(2, Result.DEPENDENCY_REJECTED, "save-refused", ""),
                new Outcome(3, Result.REJECTED, "birth-future", "birth"));
        assertThat(store.records()).extracting(PortalRecord::id).containsExactly(HAMLET.id());
    }

    @Test
    void whatRefersToARefusedRecordWaitsForItsCorrection() throws Exception {
        Laptop laptop = laptop();
        Household lost = household(9).with("hamlet", "00000000-0000-0000-0000-00000000dead");

        Receipt together = laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET), laptop.creating(lost),
                laptop.creating(child(1, lost))));
        Receipt later = laptop.receipt(portal, laptop.seal(laptop.creating(child(2, lost)),
                laptop.changing(lost, lost.with("note", "chuyển đi"))));

        assertThat(together.exceptions()).containsExactly(
                new Outcome(1, Result.REJECTED, "hamlet-unknown", "hamlet"),
                new Outcome(2, Result.DEPENDENCY_REJECTED, "reference-refused", "household"));
        assertThat(later.exceptions()).containsExactly(
                new Outcome(0, Result.DEPENDENCY_REJECTED, "reference-refused", "household"),
                new Outcome(1, Result.DEPENDENCY_REJECTED, "reference-refused", ""));
        Receipt corrected = laptop.receipt(portal, laptop.seal(laptop.creating(household(9)),
                laptop.creating(child(3, household(9)))));
        assertThat(corrected.exceptions()).isEmpty();
    }

    @Test
    void aChangeThatComesAgainInAnotherBatchIsNotAppliedTwice() throws Exception {
        Laptop laptop = laptop();
        var hamlet = laptop.creating(HAMLET);
        var nameless = laptop.creating(household(2), child(2, household(2)).with("name", " "));
        Receipt first = laptop.receipt(portal, laptop.seal(hamlet, nameless));

        Receipt again = laptop.receipt(portal, laptop.seal(nameless, hamlet));

        assertThat(first.exceptions()).hasSize(2);
        assertThat(again.exceptions()).containsExactly(
                new Outcome(0, Result.DEPENDENCY_REJECTED, "save-refused", ""),
                new Outcome(1, Result.REJECTED, "name-missing", "name"));
        assertThat(store.records()).singleElement()
                .satisfies(record -> assertThat(record.version()).isEqualTo(1));
    }

    @Test
    void afterARestartEverythingIsStillThere() throws Exception {
        Laptop laptop = laptop();
        String code = store.newCode().text();
        SealedBatch batch = laptop.seal(laptop.creating(HAMLET));
        byte[] receipt = ((Received) push(batch)).receipt();
        List<PortalRecord> records = store.records();

        close();
        open();

        assertThat(store.records()).isEqualTo(records);
        assertThat(((Received) push(batch)).receipt()).isEqualTo(receipt);
        assertThat(laptop.receipt(portal, laptop.seal(laptop.creating(HOUSEHOLD))).position()).isEqualTo(2);
        assertThat(portal.enrol(Laptop.stranger().request(code))).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }
}
