package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BatchCodecTest {
    private static final SampleChanges SAMPLE = new SampleChanges(11, 300);
    private static final List<Change> CHANGES = all();

    private static List<Change> all() {
        List<Change> changes = new ArrayList<>(SAMPLE.imported());
        changes.addAll(SAMPLE.corrected(200));
        return changes;
    }

    @Test
    void changesComeBackAsTheyWereInTheSameOrder() throws Unreadable {
        assertThat(BatchCodec.decode(BatchCodec.encode(CHANGES), Dictionary.CURRENT)).isEqualTo(CHANGES);
    }

    @Test
    void theSameChangesAreAlwaysTheSameBytes() {
        assertThat(BatchCodec.encode(CHANGES)).isEqualTo(BatchCodec.encode(List.copyOf(CHANGES)));
    }

    @Test
    void aHeaderLeadsToTheChangesOfItsOwnPayloadOnly() throws Unreadable {
        byte[] payload = BatchCodec.encode(CHANGES);
        BatchId id = new BatchId(new UUID(1, 2), 1, 7);
        BatchHeader header = BatchHeader.of(id, BatchHeader.noneBefore(), "06999", CHANGES, payload);
        assertThat(BatchCodec.decode(header, payload)).isEqualTo(CHANGES);
        byte[] other = BatchCodec.encode(CHANGES.subList(0, 3));
        assertThatThrownBy(() -> BatchCodec.decode(header, other)).isInstanceOf(Unreadable.class);
    }
}
