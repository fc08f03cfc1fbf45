package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.SavedFilter;
import vn.sotreem.core.register.SavedFilters;
import vn.sotreem.core.register.Sight;

/** By what the list of children is sifted, and the filters that were kept under a name. */
final class FilterModel {
    private final Session session;
    private final ObjectProperty<ChildFilter> filter = new SimpleObjectProperty<>(ChildFilter.NONE);
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>();

    /**
     * What can be chosen.
     *
     * @param saved in the person's order
     * @param sight of the person: groups that are kept from it are not offered
     */
    record Kept(List<SavedFilter> saved, Sight sight) {
    }

    FilterModel(Session session) {
        this.session = session;
        change(saved -> { });
    }

    ObjectProperty<ChildFilter> filter() {
        return filter;
    }

    /** What was kept; null until it was read. */
    ReadOnlyObjectProperty<Kept> kept() {
        return kept.getReadOnlyProperty();
    }

    /** Does something with the kept filters and reads them again. */
    void change(Consumer<SavedFilters> work) {
        session.ask(register -> {
            work.accept(register.lists().saved());
            return new Kept(register.lists().saved().all(), register.sight());
        }, kept::set);
    }
}
