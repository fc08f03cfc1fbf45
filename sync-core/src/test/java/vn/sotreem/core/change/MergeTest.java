package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.Merge.Held;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;

class MergeTest {
    private static final Values SEEN =
            Values.of(Map.of("name", "Nông Thị Hoa", "note", "a", "circumstances", "4.2 13.1"));
    private static final Hlc LATER = new Hlc(9);
    private static final Hlc EARLIER = new Hlc(3);

    /** The portal's record: what the laptop saw, with one field changed by somebody else at clock 5. */
    private static Held held(String key, String value) {
        return new Held(SEEN.with(key, value), Map.of(key, new Hlc(5)), true);
    }

    private static Merge merge(Held held, String key, String wanted, Hlc hlc) {
        return Merge.of(Entity.CHILD, held, Delta.between(SEEN, SEEN.with(key, wanted)), hlc);
    }

    @Test
    void aFieldNobodyElseTouchedIsApplied() {
        Merge merge = merge(held("note", "b"), "name", "Nông Thị Hoài", LATER);
        assertThat(merge).isInstanceOf(Merge.Clean.class);
        assertThat(merge.values()).isEqualTo(SEEN.with("note", "b").with("name", "Nông Thị Hoài"));
    }

    @Test
    void whatBothWantedIsClean() {
        assertThat(merge(held("name", "Nông Thị Hoài"), "name", "Nông Thị Hoài", EARLIER))
                .isInstanceOf(Merge.Clean.class);
    }

    @Test
    void theLaterDescriptionWinsWhicheverComesFirst() {
        Merge later = merge(held("note", "b"), "note", "c", LATER);
        Merge earlier = merge(held("note", "b"), "note", "c", EARLIER);
        assertThat(later.values().get("note")).isEqualTo("c");
        assertThat(earlier.values().get("note")).isEqualTo("b");
        assertThat(later).isInstanceOfSatisfying(Merge.Merged.class,
                merged -> assertThat(merged.met()).containsExactly("note"));
        assertThat(earlier).isInstanceOf(Merge.Merged.class);
    }

    @Test
    void aLegalFieldWaitsForAPersonAndTheRestIsApplied() {
        Values wanted = SEEN.with("name", "Nông Thị Hoàn").with("note", "c");
        Merge merge = Merge.of(Entity.CHILD, held("name", "Nông Thị Hoài"), Delta.between(SEEN, wanted), LATER);
        assertThat(merge).isInstanceOfSatisfying(Merge.Conflict.class,
                conflict -> assertThat(conflict.undecided()).containsExactly("name"));
        assertThat(merge.values()).isEqualTo(SEEN.with("name", "Nông Thị Hoài").with("note", "c"));
    }

    @Test
    void aLegalValueThatIsLaterThanTheChangeWasNotSeenEvenIfItReadsTheSame() {
        Held sameButLater = new Held(SEEN, Map.of("name", new Hlc(5)), true);
        assertThat(merge(sameButLater, "name", "Nông Thị Hoài", EARLIER)).isInstanceOf(Merge.Conflict.class);
        assertThat(merge(sameButLater, "name", "Nông Thị Hoài", LATER)).isInstanceOf(Merge.Clean.class);
    }

    @Test
    void codesOfBothSidesAreAddedAndTakenAway() {
        Merge merge = merge(held("circumstances", "4.2 8.2 13.1"), "circumstances", "4.2 1.3", LATER);
        assertThat(merge).isInstanceOf(Merge.Merged.class);
        assertThat(merge.values().get("circumstances")).isEqualTo("1.3 4.2 8.2");
    }

    @Test
    void toPutIntoTheBinWhatSomebodyElseChangedIsForAPersonToDecide() {
        Merge merge = merge(held("note", "b"), "state", "void", LATER);
        assertThat(merge).isInstanceOfSatisfying(Merge.Conflict.class,
                conflict -> assertThat(conflict.undecided()).containsExactly("state"));
        assertThat(merge.values()).isEqualTo(SEEN.with("note", "b"));
    }

    @Test
    void whatNobodyElseChangedGoesIntoTheBin() {
        Merge merge = merge(new Held(SEEN, Map.of(), false), "state", "void", LATER);
        assertThat(merge).isEqualTo(new Merge.Clean(SEEN.with("state", "void")));
    }

    @Test
    void aRecordInTheBinIsLeftAlone() {
        Merge merge = merge(held("state", "void"), "note", "c", LATER);
        assertThat(merge).isInstanceOfSatisfying(Merge.Conflict.class,
                conflict -> assertThat(conflict.undecided()).containsExactly("note"));
        assertThat(merge.values()).isEqualTo(SEEN.with("state", "void"));
    }

    @Test
    void aRecordIsTakenOutOfTheBinAndChangedInOneSave() {
        Values binned = SEEN.with("state", "void");
        Delta restored = Delta.between(binned, SEEN.with("note", "c"));
        Merge merge = Merge.of(Entity.CHILD, new Held(binned, Map.of(), true), restored, LATER);
        assertThat(merge).isEqualTo(new Merge.Clean(SEEN.with("note", "c")));
    }

    @Test
    void aFieldOfALaterProgramWaitsForAPersonToo() {
        assertThat(merge(held("bloodGroup", "O"), "bloodGroup", "A", LATER)).isInstanceOf(Merge.Conflict.class);
    }

    @Test
    void theSameHamletSetUpOnTwoLaptopsIsOneHamlet() {
        Values hamlet = Values.of(Map.of("name", "Thôn Nà Lìa"));
        Merge merge = Merge.of(Entity.HAMLET, new Held(hamlet, Map.of(), true), new Delta(Values.EMPTY, hamlet), LATER);
        assertThat(merge).isEqualTo(new Merge.Clean(hamlet));
    }
}
