package vn.sotreem.core.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.sotreem.core.catalog.Folding;

/**
 * Children that are written down one after another, and who of those before may be the next one: for lists of tens of
 * thousands, in one pass. Compared is only who may have one name with the other, and was born on the same day, or has a
 * parent of the same name and was born within a year; what makes the pair is {@link DuplicateProfile}, as everywhere.
 */
public final class DuplicateFinder {
    /** So many who share a trait say nothing about who is who. */
    private static final int GROUP_MAX = 100;

    private final Map<Integer, List<Candidate>> byTrait = new HashMap<>();

    /** From now on others may be this one. */
    public void add(Written written) {
        Candidate candidate = new Candidate(written);
        candidate.traits(0).forEach(trait -> byTrait.computeIfAbsent(trait, none -> new ArrayList<>(1)).add(candidate));
    }

    /** The child before that is most likely this one. Two newborn without a name are told apart by nobody. */
    public Optional<Written> like(Written written) {
        Candidate asked = new Candidate(written);
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (int years = -1; years <= 1; years++) {
            asked.traits(years).forEach(trait -> byTrait.getOrDefault(trait, List.of()).stream().limit(GROUP_MAX)
                    .filter(asked::mayHaveTheNameOf).forEach(candidates::add));
        }
        return candidates.stream().flatMap(other -> asked.profile().with(other.profile())
                        .map(pair -> Map.entry(pair.grade(), other)).stream())
                .min(Comparator.comparing(Map.Entry::getKey)).map(found -> found.getValue().written);
    }

    /**
     * Who may be another. Names stand here as numbers, and whether a word ends in y or i says nothing about who it is;
     * that two names have one number costs a comparison.
     */
    private static final class Candidate {
        private static final int MONTHS = 13;
        private static final int DAYS = 32;

        private final Written written;
        private final PartialDate birth;
        private final int givenName;
        private final int words;
        private final boolean isUnnamed;
        private final int father;
        private final int mother;
        private Optional<DuplicateProfile> profile = Optional.empty();

        Candidate(Written written) {
            this.written = written;
            this.birth = written.child().birth();
            int all = 0;
            int last = 0;
            for (String word : folded(written.child().name()).split(" ")) {
                last = word.hashCode();
                all += last;
            }
            this.givenName = last;
            this.words = all;
            this.isUnnamed = PersonName.provisional(written.child().name()).isPresent();
            this.father = folded(written.household().father()).hashCode();
            this.mother = folded(written.household().mother()).hashCode();
        }

        private static String folded(String name) {
            return Folding.fold(name).replace('y', 'i');
        }

        boolean mayHaveTheNameOf(Candidate other) {
            return isUnnamed || other.isUnnamed ? isUnnamed != other.isUnnamed
                    : givenName == other.givenName || words == other.words;
        }

        /** @param years to be added to the year of birth where only the year counts */
        IntStream traits(int years) {
            if (!birth.isKnown()) {
                return IntStream.empty();
            }
            int day = (birth.year() * MONTHS + birth.month()) * DAYS + birth.day();
            boolean isWhole = birth.precision() == PartialDate.Precision.DAY && years == 0;
            return IntStream.of(isWhole ? trait(givenName, day) : 0, isWhole ? trait(words, day) : 0,
                    father == 0 ? 0 : trait(father, birth.year() + years),
                    mother == 0 ? 0 : trait(mother, birth.year() + years)).filter(trait -> trait != 0).distinct();
        }

        private static int trait(int name, int time) {
            return name * DAYS * MONTHS + time;
        }

        DuplicateProfile profile() {
            if (profile.isEmpty()) {
                profile = Optional.of(new DuplicateProfile(written));
            }
            return profile.get();
        }
    }
}
