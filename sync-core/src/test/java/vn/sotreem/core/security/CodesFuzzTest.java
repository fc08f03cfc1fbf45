package vn.sotreem.core.security;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes and recipients as people type them. */
class CodesFuzzTest {

    static Stream<String> seeds() {
        return Stream.of("TY4M-8P67-QS3", "S802-B9F1-G7DH-NXZG-47BA-1DB6-WKGB", " o0 il ",
                ReceivingKeys.decode(new byte[Recipient.KEY_BYTES]).recipient().text());
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void areReadOrRefused(@NotNull String typed) {
        OneTimeCode.parse(typed);
        RecoveryCode.parse(typed);
        Recipient.parse(typed);
    }
}
