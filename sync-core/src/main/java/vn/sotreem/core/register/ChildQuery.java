package vn.sotreem.core.register;

import java.util.Optional;
import java.util.UUID;

/**
 * Which children, and in which order. The bin is left out, unless the filter asks for it.
 *
 * @param text   words typed in the search field, accents or not, in any order; each word is the beginning of a word, or
 *               three digits and more of a number, of whatever is written down of the child, its household and its
 *               adults, or its birth date, or the code of a group; "" for all
 * @param hamlet only this hamlet
 * @param filter only these
 */
public record ChildQuery(String text, Optional<UUID> hamlet, ChildFilter filter, Order order) {

    /**
     * How the children are listed; of those that were searched the ones whose own name it is stand first.
     *
     * @param column a column of the list as {@link ColumnKey} knows it: "birth", "child.weight", "household.phone";
     *               by name when there is no such column. Those with the same in it stand by name.
     * @param down   whether the other way round; those with nothing in the column stand last in both
     */
    public record Order(String column, boolean down) {
        /** Given name, then middle and family name, in Vietnamese order, as lists in communes are. */
        public static final Order NAME = new Order("name", false);
        /** Hamlet, household number, then eldest child first, as the book is. */
        public static final Order HOUSEHOLD = new Order("household", false);
    }

    public static final ChildQuery ALL = new ChildQuery("", Optional.empty(), Order.NAME);

    public ChildQuery(String text, Optional<UUID> hamlet, Order order) {
        this(text, hamlet, ChildFilter.NONE, order);
    }

    /** Only these of them. */
    public ChildQuery with(ChildFilter only) {
        return new ChildQuery(text, hamlet, only, order);
    }

    /** Whether not everybody is listed. */
    public boolean isFiltered() {
        return !text.isBlank() || hamlet.isPresent() || !filter.isEmpty();
    }
}
