package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Argon2CostTest {
    /** A figure of the reference implementation's own test: 2 passes, 64 MiB, one lane, version 1.3. */
    @Test
    void derivesWhatTheReferenceImplementationDerives() {
        byte[] key = new Argon2Cost(64 * 1024, 2, 1).derive(ascii("password"), ascii("somesalt"), 32);

        assertThat(HexFormat.of().formatHex(key))
                .isEqualTo("09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7");
    }

    @Test
    void costsAtLeastWhatOwaspAsksFor() {
        assertThat(Argon2Cost.STANDARD.memoryKib()).isGreaterThanOrEqualTo(46 * 1024);
        assertThat(Argon2Cost.STANDARD.iterations()).isGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"262145,1,1", "65536,11,1", "65536,1,5", "7,1,1", "15,1,2", "65536,0,1", "65536,1,0", "-1,1,1"})
    void refusesParametersOutsideTheLimits(int memoryKib, int iterations, int lanes) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Argon2Cost(memoryKib, iterations, lanes));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
