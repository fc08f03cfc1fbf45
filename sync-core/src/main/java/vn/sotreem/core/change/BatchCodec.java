package vn.sotreem.core.change;

import java.util.List;

/**
 * A batch's payload: its changes as JSON columns, compressed with zstd and a dictionary that both ends know
 * (docs/protocol.md, "Batch"). Pure and deterministic: the same changes always give the same bytes.
 */
public final class BatchCodec {
    /** Name of this way of writing, for the header. */
    public static final String NAME = Packing.NAME;
    /** Number of the dictionary that batches are written with; every one ever used can be read. */
    public static final int DICTIONARY = Dictionary.CURRENT;
    /** Most bytes of the columns before compression; more is never unpacked. */
    public static final int JSON_BYTES_MAX = Packing.JSON_BYTES_MAX;

    private BatchCodec() {
    }

    /**
     * The payload of these changes, which are read back in the same order.
     *
     * @throws IllegalArgumentException when they are more than {@link SealedBatch#CHANGES_MAX} or too large
     */
    public static byte[] encode(List<Change> changes) {
        if (changes.size() > SealedBatch.CHANGES_MAX) {
            throw new IllegalArgumentException("a batch of " + changes.size() + " changes");
        }
        return Packing.pack(BatchWriter.write(changes));
    }

    /** The changes of a payload, in the order in which they were encoded, when the header speaks of this payload. */
    public static List<Change> decode(BatchHeader header, byte[] payload) throws Unreadable {
        if (!header.format().codec().equals(NAME)) {
            throw new Unreadable("no such codec");
        }
        if (!header.speaksOf(payload)) {
            throw new Unreadable("not the payload of this header");
        }
        List<Change> changes = decode(payload, header.format().dictionary());
        if (changes.size() != header.changes()) {
            throw new Unreadable("not as many changes as the header says");
        }
        return changes;
    }

    /** The changes as JSON columns, not compressed: for a file that is written at every save and read once in years. */
    public static byte[] columns(List<Change> changes) {
        return BatchWriter.write(changes);
    }

    /** The changes of {@link #columns}. */
    public static List<Change> ofColumns(byte[] json) throws Unreadable {
        return BatchReader.read(json);
    }

    static List<Change> decode(byte[] payload, int dictionary) throws Unreadable {
        return BatchReader.read(Packing.unpack(payload, dictionary));
    }
}
