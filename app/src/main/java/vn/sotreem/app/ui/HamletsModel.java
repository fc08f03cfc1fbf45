package vn.sotreem.app.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.ui.HamletWish.Answer;
import vn.sotreem.app.ui.HamletWish.Way;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.register.HamletCount;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Register;

/** The hamlets of the commune, and what is to become of them: looked at first, done, and taken back. */
final class HamletsModel {
    private final Workspace workspace;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Way>> way = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Answer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<UUID> latest = Optional.empty();
    private boolean inFront;

    /**
     * A hamlet in the list.
     *
     * @param remark what should be known of it: that it is no more, or that another has its name; "" for nothing
     */
    record Line(HamletCount count, String formerly, String remark) {
        Hamlet hamlet() {
            return count.hamlet();
        }
    }

    HamletsModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.session().revision().subscribe(this::read);
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** What is being done; empty while nothing is. */
    ObjectProperty<Optional<Way>> way() {
        return way;
    }

    /** What would come of what stands on the card. */
    ReadOnlyObjectProperty<Optional<Answer>> answer() {
        return answer.getReadOnlyProperty();
    }

    /** Whether somebody looks: the list is read only then. */
    void inFront(boolean shown) {
        inFront = shown;
        read();
    }

    private void read() {
        if (inFront) {
            workspace.session().ask(this::lines, lines::setAll);
        }
    }

    private List<Line> lines(Register register) {
        List<UUID> alike = register.communes().sameNamed().stream().flatMap(List::stream).map(Hamlet::id).toList();
        List<Hamlet> left = register.hamletChanges().leftBehind();
        return register.communes().counts(Stream.concat(register.hamlets().stream(), left.stream()).toList()).stream()
                .map(count -> new Line(count, formerly(count.hamlet()), remark(count.hamlet(), left, alike))).toList();
    }

    private String remark(Hamlet hamlet, List<Hamlet> left, List<UUID> alike) {
        if (!hamlet.handedTo().isEmpty()) {
            return workspace.texts().get("hamlets.going", hamlet.handedTo());
        }
        return left.contains(hamlet) ? workspace.texts().get("hamlets.left")
                : alike.contains(hamlet.id()) ? workspace.texts().get("hamlets.alike") : "";
    }

    private String formerly(Hamlet hamlet) {
        return hamlet.formerNames().stream().map(this::formerly).collect(Collectors.joining("; "));
    }

    private String formerly(FormerName former) {
        return workspace.texts().get("hamlets.until", former.name(), PartialDate.of(former.until()).display());
    }

    /** The day that was typed, today for none; empty when it is no whole day. */
    Optional<LocalDate> day(String typed) {
        LocalDate today = LocalDate.now(workspace.clock());
        return typed.isBlank() ? Optional.of(today) : PartialDate.parse(typed, today.getYear())
                .filter(date -> date.precision() == PartialDate.Precision.DAY).map(PartialDate::earliest);
    }

    /** Plans a wish to be looked at; none takes back what was looked at. */
    void look(Optional<HamletWish> wish) {
        wish.ifPresentOrElse(wanted -> workspace.session().ask(register -> wanted.plan(register, workspace.texts()),
                planned -> answer.set(Optional.of(planned))), () -> answer.set(Optional.empty()));
    }

    /** Does what was looked at. */
    void carryOut() {
        if (answer.get().isPresent() && answer.get().get()
                instanceof Answer.Planned(var plan, String label, String _)) {
            answer.set(Optional.empty());
            workspace.session().change(register ->
                    register.hamletChanges().carryOut(plan, label, workspace.session().actor()), id -> {
                latest = Optional.of(id);
                way.set(Optional.empty());
                workspace.shell().tell(workspace.texts().get("hamlets.done", label),
                        Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), this::undo));
            });
        }
    }

    /** Takes back what was done last here, once. */
    void undo() {
        latest.ifPresent(id -> workspace.session().change(register ->
                register.imports().undo(id, workspace.session().actor()), undoing -> workspace.shell().tell(
                workspace.texts().get(undoing instanceof Imports.Undoing.Undone ? "past.undone" : "past.undone.not"))));
        latest = Optional.empty();
    }
}
