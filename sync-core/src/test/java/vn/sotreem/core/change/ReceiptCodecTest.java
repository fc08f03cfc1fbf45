package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.Outcome.Result;

class ReceiptCodecTest {
    private static final BatchId ID = new BatchId(UUID.fromString("3f6c1e0a-5d0b-4a53-9d5c-0c2f1f0f7a11"), 2, 41);
    private static final Instant AT = Instant.parse("2026-11-22T01:02:03.450Z");

    private static Receipt receipt(Outcome... outcomes) {
        return new Receipt(ID, new byte[BatchHeader.HASH_BYTES], 12_345, AT, List.of(outcomes));
    }

    private static Receipt decoded(Receipt receipt) throws Unreadable {
        return ReceiptCodec.decode(ReceiptCodec.header(receipt), ReceiptCodec.payload(receipt));
    }

    @Test
    void aReceiptWithoutExceptionsIsAHeaderAlone() throws Unreadable {
        Receipt receipt = receipt();
        assertThat(ReceiptCodec.payload(receipt)).isEmpty();
        assertThat(decoded(receipt)).usingRecursiveComparison().isEqualTo(receipt);
    }

    @Test
    void exceptionsComeBackAsTheyWere() throws Unreadable {
        Receipt receipt = receipt(new Outcome(0, Result.MERGED, "", "phone"),
                new Outcome(3, Result.CONFLICT, "changed-by-both", "name"),
                new Outcome(999, Result.DEPENDENCY_REJECTED, "household-rejected", ""));
        assertThat(decoded(receipt)).usingRecursiveComparison().isEqualTo(receipt);
    }

    @Test
    void aPayloadThatDoesNotMatchItsHeaderIsRefused() {
        byte[] header = ReceiptCodec.header(receipt(new Outcome(0, Result.MERGED, "", "phone")));
        assertThatThrownBy(() -> ReceiptCodec.decode(header, new byte[0])).isInstanceOf(Unreadable.class);
    }

    @Test
    void isReadInItsOneFormOnly() {
        String json = new String(ReceiptCodec.header(receipt()), StandardCharsets.UTF_8);
        for (String other : List.of("<html>", "[]", json + " ", json.replace(".450Z", ".45Z"),
                json.replace("12345", "-1"), json.replace("\"position\"", "\"positron\""))) {
            assertThatThrownBy(() -> ReceiptCodec.decode(other.getBytes(StandardCharsets.UTF_8), new byte[0]))
                    .isInstanceOf(Unreadable.class);
        }
    }
}
