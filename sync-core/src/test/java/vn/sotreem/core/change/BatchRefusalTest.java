package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchRefusalTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void isReadAsItWasWritten() throws Exception {
        byte[] bytes = ("{\"hash\":\"" + HASH + "\",\"problem\":\"too-large\"}").getBytes(StandardCharsets.UTF_8);

        assertThat(BatchRefusal.parse(bytes).problem()).isEqualTo("too-large");
        assertThat(BatchRefusal.parse(bytes).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"problem\":\"too-large\",\"hash\":\"%s\"}",
        "{\"hash\":\"%s\",\"problem\":\"fork\"}", "{\"hash\":\"%s\",\"problem\":\"device-revoked\"}",
        "{\"hash\":\"%s\", \"problem\":\"too-large\"}"})
    void nothingElseIsARefusal(String text) {
        byte[] bytes = text.formatted(HASH).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> BatchRefusal.parse(bytes)).isInstanceOf(Unreadable.class);
    }
}
