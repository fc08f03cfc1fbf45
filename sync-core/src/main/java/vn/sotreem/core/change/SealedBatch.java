package vn.sotreem.core.change;

/**
 * A batch as it stands in the outbox: the very bytes that will be sent, each time the same. Sealed bytes are never
 * made again, so the same number with other bytes proves a copied laptop.
 *
 * @param id    which batch
 * @param hash  32 bytes, SHA-256 of the header and of the payload's SHA-256; the next batch carries it on
 * @param bytes the whole envelope, header, payload and signature
 * @param count number of changes in it
 */
public record SealedBatch(BatchId id, byte[] hash, byte[] bytes, int count) {
    /** Most changes in one batch: about 100 kB, 12 s of a 64 kbit/s link. */
    public static final int CHANGES_MAX = 1_000;
}
