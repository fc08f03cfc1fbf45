package vn.sotreem.core.register;

/** What stands behind lists of children, for the person who works. Belongs to the register's thread. */
public final class Lists {
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
}
