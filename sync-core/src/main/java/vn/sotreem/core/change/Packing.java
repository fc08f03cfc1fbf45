package vn.sotreem.core.change;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdException;

/** Makes JSON columns small: zstd with a dictionary that both ends know. The same columns give the same bytes. */
final class Packing {
    /** Name of this way of writing, for headers. */
    static final String NAME = "columns-zstd";
    /** Most bytes of the columns before compression; more is never unpacked. */
    static final int JSON_BYTES_MAX = 32 * 1024 * 1024;

    /** As small as it gets in 60 ms; the link takes seconds. */
    private static final int LEVEL = 19;
    /** The current dictionary, made ready for this level once: that takes longer than packing a small batch. */
    private static final ZstdDictCompress CURRENT = new ZstdDictCompress(Dictionary.current(), LEVEL);

    private Packing() {
    }

    /** @throws IllegalArgumentException when they are too large */
    static byte[] pack(byte[] json) {
        if (json.length > JSON_BYTES_MAX) {
            throw new IllegalArgumentException("columns of " + json.length + " bytes");
        }
        try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
            return zstd.setLevel(LEVEL).setChecksum(false).loadDict(CURRENT).compress(json);
        }
    }

    /** @param dictionary number of the one it was packed with */
    static byte[] unpack(byte[] packed, long dictionary) throws Unreadable {
        byte[] known = Dictionary.of(dictionary);
        long length = packed.length == 0 ? 0 : Zstd.getFrameContentSize(packed);
        if (length <= 0 || length > JSON_BYTES_MAX) {
            throw new Unreadable("not a zstd frame of known and permitted length");
        }
        try (ZstdDecompressCtx zstd = new ZstdDecompressCtx()) {
            return zstd.loadDict(known).decompress(packed, (int) length);
        } catch (ZstdException broken) {
            throw new Unreadable("the zstd frame is broken");
        }
    }
}
