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
 * the same year of birth. What makes a pair is {@link TwinTest}.
 */
public final class TwinSearch {
    /** A group that shares one of these traits and is larger than this says nothing about who is who. */
    private static final int GROUP_MAX = 400;

    private TwinSearch() {
    }

    /**
     * The pairs among these children, the surest first. A record in the bin is nobody's twin.
     *
     * @param progress told how many of all groups were gone through, from 0 to 1; may end the search by throwing
     */
    public static List<Twin> among(Collection<Written> children, Progress progress) {
        List<TwinTest> all = children.stream().filter(written -> written.child().state() == RecordState.ACTIVE)
                .map(TwinTest::new).toList();
        Set<Set<UUID>> seen = new HashSet<>();
        List<Twin> found = new ArrayList<>();
        List<Function<TwinTest, String>> traits = List.of(TwinTest::id, TwinTest::names, TwinTest::birthDay,
                TwinTest::fatherAndYear, TwinTest::motherAndYear);
        for (int trait = 0; trait < traits.size(); trait++) {
            List<List<TwinTest>> groups = groups(all, traits.get(trait));
            for (int group = 0; group < groups.size(); group++) {
                progress.at((trait + (double) group / groups.size()) / traits.size());
                pairs(groups.get(group), seen, found);
            }
        }
        found.sort(Comparator.comparing(Twin::grade).thenComparing(Twin::one).thenComparing(Twin::other));
        return found;
    }

    /** How far a search is; whoever is told may end it by throwing. */
    public interface Progress {
        void at(double part);
    }

    private static List<List<TwinTest>> groups(List<TwinTest> all, Function<TwinTest, String> trait) {
        Map<String, List<TwinTest>> groups = new HashMap<>();
        for (TwinTest test : all) {
            String key = trait.apply(test);
            if (!key.isEmpty()) {
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(test);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1 && group.size() <= GROUP_MAX).toList();
    }

    private static void pairs(List<TwinTest> group, Set<Set<UUID>> seen, List<Twin> found) {
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                group.get(i).with(group.get(j)).filter(twin -> seen.add(Set.of(twin.one(), twin.other())))
                        .ifPresent(found::add);
            }
        }
    }
}
