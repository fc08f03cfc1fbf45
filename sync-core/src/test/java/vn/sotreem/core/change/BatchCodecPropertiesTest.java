package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

class BatchCodecPropertiesTest {

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whateverIsWrittenIsReadBack(@ForAll("changes") List<Change> changes) throws Unreadable {
        assertThat(BatchCodec.decode(BatchCodec.encode(changes), Dictionary.CURRENT)).isEqualTo(changes);
    }

    @Provide
    Arbitrary<List<Change>> changes() {
        Arbitrary<ChangeId> identities = Combinators.combine(uuids(), Arbitraries.longs()).as(ChangeId::new);
        Arbitrary<Delta> deltas = Combinators.combine(values(), values()).as(Delta::new);
        Arbitrary<Change> changes = Combinators
                .combine(identities, Arbitraries.longs(), Arbitraries.of(Entity.class), uuids(),
                        Arbitraries.of(Op.class), Arbitraries.longs(), deltas, Arbitraries.longs())
                .as((id, group, entity, record, op, base, delta, hlc) -> new Change(id, group, entity, record, op,
                        base, delta, (int) (group & Integer.MAX_VALUE), new Hlc(hlc), delta.before().get("name")));
        return changes.list().ofMaxSize(30);
    }

    /** Known and unknown fields; few keys, so that they meet in one column. */
    private static Arbitrary<Values> values() {
        Arbitrary<String> keys = Arbitraries.of("name", "household", "note", "ngày mới", "", "a\"b", "\u0000");
        return Arbitraries.maps(keys, texts()).ofMaxSize(5).map(Values::of);
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> odd = Arbitraries.of("", "0", "null", "\"", "\\", "Nguyễn Thị Huệ", "Đặng Mùi Mẩy", "👶🏽",
                "\n\t", "</script>", "3F6C1E0A-5D0B-4A53-9D5C-0C2F1F0F7A11", "1-1-1-1-1", "0".repeat(36));
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).filter(BatchCodecPropertiesTest::isUnicode);
        return Arbitraries.oneOf(odd, any, uuids().map(UUID::toString));
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
    }

    /** Ids of version 7 made together, ids of any version, and the same ones again. */
    private static Arbitrary<UUID> uuids() {
        Arbitrary<UUID> any = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
        Arbitrary<UUID> timed = Combinators.combine(Arbitraries.integers().between(0, 0xFFF), Arbitraries.longs())
                .as((counter, random) -> new UUID(0x0190_0000_0000_7000L | counter, random));
        return Arbitraries.oneOf(any, timed, Arbitraries.of(new UUID(0, 0), new UUID(-1, -1), new UUID(0x7000L, 1),
                UUID.fromString("3f6c1e0a-5d0b-4a53-9d5c-0c2f1f0f7a11")));
    }
}
