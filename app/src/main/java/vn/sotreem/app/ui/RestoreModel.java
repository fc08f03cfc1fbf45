package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Backup;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.RegisterHome;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.Password;
import vn.sotreem.core.security.RecoveryCode;

/** Putting a backup in the register's place: which one, and by which secret. */
final class RestoreModel {

    private sealed interface Result {
        record Restored(Path aside) implements Result {
        }

        record Failed(Problem problem) implements Result {
        }
    }

    private final Texts texts;
    private final Bridge bridge;
    private final RegisterHome home;
    private final ObservableList<Backup> backups = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Backup>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Path>> aside = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Problem>> problem = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    RestoreModel(Texts texts, Bridge bridge, RegisterHome home) {
        this.texts = texts;
        this.bridge = bridge;
        this.home = home;
        bridge.run(busy, this::present, backups::setAll);
    }

    /** The backups that are known on this laptop, the latest first. */
    ObservableList<Backup> backups() {
        return backups;
    }

    ObjectProperty<Optional<Backup>> chosen() {
        return chosen;
    }

    /** Where the register that was there is kept, once a backup was restored. */
    ObjectProperty<Optional<Path>> aside() {
        return aside;
    }

    ObjectProperty<Optional<Problem>> problem() {
        return problem;
    }

    BooleanProperty busy() {
        return busy;
    }

    private List<Backup> present() {
        List<Backup> found = new ArrayList<>();
        try {
            found.addAll(home.backups().list());
            Optional<Path> other = home.backups().other();
            if (other.isPresent()) {
                found.addAll(Backups.list(other.get()));
            }
        } catch (RegisterUnavailable unreadable) {
            bridge.tell(() -> problem.set(Optional.of(UnavailableText.of(unreadable.reason(), texts))));
        }
        return found;
    }

    /** Chooses a file; what is in it is read, nothing is restored. */
    void choose(Path file) {
        problem.set(Optional.empty());
        bridge.run(busy, () -> Backups.read(file), backup -> {
            chosen.set(backup);
            problem.set(backup.isPresent() ? Optional.empty() : Optional.of(told("restore.noBackup")));
        });
    }

    /** Restores by the password of who set the backed-up register up; the array is wiped. */
    void byPassword(char[] typed) {
        Password password = Password.of(typed);
        restore(keys -> keys.unlock(keys.users().getFirst(), password), "restore.otherPassword");
    }

    /** Restores by the recovery code. */
    void byCode(String typed) {
        Optional<String> fault = CodeText.fault(RecoveryCode.parse(typed), texts);
        if (fault.isPresent()) {
            problem.set(Optional.of(new Problem(fault.get(), "")));
        } else if (RecoveryCode.parse(typed) instanceof CodeReading.Read<RecoveryCode>(RecoveryCode code)) {
            restore(keys -> keys.unlock(code), "restore.otherCode");
        }
    }

    private void restore(RegisterHome.Opening opening, String refusal) {
        problem.set(Optional.empty());
        chosen.get().ifPresent(backup -> bridge.run(busy, () -> result(backup.file(), opening, refusal), result -> {
            switch (result) {
                case Result.Restored(Path kept) -> aside.set(Optional.of(kept));
                case Result.Failed(Problem told) -> problem.set(Optional.of(told));
            }
        }));
    }

    private Result result(Path file, RegisterHome.Opening opening, String refusal) {
        try {
            return home.restore(file, opening).<Result>map(Result.Restored::new)
                    .orElseGet(() -> new Result.Failed(told(refusal)));
        } catch (RegisterUnavailable unavailable) {
            boolean isDamaged = unavailable.reason() == RegisterUnavailable.Cause.DAMAGED;
            return new Result.Failed(isDamaged ? told("restore.damaged")
                    : UnavailableText.of(unavailable.reason(), texts));
        }
    }

    private Problem told(String key) {
        return new Problem(texts.get(key), texts.get(key + ".next"));
    }
}
