package vn.sotreem.core.change;

import static vn.sotreem.core.change.Refusal.readOrRefuse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of a batch, once they are unpacked: what the portal reads from any laptop. */
class BatchColumnsFuzzTest {

    static Stream<byte[]> seeds() {
        SampleChanges sample = new SampleChanges(5, 2);
        return Stream.of(BatchWriter.write(sample.imported()), BatchWriter.write(sample.corrected(2)),
                BatchWriter.write(List.of()));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void areReadOrRefused(byte[] columns) {
        readOrRefuse(() -> BatchReader.read(columns).forEach(Change::toString));
    }
}
