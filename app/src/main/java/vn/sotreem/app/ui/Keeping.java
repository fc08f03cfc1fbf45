package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.RegisterHome;

/**
 * How the register is kept safe and who may open it, as its settings see it.
 *
 * @param restore leads out of the register to where a backup is put in its place; with one that was chosen, or none
 */
record Keeping(RegisterHome home, Consumer<Optional<Path>> restore) {
    Backups backups() {
        return home.backups();
    }
}
