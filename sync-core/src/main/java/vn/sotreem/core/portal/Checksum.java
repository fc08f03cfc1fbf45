package vn.sotreem.core.portal;

import java.math.BigInteger;
import java.util.Collection;

/**
 * One number for any set of records: the sum of their digests modulo 2^256. It does not depend on their order, and two
 * sets with one sum are the same set.
 *
 * @param count how many records
 * @param sum   64 hexadecimal digits
 */
public record Checksum(long count, String sum) {
    private static final int BITS = 256;

    public static Checksum of(Collection<PortalRecord> records) {
        BigInteger sum = records.stream().map(held -> new BigInteger(1, held.digest()))
                .reduce(BigInteger.ZERO, BigInteger::add).mod(BigInteger.TWO.pow(BITS));
        return new Checksum(records.size(), "%064x".formatted(sum));
    }
}
