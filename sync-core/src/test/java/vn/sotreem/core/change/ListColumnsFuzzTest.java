package vn.sotreem.core.change;

import static vn.sotreem.core.change.Refusal.readOrRefuse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns of the portal's lists, tallies and known changes, once they are unpacked. */
class ListColumnsFuzzTest {
    private static final UUID ID = new UUID(0x7000, 1);

    static Stream<byte[]> seeds() {
        return Stream.of(TallyCodec.write(List.of(new Tally.Line(ID, 3, 4),
                new Tally.Line(Tally.NO_HAMLET, Long.MAX_VALUE, -1))), TallyCodec.write(List.of()),
                KnownCodec.write(List.of(new KnownChanges.Range(ID, 1, 7)), List.of(ID)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void areReadOrRefused(byte[] columns) {
        readOrRefuse(() -> TallyCodec.read(columns));
        readOrRefuse(() -> KnownCodec.read(columns, List.of(ID)));
    }
}
