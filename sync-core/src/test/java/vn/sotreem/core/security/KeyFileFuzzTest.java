package vn.sotreem.core.security;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.security.KeySlot.Kind;

/** The key file of a register or of a backup: any bytes at all. */
class KeyFileFuzzTest {

    static Stream<byte[]> seeds() {
        SecureRandom random = new SecureRandom();
        KeySlot slot = KeySlot.lock(Kind.PASSWORD, "Lan", new byte[8], DatabaseKey.random(random),
                new Argon2Cost(8, 1, 1), random);
        return Stream.of(KeyFileFormat.encode(List.of(slot)), KeyFileFormat.encode(List.of(slot, slot)),
                "{\"format\":\"sotreem-keys\",\"version\":2}".getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void isReadOrRefused(byte[] file) {
        try {
            KeyFileFormat.decode(file).forEach(KeySlot::header);
        } catch (KeyFileDamaged refused) {
            refused.reason();
        }
    }
}
