package vn.sotreem.core.change;

import java.math.BigInteger;
import java.util.stream.Stream;

/**
 * One number for any set of records: the sum of their digests modulo 2^256. It does not depend on their order, two sets
 * with one sum are the same set, and it follows a change of one record without looking at the others.
 *
 * @param count how many records
 * @param sum   0 to 2^256 - 1
 */
public record Checksum(long count, BigInteger sum) {
    /** Length of a sum, in bytes. */
    public static final int BYTES = 32;
    private static final BigInteger MODULUS = BigInteger.TWO.pow(Byte.SIZE * BYTES);
    public static final Checksum EMPTY = new Checksum(0, BigInteger.ZERO);

    /** Keeps the sum within its range. */
    public Checksum {
        sum = sum.mod(MODULUS);
    }

    /** The sum of these 32 bytes, big endian, over so many records. */
    public static Checksum of(long count, byte[] bytes) {
        return new Checksum(count, new BigInteger(1, bytes));
    }

    public static Checksum of(Stream<RecordCopy> records) {
        return records.reduce(EMPTY, Checksum::plus, (one, other) ->
                new Checksum(one.count + other.count, one.sum.add(other.sum)));
    }

    public Checksum plus(RecordCopy record) {
        return new Checksum(count + 1, sum.add(new BigInteger(1, record.digest())));
    }

    /** Takes out a record that is in. */
    public Checksum minus(RecordCopy record) {
        return new Checksum(count - 1, sum.subtract(new BigInteger(1, record.digest())));
    }

    /** The sum as 32 bytes, big endian. */
    public byte[] bytes() {
        byte[] bytes = new byte[BYTES];
        byte[] magnitude = sum.toByteArray();
        int length = Math.min(magnitude.length, BYTES);
        System.arraycopy(magnitude, magnitude.length - length, bytes, BYTES - length, length);
        return bytes;
    }

    /** The sum as 64 hexadecimal digits. */
    public String text() {
        return "%064x".formatted(sum);
    }
}
