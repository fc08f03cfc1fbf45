package vn.sotreem.core.register;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;

/** The pen of a portal: signs the receipts that a test wants a register to be given. */
public final class TestPortalKeys {
    public static final UUID DEVICE = new UUID(7, 7);
    public static final UUID PORTAL_EPOCH = new UUID(8, 8);

    private final DeviceKeys keys = DeviceKeys.random(new SecureRandom());

    public void enrol(Register register) {
        register.enrolled(new Enrolment("http://127.0.0.1", DEVICE, 1, keys.verifyingKey().bytes(), PORTAL_EPOCH));
    }

    /** The page that answers this query: these records, and the last batch that the portal has. */
    public byte[] page(byte[] query, long next, long lastBatch, Optional<Checksum> sum, FeedRecord... records) {
        return page(query, new FeedPage(new FeedPage.Head(Query.name(query), TestRegister.NOON, PORTAL_EPOCH, next,
                lastBatch, 0, sum.map(Checksum::count).orElse(0L), sum, Audience.COLLABORATOR), List.of(records)));
    }

    public byte[] page(byte[] query, FeedPage page) {
        return Envelope.seal(Envelope.Kind.PAGE, FeedCodec.header(page), FeedCodec.payload(page.records()), keys)
                .bytes();
    }

    public byte[] receipt(SealedBatch batch, Outcome... exceptions) {
        return receipt(batch.id(), batch.hash(), exceptions);
    }

    public byte[] receipt(BatchId batch, byte[] hash, Outcome... exceptions) {
        Receipt receipt = new Receipt(batch, hash, batch.number(), TestRegister.NOON, List.of(exceptions));
        return Envelope.seal(Envelope.Kind.RECEIPT, ReceiptCodec.header(receipt), ReceiptCodec.payload(receipt), keys)
                .bytes();
    }
}
