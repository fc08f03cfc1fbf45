package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the line costs, with the header, the signature and the request around each batch (issue 2, sync.md 3.5). */
class BatchBudgetTest {
    private static final int CHILDREN = 10_000;
    /** Envelope and HTTP around one payload. */
    private static final int AROUND_A_BATCH = 450;
    private static final SampleChanges SAMPLE = new SampleChanges(20, CHILDREN);

    private static long bytes(List<Change> changes, int size) {
        return IntStream.iterate(0, from -> from < changes.size(), from -> from + size)
                .mapToObj(from -> changes.subList(from, Math.min(from + size, changes.size())))
                .mapToLong(batch -> BatchCodec.encode(batch).length + AROUND_A_BATCH).sum();
    }

    @Test
    void tenThousandChildrenWithTheirHouseholdsTravelInHalfOfTheBudget() {
        assertThat(bytes(SAMPLE.imported(), SealedBatch.CHANGES_MAX)).isLessThan(530_000);
    }

    @Test
    void aThousandCorrectionsTravelInLessThanTwentyFiveKilobytes() {
        assertThat(bytes(SAMPLE.corrected(1_000), SealedBatch.CHANGES_MAX)).isLessThan(25_000);
    }

    @Test
    void aHouseholdWithItsChildrenIsSmallOnItsOwnToo() {
        List<Change> one = SAMPLE.imported().subList(100, 103);
        assertThat(bytes(one, one.size())).isLessThan(900);
    }
}
