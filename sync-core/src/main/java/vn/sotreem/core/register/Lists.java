package vn.sotreem.core.register;

/** What stands behind lists of children, for the person who works. Belongs to the register's thread. */
public final class Lists {
    private static final String COLUMNS = "columns";

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
        return finder.readAhead(people.sight());
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
}
