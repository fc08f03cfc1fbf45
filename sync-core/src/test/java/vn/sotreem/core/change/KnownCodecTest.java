package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.KnownChanges.Range;

class KnownCodecTest {
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID TWO = new UUID(2, 2);
    private static final Query.Known ASKED = new Query.Known(List.of(ONE, TWO));

    private static KnownChanges known(boolean isLate, List<Range> ranges) {
        return new KnownChanges(new byte[Query.NAME_BYTES], Instant.EPOCH, new UUID(3, 3), isLate, ranges);
    }

    @Property(tries = 100)
    void whateverIsWrittenIsReadBack(@ForAll @Size(max = 20) List<@LongRange(min = 1, max = 1L << 40) Long> firsts)
            throws Unreadable {
        KnownChanges known = known(false, firsts.stream()
                .map(first -> new Range(first % 2 == 0 ? ONE : TWO, first, 2 * first)).toList());

        assertThat(KnownCodec.decode(KnownCodec.header(known), KnownCodec.payload(known, ASKED), ASKED))
                .usingRecursiveComparison().isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ranges\":{}}", "[]", "{\"ranges\":{\"session\":[2],\"first\":[1],\"count\":[1]}}",
        "{\"ranges\":{\"session\":[0,1],\"first\":[1],\"count\":[1]}}", "{\"ranges\":7}", "{}"})
    void whatIsNoAnswerIsRefused(String payload) {
        byte[] header = KnownCodec.header(known(false, List.of(new Range(ONE, 1, 1))));
        byte[] packed = Packing.pack(payload.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> KnownCodec.decode(header, packed, ASKED)).isInstanceOf(Unreadable.class);
    }
}
