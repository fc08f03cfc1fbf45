package vn.sotreem.core.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Children written down twice, over a whole register. Nobody is compared with everybody: two records are looked at when
 * they have the same personal id, the same words in their names, the same birth date, or a parent of the same name in
 * the same year of birth. What makes a pair is {@link DuplicateProfile}.
 */
public final class DuplicateSearch {
    /** A group that shares one of these traits and is larger than this says nothing about who is who. */
    private static final int GROUP_MAX = 400;

    private static final List<Function<DuplicateProfile, String>> TRAITS = List.of(DuplicateProfile::id,
            DuplicateProfile::names, DuplicateProfile::birthDay, DuplicateProfile::fatherAndYear,
            DuplicateProfile::motherAndYear);

    private final List<DuplicateProfile> all = new ArrayList<>();
    private final Map<String, PersonName> names = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** Has this child compared with the others. Nothing is kept of it but what is compared. */
    public void add(Written written) {
        if (written.child().state() == RecordState.ACTIVE) {
            all.add(new DuplicateProfile(written, text -> names.computeIfAbsent(text, this::name)));
        }
    }

    /** There are few words in the names of a commune. */
    private PersonName name(String text) {
        return PersonName.of(text, word -> words.computeIfAbsent(word, Function.identity()));
    }

    /** How many children there are to be compared. */
    public int size() {
        return all.size();
    }

    /** The pairs among these children, the surest first. A record in the bin is nobody's duplicate. */
    public static List<Duplicate> among(Collection<Written> children) {
        DuplicateSearch search = new DuplicateSearch();
        children.forEach(search::add);
        return search.pairs();
    }

    /** The pairs among the children that were added, the surest first. */
    public List<Duplicate> pairs() {
        Set<Set<UUID>> seen = new HashSet<>();
        List<Duplicate> found = new ArrayList<>();
        for (Function<DuplicateProfile, String> trait : TRAITS) {
            groups(trait).forEach(group -> pairs(group, seen, found));
        }
        found.sort(Comparator.comparing(Duplicate::grade).thenComparing(Duplicate::one)
                .thenComparing(Duplicate::other));
        return found;
    }

    /** Those of these children who may be this one, the surest first. */
    public static List<Duplicate> like(Written one, Collection<Written> others) {
        DuplicateProfile profile = new DuplicateProfile(one);
        return others.stream().filter(other -> !other.child().id().equals(one.child().id()))
                .flatMap(other -> profile.with(new DuplicateProfile(other)).stream())
                .sorted(Comparator.comparing(Duplicate::grade)).toList();
    }

    private List<List<DuplicateProfile>> groups(Function<DuplicateProfile, String> trait) {
        Map<String, List<DuplicateProfile>> groups = new HashMap<>();
        for (DuplicateProfile child : all) {
            String key = trait.apply(child);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(child);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1 && group.size() <= GROUP_MAX).toList();
    }

    private static void pairs(List<DuplicateProfile> group, Set<Set<UUID>> seen, List<Duplicate> found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                group.get(i).with(group.get(j)).filter(pair -> seen.add(Set.of(pair.one(), pair.other())))
                        .ifPresent(found::add);
            }
        }
    }
}
