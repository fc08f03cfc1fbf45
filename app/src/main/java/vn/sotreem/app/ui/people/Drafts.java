package vn.sotreem.app.ui.people;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.ui.Session;

/** The drafts of sheets that were kept and not saved yet, as after a crash: each is opened again or dropped. */
final class Drafts {
    private final Session session;
    private final ObservableList<Kept> kept = FXCollections.observableArrayList();
    private final ObservableList<Kept> shown = FXCollections.unmodifiableObservableList(kept);

    /** A draft in the register. */
    record Kept(String name, SheetText text) {
    }

    Drafts(Session session) {
        this.session = session;
    }

    /** Latest first. */
    ObservableList<Kept> kept() {
        return shown;
    }

    /** Looks which drafts there are. */
    void refresh() {
        session.ask(register -> register.drafts().beginning(Sheet.DRAFT_PREFIX), found -> kept.setAll(read(found)));
    }

    /** Throws a draft away. */
    void drop(Kept draft) {
        kept.remove(draft);
        session.ask(register -> {
            register.drafts().drop(draft.name());
            return draft;
        }, dropped -> refresh());
    }

    /** Puts a draft back that was thrown away. */
    void restore(Kept draft) {
        session.ask(register -> {
            register.drafts().keep(draft.name(), draft.text().json());
            return draft;
        }, restored -> refresh());
    }

    static Optional<Kept> read(String name, String json) {
        return SheetText.parse(json).map(text -> new Kept(name, text));
    }

    private static List<Kept> read(Map<String, String> found) {
        return found.entrySet().stream().map(draft -> read(draft.getKey(), draft.getValue()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing((Kept draft) -> draft.text().keptAt()).reversed()).toList();
    }
}
