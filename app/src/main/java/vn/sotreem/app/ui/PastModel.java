package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Past;
import vn.sotreem.core.register.Register;

/** What was written and is not any more: the history of a record, the saves made here, the bin; and the way back. */
final class PastModel {
    private static final int SAVES_MAX = 100;
    private static final int BIN_MAX = 500;
    /** What is written in these nobody can read. */
    private static final Set<String> IDS = Set.of("child", "household", "mergedInto");
    private static final List<Entity> BINNED = List.of(Entity.CHILD, Entity.HOUSEHOLD, Entity.ADULT);

    private final Workspace workspace;
    private final Wording wording;
    private final ObservableList<Was> history = FXCollections.observableArrayList();
    private final ObservableList<Saved> saves = FXCollections.observableArrayList();
    private final ObservableList<Gone> bin = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> subject = new ReadOnlyObjectWrapper<>("");
    private Optional<UUID> record = Optional.empty();

    /** One field of one change, in words. */
    record Was(Past.Step step, String field, String when, String who, String label, String was, String is) {
    }

    /** One save, in words. */
    record Saved(Past.Saving saving, String when, String who, String what) {
    }

    /** One record in the bin, in words. */
    record Gone(Item item, String kind, String name, String when, String who) {
    }

    /** What of the register is shown. */
    private record Read(String subject, List<Past.Step> steps, List<Past.Saving> saves, List<Past.Binned> bin,
                        List<String> names) {
    }

    PastModel(Workspace workspace) {
        this.workspace = workspace;
        this.wording = new Wording(workspace.texts());
        workspace.session().saves().subscribe(saved -> read());
    }

    ObservableList<Was> history() {
        return history;
    }

    ObservableList<Saved> saves() {
        return saves;
    }

    ObservableList<Gone> bin() {
        return bin;
    }

    /** Whose history is shown; "" for nobody's. */
    ReadOnlyObjectProperty<String> subject() {
        return subject.getReadOnlyProperty();
    }

    /** Shows the history of a child or a household. */
    void show(UUID id) {
        record = Optional.of(id);
        read();
    }

    private void read() {
        Optional<UUID> asked = record;
        workspace.session().ask(register -> read(register, asked), this::show);
    }

    private static Read read(Register register, Optional<UUID> asked) {
        Past past = register.past();
        List<Past.Binned> bin = BINNED.stream().flatMap(kind -> past.bin(kind, BIN_MAX).stream()).toList();
        String subject = asked.flatMap(id -> Stream.of(Entity.CHILD, Entity.HOUSEHOLD)
                .map(kind -> Seen.name(register, kind, id)).filter(name -> !name.isEmpty()).findFirst()).orElse("");
        List<Past.Step> steps = asked.map(past::of).orElse(List.of());
        register.accessLog().viewed(steps, AccessLog.Place.HISTORY);
        return new Read(subject, steps, past.saves(SAVES_MAX), bin,
                bin.stream().map(gone -> Seen.name(register, gone.item().entity(), gone.item().id())).toList());
    }

    private void show(Read read) {
        subject.set(read.subject);
        history.setAll(read.steps.stream().flatMap(this::lines).toList());
        saves.setAll(read.saves.stream().map(saving -> new Saved(saving, moment(saving.by()), saving.by().name(),
                what(saving))).toList());
        bin.setAll(Stream.iterate(0, index -> index < read.bin.size(), index -> index + 1)
                .map(index -> gone(read.bin.get(index), read.names.get(index))).toList());
    }

    private String moment(Past.Author author) {
        return workspace.times().moment(author.at());
    }

    private Stream<Was> lines(Past.Step step) {
        var change = step.change();
        String when = workspace.times().moment(change.at());
        return change.delta().keys().stream().filter(field -> !IDS.contains(field)).map(field -> new Was(step, field,
                when, change.actor(), kind(step.entity()) + " · " + wording.label(step.entity(), field),
                        value(step.entity(), field, change.delta().before().get(field)),
                        value(step.entity(), field, change.delta().after().get(field))));
    }

    private String value(Entity entity, String field, String canonical) {
        return wording.value(entity, field, canonical);
    }

    private String kind(Entity entity) {
        return workspace.texts().get("past.kind." + entity.code());
    }

    /** Whose records a save touched, by kind. */
    private String what(Past.Saving saving) {
        Function<Past.Step, String> words = step -> {
            String name = step.change().delta().after().get("name");
            return name.isEmpty() ? kind(step.entity()) : kind(step.entity()) + " " + name;
        };
        return saving.steps().stream().map(words).distinct().limit(5)
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private Gone gone(Past.Binned binned, String name) {
        boolean isMerged = binned.item() instanceof Child child && child.mergedInto().isPresent();
        return new Gone(binned.item(), isMerged ? workspace.texts().get("past.merged") : kind(binned.item().entity()),
                name, moment(binned.by()), binned.by().name());
    }

    /** Makes a field what it was before a change. */
    void restore(Was line) {
        change(register -> register.past().restore(line.step(), line.field(), actor()).changes() > 0);
    }

    /** Takes a record out of the bin. */
    void restore(Gone line) {
        change(register -> register.past().restore(line.item(), actor()).changes() > 0);
    }

    /** Takes a save back. */
    void undo(Saved line) {
        change(register -> register.past().undo(line.saving(), actor()) instanceof Past.Undoing.Undone);
    }

    private void change(Function<Register, Boolean> work) {
        workspace.session().change(work, done ->
                workspace.shell().tell(workspace.texts().get(done ? "past.undone" : "past.undone.not")));
    }

    /** Takes back what was saved last. */
    void undoLatest() {
        if (!saves.isEmpty()) {
            undo(saves.getFirst());
        }
    }

    private String actor() {
        return workspace.session().actor();
    }
}
