package vn.sotreem.core.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;

/**
 * Children that are written down one after another, and who of those before may be the next one: for lists of tens of
 * thousands, in one pass. Compared is only who was born on the same day and has the same given name or the same words
 * in the name, or who has a parent of the same name and was born within a year; what makes the pair is
 * {@link DuplicateProfile}, as everywhere.
 */
public final class DuplicateFinder {
    /** So many who share a trait say nothing about who is who. */
    private static final int GROUP_MAX = 100;

    private final Map<Integer, List<Candidate>> byTrait = new HashMap<>();

    /** Who may be another, made ready to be compared when the first one asks. */
    private static final class Candidate {
        private final Written written;
        private Optional<DuplicateProfile> profile = Optional.empty();

        Candidate(Written written) {
            this.written = written;
        }

        DuplicateProfile profile() {
            if (profile.isEmpty()) {
                profile = Optional.of(new DuplicateProfile(written));
            }
            return profile.get();
        }

        boolean isUnnamed() {
            return PersonName.provisional(written.child().name()).isPresent();
        }
    }

    /** From now on others may be this one. */
    public void add(Written written) {
        Candidate candidate = new Candidate(written);
        traits(written, 0).distinct().forEach(trait ->
                byTrait.computeIfAbsent(trait, none -> new ArrayList<>(1)).add(candidate));
    }

    /** The child before that is most likely this one. Two newborn without a name are told apart by nobody. */
    public Optional<Written> like(Written written) {
        Candidate asked = new Candidate(written);
        Set<Candidate> candidates = new LinkedHashSet<>();
        IntStream.rangeClosed(-1, 1).forEach(years -> traits(written, years)
                .forEach(trait -> candidates.addAll(byTrait.getOrDefault(trait, List.of()).stream()
                        .limit(GROUP_MAX).toList())));
        return candidates.stream().filter(other -> !other.isUnnamed() || !asked.isUnnamed())
                .flatMap(other -> asked.profile().with(other.profile()).map(pair -> Map.entry(pair.grade(), other))
                        .stream())
                .min(Comparator.comparing(Map.Entry::getKey)).map(found -> found.getValue().written);
    }

    /**
     * Numbers of what two records of one child have in common; that two traits may have one number costs a comparison.
     *
     * @param years to be added to the year of birth where only the year counts
     */
    private static Stream<Integer> traits(Written written, int years) {
        PartialDate birth = written.child().birth();
        if (!birth.isKnown()) {
            return Stream.of();
        }
        String[] words = folded(written.child().name()).split(" ");
        int year = birth.year() + years;
        Stream<Integer> parents = Stream.of(written.household().father(), written.household().mother())
                .filter(parent -> !parent.isEmpty()).map(parent -> (folded(parent) + year).hashCode());
        return birth.precision() != PartialDate.Precision.DAY || years != 0 ? parents : Stream.concat(parents,
                Stream.of(words[words.length - 1], sorted(words)).map(name -> (name + birth.iso()).hashCode()));
    }

    private static String sorted(String[] words) {
        return String.join(" ", Arrays.stream(words).sorted().toList());
    }

    /** Whether a word ends in y or i says nothing about who it is. */
    private static String folded(String name) {
        return Folding.fold(name).replace('y', 'i');
    }
}
