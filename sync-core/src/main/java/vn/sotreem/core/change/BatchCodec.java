package vn.sotreem.core.change;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.List;

/**
 * A batch's payload: its changes as JSON columns, compressed with zstd and a dictionary that both ends know
 * (docs/protocol.md, "Batch"). Pure and deterministic: the same changes always give the same bytes.
 */
public final class BatchCodec {
    /** Name of this way of writing, for the header. */
    public static final String NAME = "columns-zstd";
    /** Number of the dictionary that batches are written with; every one ever used can be read. */
    public static final int DICTIONARY = Dictionary.CURRENT;
    /** Most bytes of the columns before compression; more is never unpacked. */
    public static final int JSON_BYTES_MAX = 32 * 1024 * 1024;

    /** As small as it gets in 60 ms; the link takes seconds. */
    private static final int LEVEL = 19;

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
        byte[] json = BatchWriter.write(changes);
        if (json.length > JSON_BYTES_MAX) {
            throw new IllegalArgumentException("a batch of " + json.length + " bytes");
        }
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            return zstd.setLevel(LEVEL).setChecksum(false).loadDict(Dictionary.of(Dictionary.CURRENT)).compress(json);
        } catch (Unreadable impossible) {
            throw new IllegalStateException("the current dictionary is missing", impossible);
        }
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

    static List<Change> decode(byte[] payload, int dictionary) throws Unreadable {
        return BatchReader.read(unpack(payload, Dictionary.of(dictionary)));
    }

    private static byte[] unpack(byte[] payload, byte[] dictionary) throws Unreadable {
        long length = payload.length == 0 ? 0 : Zstd.getFrameContentSize(payload);
        if (length <= 0 || length > JSON_BYTES_MAX) {
            throw new Unreadable("not a zstd frame of known and permitted length");
        }
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            return zstd.loadDict(dictionary).decompress(payload, (int) length);
        } catch (ZstdException broken) {
            throw new Unreadable("the zstd frame is broken");
        }
    }
}
