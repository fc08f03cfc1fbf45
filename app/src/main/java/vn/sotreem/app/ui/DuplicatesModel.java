package vn.sotreem.app.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.ui.Seen.Person;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Duplicate;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Sight;

/**
 * Children who may stand in the register twice, and the two that are looked at. The register is read on its own thread;
 * comparing everybody takes seconds in a large commune and is done beside it, so that saving goes on.
 */
final class DuplicatesModel {
    /** So many pairs are listed; the surest come first. */
    private static final int PAIRS_MAX = 500;

    private final Workspace workspace;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObservableList<Pair> pairs = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private List<Pair> all = List.of();
    private Optional<Past.Saving> latest = Optional.empty();
    private boolean wasAsked;

    /**
     * Two records that may be one child.
     *
     * @param alike what they have in common, in words
     */
    record Pair(Person one, Person other, String grade, String alike) {

        boolean isIn(Optional<Hamlet> hamlet) {
            return hamlet.isEmpty() || hamlet.get().id().equals(one.hamlet().id())
                    || hamlet.get().id().equals(other.hamlet().id());
        }

        boolean isOf(UUID child, UUID twin) {
            return Stream.of(one, other).allMatch(person ->
                    person.child().id().equals(child) || person.child().id().equals(twin));
        }
    }

    /** The two side by side, as they stand in the register now. */
    record Card(ChildMerge merge, Person stays, Person goes, Sight sight) {
    }

    DuplicatesModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.shell().hamlet().subscribe(this::filter);
    }

    /** Whether everybody is being compared. */
    BooleanProperty busy() {
        return busy;
    }

    ObservableList<Pair> pairs() {
        return pairs;
    }

    ReadOnlyStringProperty count() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Card>> card() {
        return card.getReadOnlyProperty();
    }

    /** Compares everybody, unless that was done. */
    void begin() {
        if (!wasAsked) {
            search();
        }
    }

    void search() {
        if (busy.get()) {
            return;
        }
        wasAsked = true;
        count.set(workspace.texts().get("duplicates.searching"));
        workspace.session().ask(busy, register -> register.duplicates().search(), search ->
                workspace.session().aside(busy, search::pairs, found ->
                        workspace.session().ask(busy, register -> read(register, found), this::show)));
    }

    private List<Pair> read(Register register, List<Duplicate> found) {
        return register.duplicates().open(found).stream().limit(PAIRS_MAX).flatMap(pair -> Person.find(register,
                pair.one()).flatMap(one -> Person.find(register, pair.other()).map(other ->
                new Pair(one, other, grade(pair), alike(pair)))).stream()).toList();
    }

    private String grade(Duplicate pair) {
        return workspace.texts().get("duplicates.grade." + pair.grade().name().toLowerCase(Locale.ROOT));
    }

    private String alike(Duplicate pair) {
        return pair.likeness().stream().map(trait -> workspace.texts().get("duplicates.alike."
                + trait.name().toLowerCase(Locale.ROOT).replace('_', '-'))).collect(Collectors.joining(", "));
    }

    /** Lists these pairs. */
    void show(List<Pair> found) {
        all = found;
        filter();
    }

    private void filter() {
        pairs.setAll(all.stream().filter(pair -> pair.isIn(workspace.shell().hamlet().get())).toList());
        count.set(!wasAsked ? "" : workspace.texts().get(all.size() == PAIRS_MAX ? "duplicates.count.most"
                : "duplicates.count", pairs.size()));
    }

    /** Puts two records side by side; nothing when one of them does not stand any more. */
    void compare(UUID one, UUID other) {
        workspace.session().ask(register -> card(register, one, other), card::set);
    }

    private static Optional<Card> card(Register register, UUID one, UUID other) {
        boolean stand = Stream.of(one, other).allMatch(id -> register.child(id)
                .filter(child -> child.state() == RecordState.ACTIVE).isPresent());
        if (!stand || one.equals(other)) {
            return Optional.empty();
        }
        register.accessLog().viewed(Set.of(one, other), AccessLog.Place.DUPLICATES);
        ChildMerge merge = register.duplicates().between(one, other);
        return Optional.of(new Card(merge, Person.find(register, merge.stays().id()).orElseThrow(),
                Person.find(register, merge.goes().id()).orElseThrow(), register.sight()));
    }

    void close() {
        card.set(Optional.empty());
    }

    /** Keeps that the two are one, with what was chosen. */
    void merge(ChildMerge merge) {
        Clock clock = workspace.clock();
        keep(merge, "duplicates.merged", register -> register.duplicates().merge(merge, LocalDate.now(clock), actor()));
    }

    /** Keeps that the two are two. */
    void setApart(ChildMerge merge) {
        keep(merge, "duplicates.apart", register -> register.duplicates().setApart(merge.stays().id(),
                merge.goes().id(), actor()));
    }

    private interface Work {
        void on(Register register);
    }

    private void keep(ChildMerge merge, String told, Work work) {
        workspace.session().change(register -> {
            work.on(register);
            return register.past().saves(1).stream().findFirst();
        }, made -> {
            latest = made;
            show(all.stream().filter(pair -> !pair.isOf(merge.stays().id(), merge.goes().id())).toList());
            close();
            workspace.shell().tell(workspace.texts().get(told, merge.stays().name()),
                    Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), this::undo));
        });
    }

    /** Takes back what was decided last, once. */
    void undo() {
        latest.ifPresent(saving -> workspace.session().change(register -> register.past().undo(saving, actor()),
                undoing -> {
                    boolean undone = undoing instanceof Past.Undoing.Undone;
                    workspace.shell().tell(workspace.texts().get(undone ? "past.undone" : "past.undone.not"));
                    search();
                }));
        latest = Optional.empty();
    }

    private String actor() {
        return workspace.session().actor();
    }
}
