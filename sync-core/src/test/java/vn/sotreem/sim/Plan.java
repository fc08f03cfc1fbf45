package vn.sotreem.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one seed makes of a run before it begins. Each seed switches on some of what can go wrong and leaves the rest
 * out: a run in which everything goes wrong never gets far enough to go wrong in an interesting way.
 *
 * @param seed       decides everything
 * @param enrolments when each laptop is to be enrolled; as many as there are laptops
 * @param age        the version of the schema in which the first laptop and the portal come from earlier, 0 for none
 * @param fates      what can become of a request besides arriving
 * @param badness    how many of a hundred requests do not simply arrive
 * @param deeds      what is done, in order
 */
record Plan(long seed, List<Duration> enrolments, int age, Set<Fate> fates, int badness, List<Deed> deeds) {
    private static final List<Integer> BADNESS = List.of(0, 10, 30, 60);
    private static final List<Duration> LENGTHS =
            List.of(Duration.ofMinutes(5), Duration.ofMinutes(40), Duration.ofHours(2));
    private static final long SIXTEEN = 16;
    private static final Set<Long> MERGING = Set.of(6L, 14L, 15L);
    private static final Set<Long> LENDING = Set.of(6L, 19L, 31L);
    private static final int DEEDS_MIN = 6;
    private static final int DEEDS_MAX = 24;

    Plan {
        enrolments = List.copyOf(enrolments);
        deeds = List.copyOf(deeds);
    }

    static Plan of(long seed) {
        Chance chance = Chance.of(seed, "plan", 0);
        Duration length = chance.any(LENGTHS);
        List<Duration> enrolments = new ArrayList<>();
        for (int laptops = chance.between(1, Templates.LAPTOPS); enrolments.size() < laptops; ) {
            enrolments.add(chance.percent(75) ? Duration.ZERO : chance.upTo(length));
        }
        Set<Fate> fates = EnumSet.noneOf(Fate.class);
        Arrays.stream(Fate.values()).filter(fate -> chance.percent(40)).forEach(fates::add);
        int age = chance.percent(10) ? chance.between(1, Templates.AGES) : 0;
        return new Plan(seed, enrolments, age, fates, chance.any(BADNESS),
                deeds(chance, age > 0, enrolments.size(), length));
    }

    /**
     * Whether people merge children here. In most runs they do not, so that these stay what they were before anybody
     * could: the seeds of planted bugs, and the long run.
     */
    boolean merges() {
        return MERGING.contains(seed % SIXTEEN);
    }

    /**
     * Whether the second laptop was set up as an officer's and is told what a collaborator's is: restricted groups are
     * written there, and told to nobody there.
     */
    boolean lends() {
        return LENDING.contains(seed % (2 * SIXTEEN));
    }

    private static List<Deed> deeds(Chance chance, boolean isOld, int laptops, Duration length) {
        List<Deed.Kind> bag = new ArrayList<>();
        for (Deed.Kind kind : Deed.Kind.values()) {
            boolean isIn = kind.isWork() || chance.percent(kind.isDisaster() ? 15 : 40);
            boolean isTooMuch = kind == Deed.Kind.PORTAL_PUT_BACK && bag.contains(Deed.Kind.PUT_BACK)
                    || kind.isDisaster() && isOld;
            if (isIn && !isTooMuch) {
                for (int weight = 0; weight < kind.weight(); weight++) {
                    bag.add(kind);
                }
            }
        }
        List<Deed> deeds = new ArrayList<>();
        for (int most = chance.between(DEEDS_MIN, DEEDS_MAX); deeds.size() < most; ) {
            deeds.add(new Deed(Duration.ofMillis(chance.random().nextLong(length.toMillis())),
                    chance.between(0, laptops - 1), chance.any(bag), deeds.size()));
        }
        deeds.sort(Comparator.comparing(Deed::at));
        return deeds;
    }

    /** The same run with other deeds. */
    Plan with(List<Deed> others) {
        return new Plan(seed, enrolments, age, fates, badness, others);
    }

    /** The same run with another link. */
    Plan with(Set<Fate> others) {
        return new Plan(seed, enrolments, age, others, badness, deeds);
    }

    @Override
    public String toString() {
        return "seed %d, age %d, enrolled at %s, %d of 100 requests meet one of %s"
                .formatted(seed, age, enrolments, badness, fates)
                + deeds.stream().map(deed -> "\n  " + deed).collect(Collectors.joining());
    }
}
