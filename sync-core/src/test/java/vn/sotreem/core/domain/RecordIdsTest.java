package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecordIdsTest {
    private static final long MOMENT = Instant.parse("2026-11-22T05:00:00Z").toEpochMilli();

    @Test
    void idsAreDistinctAndRisingHoweverManyAMillisecondHas() {
        RecordIds ids = new RecordIds(() -> Instant.ofEpochMilli(MOMENT), new Random(1));
        Set<UUID> seen = new HashSet<>();
        UUID last = new UUID(0, 0);
        for (int i = 0; i < 10_000; i++) {
            UUID id = ids.next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits()).isGreaterThan(last.getMostSignificantBits());
            assertThat(seen.add(id)).isTrue();
            last = id;
        }
    }

    @Test
    void aClockThatJumpsBackDoesNotMakeIdsFall() {
        AtomicLong now = new AtomicLong(MOMENT);
        InstantSource clock = () -> Instant.ofEpochMilli(now.get());
        RecordIds ids = new RecordIds(clock, new Random(1));
        UUID before = ids.next();
        now.addAndGet(-3_600_000);
        assertThat(ids.next().getMostSignificantBits()).isGreaterThan(before.getMostSignificantBits());
    }

    @Test
    void aHamletIsTheSameOnEveryLaptopOfItsCommuneAndNowhereElse() {
        UUID id = RecordIds.hamlet("06463", "thon na lia");
        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(RecordIds.hamlet("06463", "thon na lia")).isEqualTo(id);
        assertThat(RecordIds.hamlet("06464", "thon na lia")).isNotEqualTo(id);
        assertThat(RecordIds.hamlet("06463", "thon na ly")).isNotEqualTo(id);
    }
}
