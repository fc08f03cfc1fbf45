package vn.sotreem.app.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sotreem.app.excel.ListExport;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/** Writes the list that is shown into a file, step by step, so that the register is free in between. */
final class ExportModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    /** How far it is. */
    sealed interface State {
        record Idle() implements State {
        }

        record Writing(int done, int total) implements State {
        }

        record Done(Path file, int children) implements State {
        }

        /** The disk did not take the file. */
        record Failed(Path file) implements State {
        }
    }

    private record Course(Path file, Listing listing, ListExport export) {
    }

    ExportModel(Session session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /**
     * Writes the children of a list, those groups left out that only few may see.
     *
     * @param reason why a list is taken away that tells of them all the same, else ""
     */
    void write(Path file, Listing listing, String reason) {
        if (!(state.get() instanceof State.Writing)) {
            state.set(new State.Writing(0, 0));
            session.ask(register -> begin(register, file, listing, reason), begun -> begun.ifPresentOrElse(this::goOn,
                    () -> state.set(new State.Failed(file))));
        }
    }

    private static Optional<Course> begin(Register register, Path file, Listing listing, String reason) {
        try {
            return Optional.of(new Course(file, listing, ListExport.begin(file, register, listing,
                    ListExport.Restricted.LEFT_OUT, reason)));
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private void goOn(Course course) {
        state.set(new State.Writing(course.export().done(), course.listing().size()));
        session.ask(register -> step(register, course), isWritten -> {
            if (!isWritten) {
                state.set(new State.Failed(course.file()));
            } else if (course.export().isFinished()) {
                state.set(new State.Done(course.file(), course.export().done()));
            } else {
                goOn(course);
            }
        });
    }

    /** False when the disk does not take it. */
    private static boolean step(Register register, Course course) {
        try {
            course.export().step(register);
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
