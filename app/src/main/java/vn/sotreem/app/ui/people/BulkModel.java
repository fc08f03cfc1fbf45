package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.register.BulkChange;
import vn.sotreem.core.register.BulkLine;
import vn.sotreem.core.register.BulkPlan;
import vn.sotreem.core.register.BulkRun;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/**
 * One thing done to the children of a list, or to those of them that are selected: looked at first, then saved step by
 * step, so that it can be stopped.
 */
final class BulkModel {
    private final Session session;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Choosing());
    private final ReadOnlyObjectWrapper<Whom> whom = new ReadOnlyObjectWrapper<>(new Whom(ChildQuery.ALL,
            Optional.empty()));
    private boolean stopped;

    /**
     * The children it is done to.
     *
     * @param query    the list, in the order of the book
     * @param selected those of it that are selected; empty for all
     */
    record Whom(ChildQuery query, Optional<Listing> selected) {
        Listing of(Register register) {
            return selected.orElseGet(() -> register.list(query));
        }
    }

    /** How far it is. */
    sealed interface State {
        record Choosing() implements State {
        }

        record Planning(int done, int total) implements State {
        }

        record Planned(BulkChange change, List<BulkLine> lines) implements State {
        }

        record Running(int done, int total) implements State {
        }

        /**
         * Saved, as far as nobody stopped it.
         *
         * @param id    what it is taken back by, if there is a line
         * @param lines that were saved, of all that were to be
         */
        record Done(UUID id, int lines, int total) implements State {
            boolean isStopped() {
                return lines < total;
            }
        }
    }

    BulkModel(Session session) {
        this.session = session;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Whom> whom() {
        return whom.getReadOnlyProperty();
    }

    /** Begins with the selected children of a list, or with all of them. */
    void open(ChildQuery listed, Optional<Listing> selected) {
        whom.set(new Whom(new ChildQuery(listed.text(), listed.hamlet(), listed.filter(), ChildQuery.Order.HOUSEHOLD),
                selected));
        stopped = true;
        state.set(new State.Choosing());
    }

    /** Works out what a change would do. */
    void plan(BulkChange change) {
        stopped = false;
        Whom children = whom.get();
        session.ask(register -> new BulkPlan(register, change, children.of(register)), plan -> goOn(change, plan));
    }

    private void goOn(BulkChange change, BulkPlan plan) {
        if (stopped) {
            return;
        }
        if (plan.isFinished()) {
            state.set(new State.Planned(change, plan.lines()));
            return;
        }
        state.set(new State.Planning(plan.done(), plan.total()));
        session.ask(register -> {
            plan.step();
            return plan;
        }, stepped -> goOn(change, stepped));
    }

    /** Saves these lines. */
    void run(List<BulkLine> lines, String label) {
        stopped = false;
        session.ask(register -> new BulkRun(register, lines, label, session.actor()), this::goOn);
    }

    private void goOn(BulkRun run) {
        if (run.isFinished() || stopped) {
            state.set(new State.Done(run.id(), run.done(), run.total()));
            return;
        }
        state.set(new State.Running(run.done(), run.total()));
        session.change(register -> {
            run.step();
            return run;
        }, this::goOn);
    }

    /** What is saved by then stays, and can be taken back. */
    void stop() {
        stopped = true;
    }

    /** Takes back what was saved, all of it or nothing. */
    void undo(UUID id, Consumer<Imports.Undoing> then) {
        session.change(register -> register.imports().undo(id, session.actor()), then);
    }
}
