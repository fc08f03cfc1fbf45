package vn.sotreem.core.register;

import java.util.Optional;
import java.util.UUID;

/**
 * Which children, and in which order. The bin is left out.
 *
 * @param text   words typed in the search field, accents or not, in any order; each word is the beginning of a word of
 *               the child's or parents' names, the household number or the personal id; "" for all
 * @param hamlet only this hamlet
 */
public record ChildQuery(String text, Optional<UUID> hamlet, Order order) {

    /** How the children are listed. */
    public enum Order {
        /** Given name, then middle and family name, in Vietnamese order, as lists in communes are. */
        NAME,
        /** Hamlet, household number, then eldest child first, as the book is. */
        HOUSEHOLD
    }

    public static final ChildQuery ALL = new ChildQuery("", Optional.empty(), Order.NAME);
}
