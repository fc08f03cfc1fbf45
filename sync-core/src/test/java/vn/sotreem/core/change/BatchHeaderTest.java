package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;

class BatchHeaderTest {
    private static final BatchId ID = new BatchId(UUID.fromString("3f6c1e0a-5d0b-4a53-9d5c-0c2f1f0f7a11"), 2, 41);
    private static final byte[] PAYLOAD = BatchCodec.encode(List.of());
    private static final BatchHeader HEADER =
            BatchHeader.of(ID, BatchHeader.noneBefore(), "06999", List.of(), PAYLOAD);

    @Test
    void isReadBackAsItWasWritten() throws Unreadable {
        assertThat(BatchHeader.parse(HEADER.bytes())).usingRecursiveComparison().isEqualTo(HEADER);
    }

    @Test
    void itsHashIsThatOfTheEnvelope() {
        DeviceKeys keys = DeviceKeys.random(new SecureRandom());
        Envelope envelope = Envelope.seal(Envelope.Kind.BATCH, HEADER.bytes(), PAYLOAD, keys);
        assertThat(HEADER.hash()).isEqualTo(envelope.hash());
    }

    @Test
    void speaksOfItsOwnPayloadOnly() {
        assertThat(HEADER.speaksOf(PAYLOAD)).isTrue();
        assertThat(HEADER.speaksOf(new byte[0])).isFalse();
    }

    @Test
    void isReadInItsOneFormOnly() {
        String json = new String(HEADER.bytes(), StandardCharsets.UTF_8);
        for (String other : List.of("", "{}", " " + json, json + "{}", json.replace("\"epoch\":2", "\"epoch\":0"),
                json.replace("\"epoch\":2", "\"epoch\":2,\"extra\":1"), json.replace("06999", "\\u0030" + "6999"),
                json.replace("\"changes\":0", "\"changes\":1001"), json.replace("\"number\":41", "\"number\":\"41\""),
                json.replace("3f6c", "3F6C"), json.replace("\"epoch\":2,", ""), json.replace("0000\"", "\""))) {
            assertThatThrownBy(() -> BatchHeader.parse(other.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Unreadable.class);
        }
    }
}
