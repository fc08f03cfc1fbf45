package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.domain.Values;

class DeltaTest {
    @Property
    void aDeltaTurnsWhatWasIntoWhatIs(@ForAll("contents") Values was, @ForAll("contents") Values is) {
        Delta delta = Delta.between(was, is);
        assertThat(delta.applyTo(was)).isEqualTo(is);
        assertThat(delta.applyTo(is)).isEqualTo(is);
        assertThat(delta.isEmpty()).isEqualTo(was.equals(is));
    }

    @Property
    void onlyChangedFieldsStandInIt(@ForAll("contents") Values was, @ForAll("contents") Values is) {
        for (String key : Delta.between(was, is).keys()) {
            assertThat(was.get(key)).isNotEqualTo(is.get(key));
        }
    }

    @Provide
    static Arbitrary<Values> contents() {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), Arbitraries.of("", "1", "2"))
                .map(texts -> Values.of(Map.copyOf(texts)));
    }

    @Property
    void theLogicalClockOnlyRisesWhateverTheWallClockDoes(@ForAll long[] readings) {
        Hlc clock = Hlc.ZERO;
        for (long reading : readings) {
            Hlc next = clock.next(Math.floorMod(reading, 1L << 46));
            assertThat(next).isGreaterThan(clock);
            clock = next;
        }
    }
}
