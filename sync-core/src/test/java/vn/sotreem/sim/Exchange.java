package vn.sotreem.sim;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncEvent;

/** A request and its answer, as the link knows them: bytes that arrive, and what can stand in their place. */
interface Exchange<A> {

    /** The request as it travels. */
    byte[] request();

    /** The whole request reaches the portal; no answer when that crashes over it. */
    Optional<A> arrive(PortalHost portal) throws Exception;

    /** A part of the request reaches the portal. */
    void arriveInPart(PortalHost portal, byte[] part);

    /** What the portal has answered to other requests. */
    List<byte[]> oldAnswers(PortalTruth truth);

    /** The bytes of an answer, if it has any. */
    Optional<byte[]> bytes(A answer);

    A received(byte[] bytes);

    A notThePortal();

    A busy(Duration retryAfter);

    SyncEvent heard(A answer);

    /** A batch is handed over. */
    record Push(SealedBatch batch) implements Exchange<PushAnswer> {
        @Override
        public byte[] request() {
            return batch.bytes();
        }

        @Override
        public Optional<PushAnswer> arrive(PortalHost portal) throws Exception {
            return portal.push(batch.id(), batch.bytes());
        }

        @Override
        public void arriveInPart(PortalHost portal, byte[] part) {
            portal.pushPart(batch.id(), part);
        }

        @Override
        public List<byte[]> oldAnswers(PortalTruth truth) {
            return truth.receipts().stream().filter(receipt -> !truth.isReceipt(batch.id(), receipt)).toList();
        }

        @Override
        public Optional<byte[]> bytes(PushAnswer answer) {
            return answer instanceof PushAnswer.Received(byte[] receipt) ? Optional.of(receipt) : Optional.empty();
        }

        @Override
        public PushAnswer received(byte[] bytes) {
            return new PushAnswer.Received(bytes);
        }

        @Override
        public PushAnswer notThePortal() {
            return new PushAnswer.NotThePortal();
        }

        @Override
        public PushAnswer busy(Duration retryAfter) {
            return new PushAnswer.Busy(retryAfter);
        }

        @Override
        public SyncEvent heard(PushAnswer answer) {
            return new SyncEvent.Answered(answer);
        }
    }

    /** The portal is asked for a page of its feed. */
    record Pull(byte[] query) implements Exchange<PullAnswer> {
        @Override
        public byte[] request() {
            return query;
        }

        @Override
        public Optional<PullAnswer> arrive(PortalHost portal) {
            return Optional.of(portal.pull(query));
        }

        @Override
        public void arriveInPart(PortalHost portal, byte[] part) {
            portal.pullPart(part);
        }

        @Override
        public List<byte[]> oldAnswers(PortalTruth truth) {
            return truth.pages().stream().filter(page -> !Arrays.equals(page.query(), query))
                    .map(PortalTruth.Page::answer).toList();
        }

        @Override
        public Optional<byte[]> bytes(PullAnswer answer) {
            return answer instanceof PullAnswer.Received(byte[] page) ? Optional.of(page) : Optional.empty();
        }

        @Override
        public PullAnswer received(byte[] bytes) {
            return new PullAnswer.Received(bytes);
        }

        @Override
        public PullAnswer notThePortal() {
            return new PullAnswer.NotThePortal();
        }

        @Override
        public PullAnswer busy(Duration retryAfter) {
            return new PullAnswer.Busy(retryAfter);
        }

        @Override
        public SyncEvent heard(PullAnswer answer) {
            return new SyncEvent.Pulled(answer);
        }
    }
}
