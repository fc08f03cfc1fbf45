package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives, it is either changes or {@link Unreadable}. */
class BatchDamageTest {
    private static final List<Change> CHANGES = changes();
    private static final byte[] PAYLOAD = BatchCodec.encode(CHANGES);
    private static final String JSON = new String(BatchWriter.write(CHANGES), UTF_8);

    private static List<Change> changes() {
        SampleChanges sample = new SampleChanges(12, 4);
        List<Change> changes = new ArrayList<>(sample.imported());
        changes.addAll(sample.corrected(3));
        return changes;
    }

    /** Passes when reading ends in changes or in Unreadable; anything else that is thrown fails the test. */
    private static void read(byte[] payload) {
        try {
            assertThat(BatchCodec.decode(payload, Dictionary.CURRENT)).isNotNull();
        } catch (Unreadable expected) {
            assertThat(expected).hasMessageNotContainingAny("Thị", "Văn");
        }
    }

    private static void readJson(String json) {
        try {
            assertThat(BatchReader.read(json.getBytes(UTF_8))).isNotNull();
        } catch (Unreadable expected) {
            assertThat(expected).hasMessageNotContainingAny("Thị", "Văn");
        }
    }

    @Test
    void aPayloadCutAtAnyByteIsUnreadable() {
        for (int length = 0; length < PAYLOAD.length; length++) {
            byte[] cut = Arrays.copyOf(PAYLOAD, length);
            assertThatThrownBy(() -> BatchCodec.decode(cut, Dictionary.CURRENT)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void anyFlippedBitOfAPayloadIsSurvived() {
        for (int bit = 0; bit < 8 * PAYLOAD.length; bit++) {
            byte[] flipped = PAYLOAD.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            read(flipped);
        }
    }

    @Test
    void columnsCutAnywhereAreUnreadable() {
        for (int length = 0; length < JSON.length(); length++) {
            String cut = JSON.substring(0, length);
            assertThatThrownBy(() -> BatchReader.read(cut.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void columnsWithAnythingAnywhereAreSurvived() {
        List<String> pieces = List.of("", "0", "-1", "1", "99999999999999999999", "1.5", "null", "true", "\"\"",
                "\"x\"", "[]", "{}", "[", "]", "{", "}", ",", ":", "\"", "\\", "\u0000", "\"entity\":", "\"section\":",
                "\"changes\":{}");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            int from = random.nextInt(JSON.length());
            int to = Math.min(JSON.length(), from + random.nextInt(6) * random.nextInt(6));
            readJson(JSON.substring(0, from) + pieces.get(random.nextInt(pieces.size())) + JSON.substring(to));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Đăng nhập Wi-Fi</body></html>", "[]", "null", "{\"changes\":{}}"})
    void somethingElseAltogetherIsUnreadable(String other) {
        byte[] compressed = Zstd.compress(other.getBytes(UTF_8));
        for (byte[] payload : List.of(other.getBytes(UTF_8), compressed)) {
            assertThatThrownBy(() -> BatchCodec.decode(payload, Dictionary.CURRENT)).isInstanceOf(Unreadable.class);
        }
    }
}
