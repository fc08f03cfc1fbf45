package vn.sotreem.app.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.app.excel.FileProblem;
import vn.sotreem.app.excel.HandOverLine;
import vn.sotreem.app.excel.HandOverReader;
import vn.sotreem.app.excel.HandOverReturn;
import vn.sotreem.app.excel.HandOverRow;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.register.Imports;

/** The list that came back from the police: read aside, looked at without a change, then kept as one import. */
final class HandOverModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.None());

    /** How far it is. */
    sealed interface State {
        record None() implements State {
        }

        /** @param problem empty when the disk did not give the file */
        record Wrong(Path file, Optional<FileProblem> problem) implements State {
        }

        /** What it would do; nothing was done yet. */
        record Planned(Path file, List<HandOverRow> rows, List<HandOverLine> lines) implements State {
        }
    }

    HandOverModel(Workspace workspace) {
        this.workspace = workspace;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    void choose(Path file) {
        workspace.session().aside(new SimpleBooleanProperty(), () -> read(file), read -> read.ifPresentOrElse(
                known -> take(file, known), () -> state.set(new State.Wrong(file, Optional.empty()))));
    }

    private void take(Path file, HandOverReader.Read read) {
        switch (read) {
            case HandOverReader.Read.Rows(List<HandOverRow> rows) -> workspace.session().ask(
                    register -> HandOverReturn.plan(rows, register, today()),
                    lines -> state.set(new State.Planned(file, rows, lines)));
            case HandOverReader.Read.Unreadable(FileProblem problem) ->
                    state.set(new State.Wrong(file, Optional.of(problem)));
        }
    }

    private Optional<HandOverReader.Read> read(Path file) {
        try {
            return Optional.of(new HandOverReader(today().getYear()).read(file));
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** Shows a list as if it had come back, for a picture of it. */
    void show(State asIf) {
        state.set(asIf);
    }

    void close() {
        state.set(new State.None());
    }

    /** Keeps what can be kept. */
    void keep(Consumer<HandOverReturn.Kept> then) {
        if (state.get() instanceof State.Planned planned) {
            workspace.session().change(register -> HandOverReturn.keep(planned.rows(), register, today(),
                    planned.file().getFileName().toString(), workspace.session().actor()), kept -> {
                close();
                then.accept(kept);
            });
        }
    }

    /** Takes the import back; tells whether it could be, which it cannot when people have written in it since. */
    void takeBack(UUID id, Consumer<Boolean> then) {
        workspace.session().change(register -> register.imports().undo(id, workspace.session().actor()),
                outcome -> then.accept(outcome instanceof Imports.Undoing.Undone));
    }
}
