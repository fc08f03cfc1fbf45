package vn.sotreem.core.security;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What one guess at a password costs: the parameters of Argon2id, version 1.3 (RFC 9106). They are stored with every
 * slot of the key file, so they can be raised for new passwords while old ones still open.
 *
 * <p>The upper limits are for parameters read from a file: a manipulated file must not ask for 100 GB or a day.
 *
 * @param memoryKib  memory in KiB, taken from the Java heap while deriving
 * @param iterations passes over the memory
 * @param lanes      lanes of the memory; they are computed one after the other here, an attacker computes them at once
 */
public record Argon2Cost(int memoryKib, int iterations, int lanes) {
    /** Half the heap the program is started with. */
    public static final int MEMORY_KIB_MAX = 256 * 1024;
    public static final int ITERATIONS_MAX = 10;
    public static final int LANES_MAX = 4;

    /**
     * For real passwords: RFC 9106's second recommended choice (64 MiB, 3 passes) in one lane, about 0.55 s for the
     * unlocking at program start on two cores (docs/decisions/0002-unlock.md).
     */
    public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

    private static final int KIB_PER_LANE_MIN = 8;

    /** @throws IllegalArgumentException outside the limits */
    public Argon2Cost {
        if (lanes < 1 || lanes > LANES_MAX || iterations < 1 || iterations > ITERATIONS_MAX
                || memoryKib < lanes * KIB_PER_LANE_MIN || memoryKib > MEMORY_KIB_MAX) {
            throw new IllegalArgumentException("Argon2 parameters outside the limits");
        }
    }

    /** Fills a new key of {@code length} bytes from the secret and the salt. */
    byte[] derive(byte[] secret, byte[] salt, int length) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] key = new byte[length];
        generator.generateBytes(secret, key);
        return key;
    }
}
