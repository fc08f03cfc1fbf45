package vn.sotreem.app.ui.people;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import vn.sotreem.app.excel.HandOverFile;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.HandOverPaper;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.QualityCheck;
import vn.sotreem.core.register.Register;

/**
 * What is wrong and missing in the register, looked through hamlet by hamlet so that the register is free for others in
 * between, and the list for the police.
 */
final class QualityModel {
    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<Optional<QualityFound>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int run;
    private long savesSeen = -1;
    private Optional<UUID> hamletSeen = Optional.empty();

    /** How far a look is: hamlets done, of all, and how long it has taken. */
    record Progress(int done, int total, Duration spent) {
    }

    /** What a disk said that did not take a file. */
    interface Disk {
        void failed(Path file);
    }

    QualityModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The latest look that came to its end; empty before the first. */
    ReadOnlyObjectProperty<Optional<QualityFound>> found() {
        return found.getReadOnlyProperty();
    }

    /** The look that is under way. */
    ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    LocalDate today() {
        return LocalDate.now(workspace.clock());
    }

    /** Looks again if something was saved since, or another hamlet was chosen in the window. */
    void refresh() {
        if (savesSeen != workspace.session().saves().get() || !hamletSeen.equals(hamlet())) {
            check();
        }
    }

    private Optional<UUID> hamlet() {
        return workspace.shell().hamlet().get().map(Hamlet::id);
    }

    /** Looks through the register anew. A look that is under way is given up. */
    void check() {
        int mine = ++run;
        Instant since = workspace.clock().instant();
        savesSeen = workspace.session().saves().get();
        hamletSeen = hamlet();
        Optional<UUID> only = hamletSeen;
        progress.set(Optional.of(new Progress(0, 0, Duration.ZERO)));
        workspace.session().ask(register -> begin(register, only), begun -> goOn(mine, begun, since));
    }

    private QualityFound begin(Register register, Optional<UUID> only) {
        List<Hamlet> hamlets = register.hamlets().stream()
                .filter(hamlet -> only.map(hamlet.id()::equals).orElse(true)).toList();
        return new QualityFound(register.quality().begin(only, today()), hamlets);
    }

    private void goOn(int mine, QualityFound under, Instant since) {
        if (mine != run) {
            return;
        }
        if (under.check().isFinished()) {
            progress.set(Optional.empty());
            found.set(Optional.of(under));
        } else {
            progress.set(Optional.of(new Progress(under.check().done(), under.check().total(),
                    Duration.between(since, workspace.clock().instant()))));
            workspace.session().ask(register -> under.step(), further -> goOn(mine, further, since));
        }
    }

    /** Gives up the look that is under way; what the one before found stays. */
    void stop() {
        run++;
        savesSeen = -1;
        progress.set(Optional.empty());
    }

    /** How many rows the list for the police would have at the most. */
    int handedOver(Optional<UUID> only) {
        return found.get().map(all -> ErrorList.HANDED_OVER.stream().mapToInt(list -> only
                .map(hamlet -> all.counts().of(hamlet, list)).orElseGet(() -> all.counts().of(list))).sum()).orElse(0);
    }

    /** Lays out the list for the police. */
    void layOut(Optional<Hamlet> only, Consumer<Document> then) {
        HandOverPaper.About about = new HandOverPaper.About(workspace.session().office(), today(),
                workspace.session().actor(), only, ErrorList.HANDED_OVER);
        gather(only, children -> workspace.session().aside(new SimpleBooleanProperty(),
                () -> HandOverPaper.of(about, children), then));
    }

    /** Writes it as a workbook and tells how many children are on it. */
    void write(Path file, Optional<Hamlet> only, Consumer<Integer> then, Disk disk) {
        gather(only, children -> workspace.session().aside(new SimpleBooleanProperty(), () -> write(file, children),
                written -> written.ifPresentOrElse(then, () -> disk.failed(file))));
    }

    private static Optional<Integer> write(Path file, List<Checked> children) {
        try {
            return Optional.of(HandOverFile.write(file, children, ErrorList.HANDED_OVER));
        } catch (IOException full) {
            return Optional.empty();
        }
    }

    /** The children on the lists for the police, with all that is said of them there. */
    private void gather(Optional<Hamlet> only, Consumer<List<Checked>> then) {
        List<Checked> children = new ArrayList<>();
        Optional<UUID> hamlet = only.map(Hamlet::id).or(this::hamlet);
        workspace.session().ask(register -> register.quality().begin(hamlet, today()),
                check -> gather(check, children, then));
    }

    private void gather(QualityCheck check, List<Checked> children, Consumer<List<Checked>> then) {
        if (check.isFinished()) {
            then.accept(children);
            return;
        }
        workspace.session().ask(register -> {
            check.step(checked -> {
                if (!checked.on(ErrorList.HANDED_OVER).isEmpty()) {
                    children.add(checked);
                }
            });
            return check;
        }, further -> gather(further, children, then));
    }
}
