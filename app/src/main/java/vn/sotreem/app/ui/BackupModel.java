package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sotreem.core.register.Backup;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;

/** Backups of the open register: those that make themselves, and those a person asks for. */
final class BackupModel {

    /** What there is: the automatic backups, and where else they go. */
    record Found(List<Backup> automatic, Optional<Path> other) {
    }

    private interface Work {
        Optional<String> on(Register register) throws RegisterUnavailable;
    }

    private static final String DISK = "disk";

    private final Workspace workspace;
    private final Keeping keeping;
    private final ObjectProperty<Found> found =
            new SimpleObjectProperty<>(new Found(List.of(), Optional.empty()));
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    BackupModel(Workspace workspace, Keeping keeping) {
        this.workspace = workspace;
        this.keeping = keeping;
    }

    ObjectProperty<Found> found() {
        return found;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    /** Reads what there is, and makes today's backup if it is still to be made: so what is in its way is told. */
    void look() {
        act(this::kept, "");
    }

    private Optional<String> kept(Register register) {
        return keeping.backups().keep(register).trouble().map(trouble -> trouble.name().toLowerCase(Locale.ROOT));
    }

    /** Makes one more automatic backup now. */
    void backUp() {
        act(register -> keeping.backups().keepNow(register).trouble()
                .map(trouble -> trouble.name().toLowerCase(Locale.ROOT)), workspace.texts().get("backup.done"));
    }

    /** Writes a backup into a folder a person has chosen, such as a stick's. */
    void backUpInto(Path folder) {
        String name = workspace.texts().get("backup.name", workspace.clock().instant().atZone(
                workspace.clock().getZone()).toLocalDate().toString());
        act(register -> {
            keeping.backups().write(register, folder.resolve(name));
            return Optional.empty();
        }, workspace.texts().get("backup.done.into", name));
    }

    /** Copies automatic backups into this folder too from now on, or into none. */
    void copyInto(Optional<Path> folder) {
        act(register -> {
            keeping.backups().setOther(folder);
            return kept(register);
        }, "");
    }

    /** Leaves the register for the place where a backup is put in its stead. */
    void restore() {
        keeping.restore().accept(Optional.empty());
    }

    /** One person's backup after the other: they share a folder to work in. */
    private void act(Work work, String told) {
        problem.set(Optional.empty());
        workspace.session().ask(busy, register -> done(work, register), done -> {
            found.set(done.found());
            problem.set(done.trouble().map(code -> new Problem(workspace.texts().get("backup.trouble." + code),
                    workspace.texts().get("backup.trouble." + code + ".next"))));
            if (done.trouble().isEmpty() && !told.isEmpty()) {
                workspace.shell().tell(told);
            }
        });
    }

    private record Done(Found found, Optional<String> trouble) {
    }

    private Done done(Work work, Register register) {
        try {
            Optional<String> trouble = work.on(register);
            return new Done(new Found(keeping.backups().list(), keeping.backups().other()), trouble);
        } catch (RegisterUnavailable unavailable) {
            boolean isDamaged = unavailable.reason() == RegisterUnavailable.Cause.DAMAGED;
            return new Done(found.get(), Optional.of(isDamaged ? "damaged" : DISK));
        }
    }
}
