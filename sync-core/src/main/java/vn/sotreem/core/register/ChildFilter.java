package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * By what a list is sifted: every key must be met, and of one key (two hamlets, two groups) any. What is lacking or
 * marked narrows with each one more.
 *
 * @param criteria in the order in which a person put them together, each once, at most {@link #CRITERIA_MAX}
 */
public record ChildFilter(List<Criterion> criteria) {
    /** Most criteria at once: as many as anybody can read. */
    public static final int CRITERIA_MAX = 40;
    public static final ChildFilter NONE = new ChildFilter(List.of());

    /** @throws IllegalArgumentException when there are too many */
    public ChildFilter {
        criteria = criteria.stream().distinct().toList();
        if (criteria.size() > CRITERIA_MAX) {
            throw new IllegalArgumentException(criteria.size() + " criteria");
        }
    }

    public static ChildFilter of(Criterion... criteria) {
        return new ChildFilter(List.of(criteria));
    }

    public boolean isEmpty() {
        return criteria.isEmpty();
    }

    /** With one more; ages and terms take the place of the one before, and so does the same criterion. */
    public ChildFilter with(Criterion criterion) {
        boolean single = switch (criterion) {
            case Criterion.Age _, Criterion.TurningSixteen _ -> true;
            case Criterion.InHamlet _, Criterion.Coded _, Criterion.InGroup _, Criterion.Lacks _, Criterion.Marked _,
                    Criterion.InState _ -> false;
        };
        List<Criterion> more = new ArrayList<>(criteria);
        more.removeIf(other -> single && other.key().equals(criterion.key()));
        if (!more.contains(criterion) && more.size() < CRITERIA_MAX) {
            more.add(criterion);
        }
        return new ChildFilter(more);
    }

    public ChildFilter without(Criterion criterion) {
        return new ChildFilter(criteria.stream().filter(other -> !other.equals(criterion)).toList());
    }

    /** The canonical text: that of the criteria, a blank between two; "" for none. */
    public String text() {
        return criteria.stream().map(Criterion::text).collect(Collectors.joining(" "));
    }

    /** Reads the canonical text; empty when a part of it says nothing this program knows: it would list too many. */
    public static Optional<ChildFilter> parse(String text) {
        List<String> parts = Arrays.stream(text.strip().split("\\s+")).filter(part -> !part.isEmpty()).toList();
        List<Criterion> criteria = parts.stream().flatMap(part -> Criterion.parse(part).stream()).toList();
        return criteria.size() == parts.size() && parts.size() <= CRITERIA_MAX
                ? Optional.of(new ChildFilter(criteria)) : Optional.empty();
    }
}
