package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.sotreem.core.change.Merge.Held;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.Values;

/** Few fields and few values, so that two people's changes meet. */
class MergePropertiesTest {

    /** What a laptop makes of a record it saw. */
    record Wish(Values values, Hlc hlc) {
        Delta delta(Held seen) {
            return Delta.between(seen.values(), values);
        }

        /** The same wish without what only people decide. */
        Wish describing(Held seen) {
            return new Wish(values.with(Map.of("name", seen.values().get("name"), "sex", seen.values().get("sex"),
                    "state", seen.values().get("state"))), hlc);
        }

        Merge on(Held held, Held seen) {
            return Merge.of(Entity.CHILD, held, delta(seen), hlc);
        }

        Held applied(Held held, Held seen) {
            return held.after(on(held, seen), delta(seen), hlc);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aChangeThatComesTwiceChangesNothingMore(@ForAll("held") Held seen, @ForAll("held") Held held,
                                                 @ForAll("wish") Wish wish) {
        Held once = wish.applied(held, seen);
        assertThat(wish.applied(once, seen)).isEqualTo(once);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void descriptionsAndCodesDoNotDependOnWhoIsHeardFirst(@ForAll("held") Held seen, @ForAll("wish") Wish one,
                                                          @ForAll("wish") Wish two, @ForAll("wish") Wish three) {
        List<Wish> wishes = Stream.of(one, two, three).map(wish -> wish.describing(seen)).toList();
        Set<Values> ends = new HashSet<>();
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            Held held = seen;
            for (int next : order) {
                held = wishes.get(next).applied(held, seen);
            }
            ends.add(held.values());
        }
        assertThat(ends).hasSize(1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void changesOfDifferentFieldsCommute(@ForAll("held") Held seen, @ForAll("wish") Wish one,
                                         @ForAll("wish") Wish other) {
        Held active = new Held(seen.values().with("state", ""), seen.clocks(), false);
        Wish names = new Wish(active.values().with("name", one.values().get("name")), one.hlc());
        Wish notes = new Wish(active.values().with("note", other.values().get("note")), other.hlc());
        assertThat(names.applied(notes.applied(active, active), active))
                .isEqualTo(notes.applied(names.applied(active, active), active));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void noLegalValueIsLostWithoutAPersonKnowing(@ForAll("held") Held seen, @ForAll("held") Held held,
                                                 @ForAll("wish") Wish wish) {
        Merge merge = wish.on(held, seen);
        Child.FIELDS.fields().stream().filter(field -> field.merge() == MergeClass.LEGAL).forEach(field -> {
            String saw = seen.values().get(field.key());
            String wanted = wish.values().get(field.key());
            String was = held.values().get(field.key());
            String is = merge.values().get(field.key());
            boolean undecided = merge instanceof Merge.Conflict conflict && conflict.undecided().contains(field.key());
            assertThat(is).isIn(was, wanted);
            assertThat(is.equals(was) || was.equals(saw)).as("replaced only by who had seen it").isTrue();
            assertThat(is.equals(wanted) || wanted.equals(saw) || undecided).as("refused aloud").isTrue();
        });
    }

    @Provide
    Arbitrary<Held> held() {
        return Combinators.combine(values(), Arbitraries.maps(Arbitraries.of("name", "note", "school"), clocks()),
                Arbitraries.of(true, false)).as(Held::new);
    }

    @Provide
    Arbitrary<Wish> wish() {
        return Combinators.combine(values(), clocks()).as(Wish::new);
    }

    private static Arbitrary<Hlc> clocks() {
        return Arbitraries.longs().between(1, 4).map(Hlc::new);
    }

    private static Arbitrary<Values> values() {
        Arbitrary<String> texts = Arbitraries.of("", "a", "b");
        Arbitrary<String> codes = Arbitraries.of("", "1.3", "4.2", "1.3 4.2", "4.2 13.1", "1.3 4.2 13.1");
        Arbitrary<String> states = Arbitraries.of("", "", "", "void");
        return Combinators.combine(texts, texts, texts, texts, codes, states)
                .as((name, sex, note, school, circumstances, state) -> Values.of(Map.of("name", name, "sex", sex,
                        "note", note, "school", school, "circumstances", circumstances, "state", state)));
    }
}
