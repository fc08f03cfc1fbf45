package vn.sotreem.app.ui;

import java.time.Clock;
import vn.sotreem.core.catalog.Texts;

/**
 * What a place gets to work with: the person's language, the unlocked register, ways to talk to the person, and the
 * window around the place (hamlet filter, search field, notices, the way to other places).
 *
 * @param clock with the person's time zone
 */
public record Workspace(Texts texts, Clock clock, Session session, Dialogs dialogs, ShellModel shell) {

    /** Times in words, in this language. */
    public Times times() {
        return new Times(texts, clock);
    }

    /** Screens in this language, without controllers yet. */
    public Screens screens() {
        return new Screens(texts);
    }
}
