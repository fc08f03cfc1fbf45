package vn.sotreem.core.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;

/**
 * Takes batches in: who sent it, is it whole, is it the next one; then applies it and gives the receipt. Everything
 * that follows from one batch is kept together with its receipt or not at all, by the transaction this runs in.
 */
final class Intake {
    /** A day begins here when it begins in Viet Nam. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final EncryptedDatabase database;
    private final Identity portal;
    private final Enrolments enrolments;
    private final Ledger ledger;
    private final Holdings holdings;

    Intake(EncryptedDatabase database, Identity portal, Enrolments enrolments, Ledger ledger, Holdings holdings) {
        this.database = database;
        this.portal = portal;
        this.enrolments = enrolments;
        this.ledger = ledger;
        this.holdings = holdings;
    }

    PushAnswer take(BatchId batch, byte[] bytes, Instant now) {
        Optional<Enrolments.Device> device = enrolments.device(batch.device());
        if (device.isEmpty()) {
            return refused(Problem.DEVICE_REVOKED);
        }
        try {
            Envelope envelope = Envelope.open(bytes);
            BatchHeader header = BatchHeader.parse(envelope.header());
            boolean genuine = envelope.kind() == Envelope.Kind.BATCH && envelope.verifiedBy(device.get().key());
            if (!genuine || !header.id().equals(batch)) {
                return refused(Problem.BATCH_UNREADABLE);
            }
            return take(header, envelope, device.get(), now);
        } catch (EnvelopeDamaged damaged) {
            return refused(problem(damaged));
        } catch (Unreadable damaged) {
            return refused(Problem.BATCH_UNREADABLE);
        }
    }

    private PushAnswer take(BatchHeader header, Envelope envelope, Enrolments.Device device, Instant now)
            throws Unreadable {
        Optional<Ledger.Kept> kept = ledger.find(header.id());
        if (kept.isPresent() && Arrays.equals(kept.get().hash(), envelope.hash())) {
            return new PushAnswer.Received(kept.get().receipt());
        }
        LastBatch last = ledger.latest(header.id().device());
        Optional<Problem> misplaced = kept.isPresent() ? Optional.of(another(header, last)) : early(header, last);
        if (misplaced.isPresent()) {
            return new PushAnswer.Refused(misplaced.get(), last);
        }
        if (header.format().schema() > Change.SCHEMA) {
            return refused(Problem.SCHEMA_TOO_NEW);
        }
        List<Change> changes = BatchCodec.decode(header, envelope.payload());
        PortalRules rules = new PortalRules(holdings, device.commune(), LocalDate.ofInstant(now, ZONE));
        Applying applying = new Applying(database, ledger, holdings, rules,
                new Applying.Sender(header.id().device(), header.id().epoch(), device.audience(), now));
        return receipt(header, applying.apply(changes), now);
    }

    /**
     * What another batch under a number that we have says of its laptop. When it follows what we have and we have later
     * ones, or when it begins an epoch that is taken, the register was restored from a backup; else it was copied.
     */
    private Problem another(BatchHeader header, LastBatch last) {
        boolean begins = header.id().number() == 1 && header.id().epoch() > 1;
        return follows(header) && (begins || last.isAfter(header.id())) ? Problem.REWIND : Problem.FORK;
    }

    /** Why a batch of a new number is not the next one; empty when it is. */
    private Optional<Problem> early(BatchHeader header, LastBatch last) {
        BatchId id = header.id();
        boolean begins = id.number() == 1 && id.epoch() > last.epoch();
        boolean goesOn = id.epoch() == last.epoch() && id.number() == last.number() + 1;
        if (begins || goesOn) {
            return follows(header) ? Optional.empty() : Optional.of(begins ? Problem.GAP : Problem.FORK);
        }
        return Optional.of(id.epoch() < last.epoch() ? Problem.FORK : Problem.GAP);
    }

    /** Whether we have what the batch says comes before it. The first of an epoch follows any batch, or none. */
    private boolean follows(BatchHeader header) {
        BatchId id = header.id();
        if (id.number() == 1) {
            return Arrays.equals(header.previous(), BatchHeader.noneBefore())
                    || ledger.has(id.device(), header.previous());
        }
        return ledger.find(new BatchId(id.device(), id.epoch(), id.number() - 1))
                .filter(before -> Arrays.equals(header.previous(), before.hash())).isPresent();
    }

    private PushAnswer receipt(BatchHeader header, List<Outcome> exceptions, Instant now) {
        Receipt receipt = new Receipt(header.id(), header.hash(), ledger.nextPosition(), now, exceptions);
        byte[] sealed = Envelope.seal(Envelope.Kind.RECEIPT, ReceiptCodec.header(receipt),
                ReceiptCodec.payload(receipt), portal.keys()).bytes();
        ledger.keep(header.id(), receipt.position(), receipt.hash(), sealed);
        return new PushAnswer.Received(sealed);
    }

    private static PushAnswer refused(Problem problem) {
        return new PushAnswer.Refused(problem);
    }

    private static Problem problem(EnvelopeDamaged damaged) {
        return switch (damaged.reason()) {
            case FOREIGN, BROKEN -> Problem.BATCH_UNREADABLE;
            case NEWER -> Problem.SCHEMA_TOO_NEW;
            case TOO_LARGE -> Problem.TOO_LARGE;
        };
    }
}
