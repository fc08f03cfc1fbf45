package vn.sotreem.core.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of records: UUID version 7 (RFC 9562, 5.7) with a 12-bit counter inside one millisecond (6.2, method
 * 1), so that ids made together stand together and cost few bytes on the wire. Nothing is ever ordered by them.
 *
 * <p>Not safe for use by several threads: it belongs to the register's thread.
 */
public final class RecordIds {
    private static final int COUNTER_BITS = 12;
    private static final int COUNTER_MAX = (1 << COUNTER_BITS) - 1;
    private static final long VERSION_7 = 0x7000L;
    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_MASK = 0x3FFF_FFFF_FFFF_FFFFL;

    private final InstantSource clock;
    private final RandomGenerator random;
    private long lastMillis = -1;
    private int counter;

    public RecordIds(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    public UUID next() {
        long now = clock.millis();
        if (now > lastMillis) {
            lastMillis = now;
            counter = 0;
        } else if (counter == COUNTER_MAX) {
            lastMillis++;
            counter = 0;
        } else {
            counter++;
        }
        return new UUID(lastMillis << 16 | VERSION_7 | counter, VARIANT | random.nextLong() & RANDOM_MASK);
    }

    /** The id that a text is, as it is kept; none of anything else. */
    static Optional<UUID> parse(String text) {
        if (text.isEmpty()) {
            // Most records have none, and an exception for each is what reading a whole register would wait for.
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equals(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /**
     * The id of a hamlet as it is first written down: UUID version 8 (RFC 9562, 5.8) from the commune's code and the
     * folded name, so that two laptops of one commune that set up the same hamlet mean the same record. The id stays
     * when the hamlet is renamed (NĐ 185/2026 Điều 9).
     *
     * @param communeCode five digits
     * @param foldedName  the name as {@code Folding.fold} gives it
     */
    public static UUID hamlet(String communeCode, String foldedName) {
        return of("hamlet", communeCode, foldedName);
    }

    /**
     * The id of the father, the mother or the carer of a household, so that two laptops that write about the same one
     * mean the same record.
     *
     * @param relation code of the catalog's list of relations
     */
    public static UUID adult(UUID household, String relation) {
        return of("adult", household.toString(), relation);
    }

    /** The id of a child's first spell, or support, in this group, so that two laptops that date one tick agree. */
    public static UUID dated(UUID child, GroupList list, String code) {
        return of("dated", child.toString(), list.code(), code);
    }

    /** The id of the movement that says that two records were merged, so that two laptops that merge them agree. */
    public static UUID merged(UUID stays, UUID goes) {
        return of("merged", stays.toString(), goes.toString());
    }

    private static UUID of(String... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bytes = ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong() & ~0xF000L | VERSION_8, VARIANT | bytes.getLong() & RANDOM_MASK);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
