package vn.sotreem.core.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind lists of children, for the person who works. Belongs to the register's thread. */
public final class Lists {
    private static final String COLUMNS = "columns";
    private static final String ORDER = "order";
    private static final List<String> USUAL = List.of("number", "birth", "sex", "parents", "school", "hamlet");

    private final ChildFinder finder;
    private final Settings settings;
    private final People people;

    Lists(ChildFinder finder, Settings settings, People people) {
        this.finder = finder;
        this.settings = settings;
        this.people = people;
    }

    /** Reads a little ahead of what may be asked of {@link Register#list}, and tells whether there is more to read. */
    public boolean readAhead() {
        return finder.readAhead(people.sight(), columns().isEmpty() ? USUAL
                : Stream.of(columns().split(" ")).map(column -> column.split(":")[0]).toList());
    }

    /** The children of the book as it stood on a day, in its order; of hamlets that were handed over since as well. */
    public Listing of(BookOnDay book) {
        return finder.find(new ChildQuery("", Optional.empty(), ChildQuery.Order.HOUSEHOLD), book.sight());
    }

    /** The filters that the person who works has kept under a name. */
    public SavedFilters saved() {
        return new SavedFilters(settings, people);
    }

    /** Which columns the list has on this laptop, as the window wrote it down; "" until somebody chose. */
    public String columns() {
        return settings.find(COLUMNS).orElse("");
    }

    /** Remembers the columns of the list on this laptop, and tells them again. */
    public String keepColumns(String columns) {
        settings.set(COLUMNS, columns);
        return columns();
    }

    /** By which column the list is ordered on this laptop, as the window wrote it down; "" until somebody chose. */
    public String order() {
        return settings.find(ORDER).orElse("");
    }

    /** Remembers the order of the list on this laptop, and tells it again. */
    public String keepOrder(String order) {
        settings.set(ORDER, order);
        return order();
    }
}
