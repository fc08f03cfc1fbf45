package vn.sotreem.app.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import vn.sotreem.core.catalog.Texts;

/** Tells a person that a task of the program failed, and the log the rest. A failure that is expected is no failure. */
final class Failures implements Consumer<Throwable> {
    private final Logger log = System.getLogger(Failures.class.getName());
    private final Texts texts;
    private final Dialogs dialogs;

    Failures(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    @Override
    public void accept(Throwable failure) {
        log.log(Level.ERROR, "a task failed", failure);
        dialogs.problem(new Problem(texts.get("failure.what"),
                texts.get("failure.next", failure.getClass().getSimpleName())));
    }
}
