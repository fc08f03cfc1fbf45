package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.report.Document;
import vn.sotreem.core.domain.Hamlet;

/** The window around the places: which place is shown, what is searched for and in which hamlet, what was just done. */
public final class ShellModel {

    /**
     * A line that says what was just done, with a way back where there is one.
     *
     * @param action what the button says and does, "Hoàn tác"
     */
    public record Notice(String text, Optional<Shortcut> action) {
    }

    /**
     * Pages that a place has laid out to be looked at and printed.
     *
     * @param fileName what a file of them is called, without its ending
     */
    public record Printing(Document pages, String fileName) {
    }

    private final Session session;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Place> current = new ReadOnlyObjectWrapper<>();
    private Optional<Place> origin = Optional.empty();
    private final StringProperty search = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Hamlet>> hamlet = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<Hamlet> hamlets = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Printing>> printing = new SimpleObjectProperty<>(Optional.empty());
    private final LongProperty counted = new SimpleLongProperty();
    private final ObjectProperty<Optional<Notice>> notice = new SimpleObjectProperty<>(Optional.empty());

    public ShellModel(Session session) {
        this.session = session;
        session.revision().subscribe(this::readHamlets);
        readHamlets();
    }

    /** Puts the places on the left, in this order, the first of them in front. */
    void furnish(List<Place> furnished) {
        places.setAll(furnished);
        bring(furnished.getFirst());
    }

    public ObservableList<Place> places() {
        return FXCollections.unmodifiableObservableList(places);
    }

    public ReadOnlyObjectProperty<Place> current() {
        return current.getReadOnlyProperty();
    }

    /** Brings a place to the front and the focus with it. */
    public void go(Place place) {
        bring(place);
        place.shown();
    }

    /** Brings a place to the front and leaves the focus where the person types. */
    void bring(Place place) {
        origin = Optional.empty();
        leave();
        current.set(place);
    }

    /** Shows a record in the place that shows records of its kind. */
    public void open(RecordRef record) {
        show(place -> place.open(record));
    }

    /** Puts two records of one child side by side. */
    public void compare(UUID child, UUID twin) {
        show(place -> place.compare(child, twin));
    }

    /** Shows the history of a child or a household. */
    public void past(UUID record) {
        show(place -> place.past(record));
    }

    private void show(Predicate<Place> there) {
        Place from = current.get();
        places.stream().filter(there).findFirst().ifPresent(place -> {
            bring(place);
            origin = Optional.of(from).filter(other -> other != place);
        });
    }

    /** Shows pages in the place that prints; until it is left it shows them and not its own. */
    public void preview(Printing pages) {
        Place from = current.get();
        printing.set(Optional.of(pages));
        places.stream().filter(Place::prints).findFirst().ifPresent(place -> {
            go(place);
            origin = Optional.of(from);
        });
    }

    /** What the place that prints is to show in the place of its own pages. */
    ObjectProperty<Optional<Printing>> printing() {
        return printing;
    }

    /** Goes back to the place from which the record or the pages in front were opened, if it was another place. */
    public void back() {
        origin.ifPresent(this::go);
    }

    /** The place in front is about to be left. */
    void leave() {
        if (current.get() != null) {
            current.get().leave();
        }
    }

    /** What stands in the search field; the list of children shows what it finds. */
    public StringProperty search() {
        return search;
    }

    /** The hamlet everything shown is about; empty for the whole commune. */
    public ObjectProperty<Optional<Hamlet>> hamlet() {
        return hamlet;
    }

    /** Hamlets of the register, in Vietnamese order. */
    public ObservableList<Hamlet> hamlets() {
        return FXCollections.unmodifiableObservableList(hamlets);
    }

    public ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    /** The number beside a place is another now, whatever the state of sending. */
    public void recount() {
        counted.set(counted.get() + 1);
    }

    /** Grows with each {@link #recount}. */
    ReadOnlyLongProperty counted() {
        return counted;
    }

    /** Says for a while what was just done. */
    public void tell(String text) {
        notice.set(Optional.of(new Notice(text, Optional.empty())));
    }

    /** The same, with a button that takes it back. */
    public void tell(String text, Shortcut action) {
        notice.set(Optional.of(new Notice(text, Optional.of(action))));
    }

    private void readHamlets() {
        session.ask(register -> register.hamlets(), found -> {
            if (!hamlets.equals(found)) {
                hamlets.setAll(found);
            }
        });
    }
}
