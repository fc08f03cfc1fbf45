package vn.sotreem.core.register;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.ErrorList;

/** How many children stand on each list, in each hamlet and in all. */
public final class QualityCounts {
    private final Map<UUID, Map<ErrorList, Integer>> byHamlet = new HashMap<>();

    /** Counts a child on every list it is on, once. */
    public void add(Checked checked) {
        Map<ErrorList, Integer> counts = byHamlet.computeIfAbsent(checked.hamlet().id(),
                hamlet -> new EnumMap<>(ErrorList.class));
        checked.found().stream().map(Checked.Found::list).distinct()
                .forEach(list -> counts.merge(list, 1, Integer::sum));
    }

    public int of(UUID hamlet, ErrorList list) {
        return byHamlet.getOrDefault(hamlet, Map.of()).getOrDefault(list, 0);
    }

    public int of(ErrorList list) {
        return byHamlet.keySet().stream().mapToInt(hamlet -> of(hamlet, list)).sum();
    }
}
