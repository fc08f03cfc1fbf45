package vn.sotreem.core.register;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds children as one types. What they are found, sifted and ordered by is kept in memory; after a save only what it
 * wrote is read again (docs/decisions/0043-lists-as-people-work.md). Nothing is sorted and the count is always exact.
 */
final class ChildFinder {
    /** Days are those of the commune. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Criterion IN_BIN = new Criterion.InState(Criterion.State.BIN);

    /**
     * What was searched last: who types on looks among those who were found. A word that goes on is the beginning of
     * fewer words; numbers are left out of this, because three digits stand where two did not.
     */
    private record Searched(ChildQuery query, Sight sight, long readTo, BitSet rows) {
        static boolean isNarrowable(ChildQuery query) {
            return !query.text().isBlank() && query.text().chars().noneMatch(Character::isDigit)
                    && query.filter().isEmpty();
        }

        boolean isWiderThan(ChildQuery next, Sight seeing, long latest) {
            return isNarrowable(next) && next.text().startsWith(query.text()) && next.hamlet().equals(query.hamlet())
                    && sight.equals(seeing) && readTo == latest;
        }
    }

    private final EncryptedDatabase database;
    private final Records records;
    private final InstantSource clock;
    private final ColumnOrders orders;
    private final ChildMarks marks;
    private final Settings settings;
    private FormerCommunes formerly = new FormerCommunes(List.of());
    private Optional<ChildIndex> index = Optional.empty();
    private Optional<Searched> searched = Optional.empty();
    private long readTo = -1;

    ChildFinder(EncryptedDatabase database, Settings settings, Records records, InstantSource clock,
                ChildMarks marks) {
        this.database = database;
        this.records = records;
        this.clock = clock;
        this.marks = marks;
        this.settings = settings;
        this.orders = new ColumnOrders(database, marks, this::facts);
    }

    /**
     * Reads a little ahead of what somebody may ask for, and tells whether there is more to read.
     *
     * @param columns those that the list has
     */
    boolean readAhead(Sight sight, List<String> columns) {
        refresh();
        if (orders.readAhead()) {
            return true;
        }
        ChildIndex reading = index();
        if (!reading.isComplete()) {
            reading.step();
        } else if (orders.readAhead(columns)) {
            return true;
        } else if (!marks.isWaitingRead()) {
            marks.readWaiting();
        } else if (!marks.findings().isComplete(sight, today())) {
            marks.findings().step(sight, today());
        } else {
            return false;
        }
        return true;
    }

    /** Those that a person may be shown. */
    Listing find(ChildQuery query, Sight sight) {
        refresh();
        int[] all = orders.rows(query.order(), sight);
        if (!query.isFiltered() && !sight.isLimited()) {
            return new Listing(all);
        }
        ChildIndex facts = facts();
        IntPredicate sieve = searched.filter(before -> before.isWiderThan(query, sight, readTo))
                .<IntPredicate>map(before -> before.rows()::get)
                .orElseGet(() -> new Sieve(query, facts, marks, sight).rows());
        int[] candidates = query.filter().criteria().contains(IN_BIN) ? withBin(all) : all;
        int[] found = searched(SearchTerms.of(query.text(), today().getYear(), sight), facts, candidates, sieve);
        searched = Searched.isNarrowable(query) ? Optional.of(new Searched(query, sight, readTo, set(found)))
                : Optional.empty();
        return new Listing(found, Sight.isTold(query));
    }

    private static BitSet set(int[] rows) {
        BitSet set = new BitSet();
        Arrays.stream(rows).forEach(set::set);
        return set;
    }

    private int[] withBin(int[] all) {
        return IntStream.concat(Arrays.stream(all), Arrays.stream(orders.bin())).toArray();
    }

    /** Those whose own name was typed come first. */
    private int[] searched(SearchTerms terms, ChildIndex facts, int[] candidates, IntPredicate sieve) {
        if (terms.isEmpty()) {
            return Arrays.stream(candidates).filter(sieve).toArray();
        }
        HouseholdWords homes = new HouseholdWords(terms, facts);
        int[] named = new int[candidates.length];
        int[] others = new int[candidates.length];
        int names = 0;
        int rest = 0;
        for (int row : candidates) {
            if (!sieve.test(row)) {
                continue;
            }
            ChildFacts child = facts.child(row);
            if (terms.isNameOf(child)) {
                named[names++] = row;
            } else if (terms.isAt(child, term -> homes.have(child, term))) {
                others[rest++] = row;
            }
        }
        return IntStream.concat(Arrays.stream(named, 0, names), Arrays.stream(others, 0, rest)).toArray();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private ChildIndex index() {
        if (index.isEmpty()) {
            index = Optional.of(new ChildIndex(database, records, formerly, today()));
        }
        return index.get();
    }

    private ChildIndex facts() {
        ChildIndex facts = index();
        while (!facts.isComplete()) {
            facts.step();
        }
        return facts;
    }

    /** Reads again what was written since the last time; another day is another set of groups. */
    private void refresh() {
        FormerCommunes now = new FormerCommunes(Communes.formerly(settings));
        if (index.filter(facts -> !facts.today().equals(today())).isPresent() || !now.equals(formerly)) {
            index = Optional.empty();
            searched = Optional.empty();
        }
        formerly = now;
        long latest = Changed.latest(database);
        if (latest == readTo) {
            return;
        }
        Changed.since(database, records, readTo).ifPresentOrElse(changed -> {
            orders.refresh(changed.children());
            index.ifPresent(facts -> facts.refresh(changed.households(), changed.children()));
            marks.findings().refresh(changed.children(), readTo);
        }, () -> {
            orders.forget();
            marks.findings().forget();
            index = Optional.empty();
        });
        readTo = latest;
    }
}
