package vn.sotreem.app.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.app.excel.ColumnMemory;
import vn.sotreem.app.excel.ImportOptions;
import vn.sotreem.app.excel.ImportPlan;
import vn.sotreem.app.excel.ImportReport;
import vn.sotreem.app.excel.ImportRun;
import vn.sotreem.app.excel.Known;
import vn.sotreem.app.excel.ListReader;
import vn.sotreem.app.excel.Meaning;
import vn.sotreem.app.excel.Planner;
import vn.sotreem.app.excel.ReadOptions;
import vn.sotreem.app.excel.Reading;
import vn.sotreem.app.excel.RowRef;
import vn.sotreem.app.excel.Script;
import vn.sotreem.app.excel.Verdict;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.register.ImportNote;
import vn.sotreem.core.register.Imports;

/**
 * The import of a list: read aside, planned without a change, looked at, then run step by step, so that the register
 * is free for everything else between two steps.
 */
final class ImportModel {
    private static final int LATEST_MAX = 5;

    private final Session session;
    private final Clock clock;
    private final ColumnMemory memory;
    private final ReadOnlyObjectWrapper<ImportState> state = new ReadOnlyObjectWrapper<>(new ImportState.Choosing());
    private Optional<Reading.Rows> read = Optional.empty();
    private ImportOptions options = ImportOptions.DEFAULT;
    private ReadOptions reading = ReadOptions.NONE;
    private Optional<RowRef> decided = Optional.empty();
    private boolean stopping;

    /** @param memory of what the columns of lists were said to mean */
    ImportModel(Session session, Clock clock, ColumnMemory memory) {
        this.session = session;
        this.clock = clock;
        this.memory = memory;
    }

    ReadOnlyObjectProperty<ImportState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the person decided about hamlets and children. */
    ImportOptions options() {
        return options;
    }

    /** Whether a stop was asked for and is still to come. */
    boolean isStopping() {
        return stopping;
    }

    /** Shows an import as if it had come this far, for a picture of it. */
    void show(ImportState asIf) {
        state.set(asIf);
    }

    /** Back to choosing a file. */
    void startOver() {
        options = ImportOptions.DEFAULT;
        state.set(new ImportState.Choosing());
    }

    /** Reads a file and plans its import. */
    void choose(Path file) {
        decided = Optional.empty();
        options = ImportOptions.DEFAULT;
        read(file, ReadOptions.NONE.with(memory.read()));
    }

    /** Says in which letters the list is to be read that is in an old font. */
    void readIn(Script script) {
        if (state.get() instanceof ImportState.Font font) {
            read(font.file(), reading.in(script));
        }
    }

    /** Says what the columns of all lists with this header mean, now and the next time, and plans the file anew. */
    void mean(String signature, List<Meaning> meanings) {
        if (state.get() instanceof ImportState.Planned planned) {
            session.aside(new SimpleBooleanProperty(), () -> memory.keep(signature, meanings), kept -> { });
            Map<String, List<Meaning>> columns = new HashMap<>(reading.columns());
            columns.put(signature, meanings);
            read(planned.file(), reading.with(columns));
        }
    }

    private void read(Path file, ReadOptions known) {
        ImportState.ReadingFile begun = new ImportState.ReadingFile(file);
        state.set(begun);
        reading = known;
        ListReader reader = new ListReader(Catalog.bundled(), LocalDate.now(clock));
        session.aside(new SimpleBooleanProperty(), () -> read(reader, file, known), found -> {
            if (state.get() == begun) {
                take(file, found);
            }
        });
    }

    /** Plans the same file anew. */
    void decide(ImportOptions decided) {
        if (state.get() instanceof ImportState.Planned planned && !decided.equals(options)) {
            options = decided;
            read.ifPresent(rows -> plan(planned.file(), rows));
        }
    }

    /** Says that a row is a child that is there already, or that it is not, and plans the same file anew. */
    void same(RowRef row, boolean is) {
        decided = Optional.of(row);
        decide(options.same(row, is));
    }

    /** The row that was decided about last, to go on from there. */
    Optional<RowRef> decided() {
        return decided;
    }

    /** Carries the plan out, or goes on where it was stopped. */
    void run() {
        switch (state.get()) {
            case ImportState.Planned planned -> run(planned.file(), planned.plan());
            case ImportState.Done done -> run(done.file(), done.plan());
            case ImportState.Choosing _, ImportState.ReadingFile _, ImportState.Wrong _, ImportState.Font _,
                 ImportState.Running _, ImportState.Stays _ -> { }
        }
    }

    /** The latest imports that can be taken back. */
    void latest(Consumer<List<ImportNote>> then) {
        session.ask(register -> register.imports().latest().stream().filter(note -> !note.undone())
                .limit(LATEST_MAX).toList(), then);
    }

    /** Takes a whole import back; when that cannot be, the state says why. */
    void takeBack(UUID run, Consumer<Imports.Undoing.Undone> then) {
        session.change(register -> register.imports().undo(run, session.actor()), outcome -> {
            switch (outcome) {
                case Imports.Undoing.Undone undone -> {
                    startOver();
                    then.accept(undone);
                }
                case Imports.Undoing.Kept(List<Imports.Touched> touched) -> state.set(new ImportState.Stays(touched));
            }
        });
    }

    /** Stops reading at once, and an import after the step that is under way; what was kept stays. */
    void stop() {
        if (state.get() instanceof ImportState.ReadingFile) {
            startOver();
        }
        stopping = state.get() instanceof ImportState.Running;
    }

    /** Empty when the disk does not give the file. */
    private static Optional<Reading> read(ListReader reader, Path file, ReadOptions known) {
        try {
            return Optional.of(reader.read(file, known));
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    private void take(Path file, Optional<Reading> found) {
        read = Optional.empty();
        if (found.isEmpty()) {
            state.set(new ImportState.Wrong(file, Optional.empty()));
            return;
        }
        switch (found.get()) {
            case Reading.Unreadable unreadable ->
                    state.set(new ImportState.Wrong(file, Optional.of(unreadable.problem())));
            case Reading.Asking asking -> state.set(new ImportState.Font(file, asking));
            case Reading.Rows rows -> {
                read = Optional.of(rows);
                plan(file, rows);
            }
        }
    }

    private void plan(Path file, Reading.Rows rows) {
        ImportOptions decided = options;
        LocalDate today = LocalDate.now(clock);
        session.ask(register -> new Planner(Catalog.bundled(), today, register.ids()::next)
                        .plan(rows, Known.of(register), decided),
                plan -> state.set(new ImportState.Planned(file, plan)));
    }

    private void run(Path file, ImportPlan plan) {
        stopping = false;
        Instant since = clock.instant();
        state.set(new ImportState.Running(file, plan, 0, plan.count(Verdict.IMPORT), since));
        session.ask(register -> new ImportRun(plan, file.getFileName().toString(), register, session.actor()),
                run -> goOn(new Course(file, plan, since, run)));
    }

    private record Course(Path file, ImportPlan plan, Instant since, ImportRun run) {
    }

    private void goOn(Course course) {
        if (stopping || course.run().isDone()) {
            stopping = false;
            state.set(new ImportState.Done(course.file(), course.plan(), course.run().report(), course.run().id()));
            return;
        }
        session.change(register -> step(course.run()), report -> {
            state.set(new ImportState.Running(course.file(), course.plan(), report.imported(),
                    report.imported() + report.remaining(), course.since()));
            goOn(course);
        });
    }

    private static ImportReport step(ImportRun run) {
        run.step();
        return run.report();
    }
}
