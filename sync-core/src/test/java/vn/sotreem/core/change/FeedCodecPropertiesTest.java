package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.domain.Values;

class FeedCodecPropertiesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverIsWrittenIsReadBack(@ForAll("pages") FeedPage page) throws Unreadable {
        FeedPage read = FeedCodec.decode(FeedCodec.header(page), FeedCodec.payload(page.records()));

        assertThat(read.records()).isEqualTo(page.records());
        assertThat(read.head()).usingRecursiveComparison().isEqualTo(page.head());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void whateverIsBentIsReadOrRefusedAndNothingElse(@ForAll("pages") FeedPage page, @ForAll int at, @ForAll byte to) {
        byte[] json = FeedWriter.write(page.records());
        json[Math.floorMod(at, json.length)] = to;
        readOrRefuse(json);
        readOrRefuse(Arrays.copyOf(json, Math.floorMod(at, json.length)));
    }

    private static void readOrRefuse(byte[] json) {
        try {
            assertThat(FeedReader.read(json)).isNotNull();
        } catch (Unreadable refused) {
            assertThat(refused).hasMessageContaining("byte");
        }
    }

    @Provide
    Arbitrary<FeedPage> pages() {
        Arbitrary<Optional<Checksum>> sums = Arbitraries.longs().map(low -> Checksum.of(3,
                ByteBuffer.allocate(Checksum.BYTES).putLong(24, low).array())).optional();
        Arbitrary<FeedPage.Head> heads = Combinators.combine(Arbitraries.longs().between(0, 1L << 40), sums).as(
                (next, sum) -> new FeedPage.Head(new byte[Query.NAME_BYTES], Instant.ofEpochSecond(next >> 8),
                        new UUID(next, 7), next, next / 2, 0, 3, sum,
                        next % 2 == 0 ? Audience.OFFICER : Audience.COLLABORATOR));
        return Combinators.combine(heads, records().list().ofMaxSize(20)).as(FeedPage::new);
    }

    private static Arbitrary<FeedRecord> records() {
        Arbitrary<UUID> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<String> entities = Arbitraries.of("child", "household", "hamlet", "", "careCase");
        Arbitrary<RecordCopy> copies = Combinators.combine(ids, entities, Arbitraries.longs(), values())
                .as(RecordCopy::new);
        return Combinators.combine(copies, stamps().list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(0, 1))
                .as(FeedCodecPropertiesTest::record);
    }

    /** Every field of the content has a stamp, and perhaps one that was cleared has. */
    private static FeedRecord record(RecordCopy copy, List<Stamp> stamps, int cleared) {
        Map<String, Stamp> all = new HashMap<>();
        for (String field : copy.content().keys()) {
            all.put(field, stamps.get(all.size() % stamps.size()));
        }
        if (cleared > 0 && !all.isEmpty()) {
            all.put("cleared", stamps.getLast());
        }
        return new FeedRecord(copy, all);
    }

    private static Arbitrary<Stamp> stamps() {
        return Combinators.combine(Arbitraries.longs().between(0, 3), Arbitraries.of("Nông Thị Hoa", "", "Lý A Sử"))
                .as((clock, actor) -> new Stamp(new Hlc(clock << 15), actor));
    }

    private static Arbitrary<Values> values() {
        Arbitrary<String> keys = Arbitraries.of("name", "household", "note", "ngày mới", "a\"b");
        Arbitrary<String> texts = Arbitraries.of("", "0", "null", "Đặng Mùi Mẩy", "👶🏽", "\n\t",
                "3f6c1e0a-5d0b-4a53-9d5c-0c2f1f0f7a11", "01900000-0000-7001-8000-000000000001");
        return Arbitraries.maps(keys, texts).ofMaxSize(5).map(Values::of);
    }
}
