package vn.sotreem.core.security;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A stick that somebody brings: any bytes at all. */
class AgeFileFuzzTest {
    private static final ReceivingKeys KEYS = ReceivingKeys.decode(new byte[Recipient.KEY_BYTES]);

    static Stream<byte[]> seeds() {
        return Stream.of(AgeFile.encrypt(new byte[] {1, 2, 3}, List.of(KEYS.recipient())),
                AgeFile.encrypt(new byte[0], List.of(KEYS.recipient(), KEYS.recipient())));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void isOpenedOrRefused(byte[] file) {
        try {
            AgeFile.decrypt(file, KEYS);
        } catch (AgeFileRefused refused) {
            refused.reason();
        }
    }
}
