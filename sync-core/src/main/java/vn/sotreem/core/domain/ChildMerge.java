package vn.sotreem.core.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two records that are one child, and which of their values it has. Which record stays is not chosen: the one with the
 * smaller id does, which is the one that was written down first. So two people who merge the same pair mean the same,
 * and no chain of merged records comes back to where it began.
 *
 * @param stays the record that stands for the child from now on
 * @param goes  the record that lies in the bin from now on and points to the other
 * @param takes for each group of fields in which the two differ, in the order of the book, whose value is right
 */
public record ChildMerge(Child stays, Child goes, Map<String, Take> takes) {
    private static final List<String> NOT_CHOSEN = List.of("state", "mergedInto");

    /** Whose value of a group of fields is right. */
    public enum Take {
        STAYING,
        GOING,
        /** Of codes those of both; of notes first one, then the other. */
        BOTH
    }

    public ChildMerge {
        takes = Map.copyOf(takes);
    }

    /**
     * Of these two, with what seems right: nothing known is thrown away, a name is better than "Trai" or "Gái", a whole
     * date better than a year, and where both know something, what was written first.
     *
     * @throws IllegalArgumentException when it is one record
     */
    public static ChildMerge of(Child one, Child other) {
        if (one.id().equals(other.id())) {
            throw new IllegalArgumentException("one record");
        }
        boolean inOrder = isBefore(one.id(), other.id());
        Child stays = inOrder ? one : other;
        Child goes = inOrder ? other : one;
        Map<String, Take> takes = groups().entrySet().stream()
                .filter(group -> !group.getValue().stream().allMatch(key -> same(stays, goes, key)))
                .collect(Collectors.toMap(Map.Entry::getKey, group -> proposed(stays, goes, group.getValue())));
        return new ChildMerge(stays, goes, takes);
    }

    /** Whether a record stands for another one, if the two are merged. */
    public static boolean isBefore(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    /** The fields of a child by their group, in the order of the book; what merging itself decides is left out. */
    private static Map<String, List<String>> groups() {
        return Child.FIELDS.fields().stream().filter(field -> !NOT_CHOSEN.contains(field.key()))
                .collect(Collectors.groupingBy(Field::group, LinkedHashMap::new,
                        Collectors.mapping(Field::key, Collectors.toList())));
    }

    private static boolean same(Child one, Child other, String key) {
        return one.values().get(key).equals(other.values().get(key));
    }

    private static Take proposed(Child stays, Child goes, List<String> keys) {
        String first = keys.getFirst();
        if (takesBoth(first)) {
            return Take.BOTH;
        }
        boolean isEmpty = keys.stream().allMatch(key -> stays.values().get(key).isEmpty());
        boolean isUnnamed = first.equals("name") && PersonName.of(stays.name()).isProvisional();
        boolean isRough = first.equals("birth") && goes.birth().precision().compareTo(stays.birth().precision()) > 0;
        boolean isKnown = keys.stream().anyMatch(key -> !goes.values().get(key).isEmpty());
        return isKnown && (isEmpty || isUnnamed || isRough) ? Take.GOING : Take.STAYING;
    }

    /** Whether the values of both can stand together in this group. */
    public static boolean takesBoth(String group) {
        return group.equals("note")
                || Child.FIELDS.field(group).filter(field -> field.kind() == Kind.CODES).isPresent();
    }

    /** The groups in which the two differ, in the order of the book. */
    public List<String> differing() {
        return groups().keySet().stream().filter(takes::containsKey).toList();
    }

    /** The fields of a group, first the one that it is called after. */
    public static List<String> fields(String group) {
        return groups().getOrDefault(group, List.of());
    }

    /** The group of a field in which the two differ; empty when there is nothing to choose. */
    public Optional<String> groupOf(String field) {
        return Child.FIELDS.field(field).map(Field::group).filter(takes::containsKey);
    }

    /**
     * The same, with somebody's choice.
     *
     * @throws IllegalArgumentException when there is nothing to choose, or both cannot stand together
     */
    public ChildMerge taking(String group, Take take) {
        if (!takes.containsKey(group) || take == Take.BOTH && !takesBoth(group)) {
            throw new IllegalArgumentException("no such choice");
        }
        Map<String, Take> chosen = new HashMap<>(takes);
        chosen.put(group, take);
        return new ChildMerge(stays, goes, chosen);
    }

    /**
     * The child with the values that were chosen.
     *
     * @param unseen codes that whoever chooses was not shown: those of both stay, whatever is chosen
     */
    public Child merged(Predicate<String> unseen) {
        Map<String, String> chosen = new HashMap<>();
        takes.forEach((group, take) -> fields(group).forEach(key -> chosen.put(key, value(key, take, unseen))));
        return Child.FIELDS.read(stays.id(), stays.values().with(chosen));
    }

    private String value(String key, Take take, Predicate<String> unseen) {
        String staying = stays.values().get(key);
        String going = goes.values().get(key);
        if (key.equals("note")) {
            return switch (take) {
                case STAYING -> staying;
                case GOING -> going;
                case BOTH -> both(staying, going);
            };
        }
        if (!takesBoth(key)) {
            return take == Take.GOING ? going : staying;
        }
        List<String> codes = new ArrayList<>();
        Stream.concat(of(staying), of(going)).filter(unseen).forEach(codes::add);
        if (take != Take.GOING) {
            of(staying).forEach(codes::add);
        }
        if (take != Take.STAYING) {
            of(going).forEach(codes::add);
        }
        return CodeSet.of(codes).text();
    }

    /** Both notes, unless the second says nothing that the first does not, or they do not fit into one. */
    private static String both(String staying, String going) {
        String joined = Stream.of(staying, going).filter(text -> !text.isEmpty()).distinct()
                .collect(Collectors.joining("\n"));
        return joined.length() > Field.TEXT_MAX ? staying : joined;
    }

    private static Stream<String> of(String codes) {
        return CodeSet.parse(codes).codes().stream();
    }

    /** The record that goes, as it lies in the bin from now on: all its values stay as they are. */
    public Child away() {
        return Child.FIELDS.read(goes.id(), goes.values().with(Map.of("state", RecordState.VOID.code(),
                "mergedInto", stays.id().toString())));
    }
}
