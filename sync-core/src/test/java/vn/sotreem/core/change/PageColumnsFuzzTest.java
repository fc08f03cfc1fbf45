package vn.sotreem.core.change;

import static vn.sotreem.core.change.Refusal.readOrRefuse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.domain.Values;

/** The columns of a page of the feed, once they are unpacked: what a laptop reads from any portal. */
class PageColumnsFuzzTest {

    static Stream<byte[]> seeds() {
        Stamp stamp = new Stamp(new Hlc(5L << 15), "Nông Thị Hoa");
        RecordCopy hamlet = new RecordCopy(new UUID(0x8000, 1), "hamlet", 1, Values.of(Map.of("name", "Thôn Nà Lìa")));
        RecordCopy other = new RecordCopy(new UUID(0x7000, 2), "later", 7, Values.of(Map.of("hamlet",
                hamlet.id().toString(), "note", "👶🏽")));
        return Stream.of(FeedWriter.write(List.of(new FeedRecord(hamlet, Map.of("name", stamp)),
                new FeedRecord(other, Map.of("hamlet", stamp, "note", stamp, "cleared", stamp)))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void areReadOrRefused(byte[] columns) {
        readOrRefuse(() -> FeedReader.read(columns).forEach(FeedRecord::latest));
    }
}
