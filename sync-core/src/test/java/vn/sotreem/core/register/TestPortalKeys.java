package vn.sotreem.core.register;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;

/** The pen of a portal: signs the receipts that a test wants a register to be given. */
public final class TestPortalKeys {
    public static final UUID DEVICE = new UUID(7, 7);

    private final DeviceKeys keys = DeviceKeys.random(new SecureRandom());

    public void enrol(Register register) {
        register.enrolled(new Enrolment("http://127.0.0.1", DEVICE, 1, keys.verifyingKey().bytes(), new UUID(8, 8)));
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
