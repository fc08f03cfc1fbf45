package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Rules;

/** Tells which children a query lets through, of those that the person who asks may be shown. */
final class Sieve {
    private final ChildQuery query;
    private final ChildIndex facts;
    private final ChildMarks marks;
    private final Sight sight;
    private final LocalDate today;

    Sieve(ChildQuery query, ChildIndex facts, ChildMarks marks, Sight sight) {
        this.query = query;
        this.facts = facts;
        this.marks = marks;
        this.sight = sight;
        this.today = facts.today();
    }

    /** Whether the child of a row goes through. */
    IntPredicate rows() {
        IntPredicate seen = child(child -> sight.sees(facts.householdOf(child).hamlet()));
        IntPredicate there = query.hamlet().map(Criterion.InHamlet::new).map(this::of).orElse(row -> true);
        return query.filter().criteria().stream().collect(Collectors.groupingBy(Criterion::key)).values().stream()
                .map(this::ofOneKey).reduce(seen.and(there), IntPredicate::and);
    }

    private IntPredicate ofOneKey(List<Criterion> criteria) {
        Stream<IntPredicate> each = criteria.stream().map(this::of);
        return (criteria.getFirst().narrows() ? each.reduce(IntPredicate::and) : each.reduce(IntPredicate::or))
                .orElseThrow();
    }

    private IntPredicate of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.InHamlet(var hamlet) ->
                    child(child -> facts.householdOf(child).hamlet().equals(hamlet));
            case Criterion.Age(int from, int to) -> child(child -> child.birth().isKnown()
                    && child.age(today) >= from && child.age(today) <= to);
            case Criterion.TurningSixteen(int days) -> child(child -> turnsSixteen(child, days));
            case Criterion.Coded(var field, String code) -> child(child -> code(field, child).equals(code));
            case Criterion.InGroup(String code) -> inGroup(code);
            case Criterion.Lacks(var what) -> child(child -> child.lacks().contains(what));
            case Criterion.Marked(var mark) -> among(marks.of(mark, sight, today));
            case Criterion.InState(var state) -> child(child -> isIn(state, child));
        };
    }

    private IntPredicate child(Predicate<ChildFacts> condition) {
        return row -> condition.test(facts.child(row));
    }

    private static IntPredicate among(BitSet rows) {
        return rows::get;
    }

    private boolean turnsSixteen(ChildFacts child, int days) {
        if (!child.birth().isKnown()) {
            return false;
        }
        LocalDate day = child.birth().earliest().plusYears(Rules.CHILD_YEARS);
        return !child.birth().latest().plusYears(Rules.CHILD_YEARS).isBefore(today)
                && !day.isAfter(today.plusDays(days));
    }

    private String code(Criterion.CodedField field, ChildFacts child) {
        return switch (field) {
            case SEX -> child.coded().sex();
            case POVERTY -> facts.householdOf(child).poverty();
            case LEARNING -> child.coded().learning();
            case SCHOOLING -> child.coded().schooling();
        };
    }

    /** A group that is kept from this person lets nobody through. */
    private IntPredicate inGroup(String code) {
        Set<String> codes = Stream.of(GroupList.values())
                .flatMap(list -> Catalog.bundled().list(list.code()).stream()).map(sight::offered)
                .flatMap(list -> list.entries().stream().filter(entry -> isWithin(entry, code, list)))
                .map(Entry::code).collect(Collectors.toUnmodifiableSet());
        return child(child -> !child.groups().isEmpty() && child.groups().stream().anyMatch(codes::contains));
    }

    private static boolean isWithin(Entry entry, String code, CodeList list) {
        return entry.code().equals(code) || entry.parent().flatMap(list::find)
                .filter(parent -> isWithin(parent, code, list)).isPresent();
    }

    private boolean isIn(Criterion.State state, ChildFacts child) {
        return switch (state) {
            case CHILD -> !child.isInBin() && !child.isGone() && !child.isGrownUp(today);
            case GROWN_UP -> !child.isInBin() && child.isGrownUp(today);
            case GONE -> !child.isInBin() && child.isGone();
            case BIN -> child.isInBin();
        };
    }
}
