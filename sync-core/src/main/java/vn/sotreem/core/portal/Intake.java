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
        long last = ledger.last(header.id().device(), header.id().epoch());
        if (header.id().number() <= last) {
            return again(header, envelope.hash(), last);
        }
        if (header.id().number() > last + 1) {
            return refused(Problem.GAP);
        }
        if (!Arrays.equals(header.previous(), hashBefore(header.id()))) {
            return refused(Problem.FORK);
        }
        if (header.format().schema() > Change.SCHEMA) {
            return refused(Problem.SCHEMA_TOO_NEW);
        }
        List<Change> changes = BatchCodec.decode(header, envelope.payload());
        PortalRules rules = new PortalRules(holdings, device.commune(), LocalDate.ofInstant(now, ZONE));
        Applying applying = new Applying(database, ledger, holdings, rules,
                new Applying.Sender(header.id().device(), header.id().epoch(), now));
        return receipt(header, applying.apply(changes), now);
    }

    /**
     * Answers a number that was there before. The same batch gets the same receipt. Another one that follows the same
     * batch as ours did, while we have later ones, comes from a register restored from a backup; any other, from a
     * copy.
     */
    private PushAnswer again(BatchHeader header, byte[] hash, long last) {
        Ledger.Kept kept = ledger.find(header.id()).orElseThrow();
        if (Arrays.equals(kept.hash(), hash)) {
            return new PushAnswer.Received(kept.receipt());
        }
        boolean follows = Arrays.equals(header.previous(), hashBefore(header.id()));
        return refused(follows && header.id().number() < last ? Problem.REWIND : Problem.FORK);
    }

    private byte[] hashBefore(BatchId batch) {
        return ledger.find(new BatchId(batch.device(), batch.epoch(), batch.number() - 1)).map(Ledger.Kept::hash)
                .orElseGet(BatchHeader::noneBefore);
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
