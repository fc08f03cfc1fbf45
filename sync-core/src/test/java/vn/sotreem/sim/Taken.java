package vn.sotreem.sim;

import java.util.Arrays;
import java.util.List;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/**
 * A batch that the portal has taken, and its word for it, both read from their very bytes.
 *
 * @param answer the bytes of the receipt
 */
record Taken(BatchHeader header, List<Change> changes, Receipt receipt, byte[] answer) {

    static Taken of(byte[] batch, byte[] answer) {
        try {
            Envelope sealed = Envelope.open(batch);
            BatchHeader header = BatchHeader.parse(sealed.header());
            Envelope told = Envelope.open(answer);
            Receipt receipt = ReceiptCodec.decode(told.header(), told.payload());
            boolean itsOwn = receipt.batch().equals(header.id()) && Arrays.equals(receipt.hash(), header.hash());
            Finding.unless(itsOwn, "I4", "batch %s is answered with another one's receipt", header.id());
            return new Taken(header, BatchCodec.decode(header, sealed.payload()), receipt, answer);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            throw new Finding("I4", "the portal took what cannot be read: " + damaged);
        }
    }

    BatchId id() {
        return header.id();
    }

    /** What was told of a change; nothing when it was applied as it stands. */
    List<Outcome> told(int index) {
        return receipt.exceptions().stream().filter(outcome -> outcome.index() == index).toList();
    }

    boolean isRefused(int index) {
        return told(index).stream().anyMatch(outcome -> outcome.result().isRefusal());
    }

    /** Whether somebody has to decide about this field of a change. */
    boolean isConflict(int index, String field) {
        return told(index).stream().anyMatch(outcome ->
                outcome.result() == Outcome.Result.CONFLICT && outcome.field().equals(field));
    }
}
