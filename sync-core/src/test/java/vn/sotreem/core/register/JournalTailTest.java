package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

class JournalTailTest {
    private static final int KNOWN_TO = 3;

    private final JournalTail tail = new JournalTail(change -> change.id().number() <= KNOWN_TO);

    private static JournalEntry.Saves save(int number) {
        Change change = new Change(new ChangeId(new UUID(1, 2), number), number, Entity.HAMLET, new UUID(3, number),
                Op.CREATE, 0, new Delta(Values.EMPTY, Values.EMPTY.with("name", "Thôn " + number)), Change.SCHEMA,
                Hlc.of(number, 0), "Nông Thị Hoa");
        return new JournalEntry.Saves(List.of(change), List.of(Instant.EPOCH));
    }

    @Test
    void ofWhatTheRegisterKnowsOnlyTheLastSaveIsKept() {
        JournalEntry.Saves last = save(3);
        List.of(save(1), save(2), last).forEach(tail::add);

        assertThat(tail.entries()).containsExactly(last);
        assertThat(tail.reachesBack()).isTrue();
    }

    @Test
    void whatTheRegisterLostIsKeptInItsOrder() {
        JournalEntry.Saves lost = save(4);
        JournalEntry.Saves lostToo = save(5);
        List.of(save(1), lost, save(2), lostToo).forEach(tail::add);

        assertThat(tail.entries()).containsExactly(lost, lostToo);
    }

    @Test
    void aFileOfWhichNothingIsKnownReachesNotFarEnough() {
        tail.add(save(4));

        assertThat(tail.reachesBack()).isFalse();
    }
}
