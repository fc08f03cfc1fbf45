package vn.sotreem.core.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;

/**
 * Changes as a register would log them: the import of a sample commune, and corrections of single fields. The clock
 * goes on by a millisecond for every third save, as in an import.
 */
final class SampleChanges {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant START = Instant.parse("2026-11-22T01:00:00Z");
    private static final String ACTOR = "Hoàng Thị Én";

    private final RandomGenerator random;
    private final UUID session;
    private final SampleOffice office;
    private long millis = START.toEpochMilli();
    private Hlc hlc = Hlc.ZERO;
    private long number;

    SampleChanges(long seed, int children) {
        random = new Random(seed);
        session = new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong());
        office = SampleOffice.commune(random, new RecordIds(this::tick, random), TODAY, children);
        millis = START.toEpochMilli() + 1_000;
    }

    private Instant tick() {
        millis += random.nextInt(3) == 0 ? 1 : 0;
        return Instant.ofEpochMilli(millis);
    }

    SampleOffice office() {
        return office;
    }

    /** The whole commune, save by save. */
    List<Change> imported() {
        List<Change> changes = new ArrayList<>();
        for (Save save : office.saves(ACTOR)) {
            tick();
            long group = number + 1;
            for (Edit edit : save.edits()) {
                changes.add(change(group, edit.after(), Op.CREATE, 0, new Delta(Values.EMPTY, edit.after().values())));
            }
        }
        return changes;
    }

    /** So many corrections of one field each, a minute after one another. */
    List<Change> corrected(int count) {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            millis += 20_000 + random.nextInt(60_000);
            Child before = office.children().get(random.nextInt(office.children().size()));
            Child other = office.children().get(random.nextInt(office.children().size()));
            String key = List.of("name", "healthCard", "school", "schoolClass", "note", "birth", "personalId",
                    "circumstances", "supports").get(random.nextInt(9));
            Child after = before.with(key, other.values().get(key));
            changes.add(change(number + 1, after, Op.UPDATE, 1 + random.nextInt(3),
                    Delta.between(before.values(), after.values())));
        }
        return changes;
    }

    private Change change(long group, Item item, Op op, long base, Delta delta) {
        hlc = hlc.next(millis);
        return new Change(new ChangeId(session, ++number), group, item.entity(), item.id(), op, base, delta,
                Change.SCHEMA, hlc, ACTOR);
    }
}
