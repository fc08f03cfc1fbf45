package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchLimitsTest {
    private static final Change CHANGE = new SampleChanges(13, 1).imported().getFirst();

    private static byte[] bytesOf(int length, char filler) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) filler);
        return bytes;
    }

    /** An object of so many members of this value. */
    private static String many(int count, String value) {
        return IntStream.range(0, count).mapToObj(name -> "\"" + name + "\"" + value)
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void assertUnreadable(String json) {
        assertThatThrownBy(() -> BatchReader.read(json.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
    }

    @Test
    void theLargestBatchIsReadBack() throws Unreadable {
        List<Change> most = Collections.nCopies(SealedBatch.CHANGES_MAX, CHANGE);
        assertThat(BatchCodec.decode(BatchCodec.encode(most), Dictionary.CURRENT)).isEqualTo(most);
    }

    @Test
    void aLargerBatchIsNeitherWrittenNorRead() {
        List<Change> more = Collections.nCopies(SealedBatch.CHANGES_MAX + 1, CHANGE);
        assertThatThrownBy(() -> BatchCodec.encode(more)).isInstanceOf(IllegalArgumentException.class);
        assertUnreadable(new String(BatchWriter.write(more), UTF_8));
    }

    @Test
    void whatUnpacksToMoreThanTheLimitIsNotUnpacked() {
        byte[] bomb = Zstd.compress(bytesOf(BatchCodec.JSON_BYTES_MAX + 1, ' '));
        assertThatThrownBy(() -> BatchCodec.decode(bomb, Dictionary.CURRENT)).isInstanceOf(Unreadable.class)
                .hasMessageContaining("length");
    }

    @Test
    void oneByteOverAndOver() {
        for (char filler : "[{ \"0,".toCharArray()) {
            byte[] payload = Zstd.compress(bytesOf(BatchCodec.JSON_BYTES_MAX, filler));
            assertThatThrownBy(() -> BatchCodec.decode(payload, Dictionary.CURRENT)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void millionsOfMembersAreNotHeld() {
        assertUnreadable(many(3_000_000, ":0"));
    }

    @Test
    void millionsOfColumnsAreNotHeld() {
        assertUnreadable("{\"sections\":[{\"entity\":\"child\",\"op\":\"C\",\"after\":" + many(600_000, ":[]") + "}]}");
    }
}
