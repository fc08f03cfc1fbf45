package vn.sotreem.core.register;

/**
 * What there is to send, for whoever says what it costs.
 *
 * @param sealed   batches that lie ready, those of other laptops included
 * @param unsealed changes that are in no batch yet
 * @param recent   the latest batches of this laptop, sent or not: what changes cost here
 */
public record Load(Sealed sealed, long unsealed, Sealed recent) {

    /** Batches as they stand: how many, how many changes and how many bytes. */
    public record Sealed(long batches, long changes, long bytes) {

        Sealed and(Sealed other) {
            return new Sealed(batches + other.batches, changes + other.changes, bytes + other.bytes);
        }
    }
}
