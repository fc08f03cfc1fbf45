package vn.sotreem.app.ui;

import java.util.UUID;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;
import vn.sotreem.core.register.Standing;

/**
 * A place on the left of the window, named as people name the work. Made anew for each unlocked register and each
 * language; all of it is called on the window's thread.
 */
public interface Place {

    /** Makes a place of an unlocked register. */
    interface Maker {
        Place make(Workspace workspace);
    }

    /** Its name, in the person's language. */
    String title();

    Ikon icon();

    /** The screen, always the same node. */
    Parent screen();

    /** The keys of what is shown now; the list changes when the place shows something else. */
    ObservableList<Shortcut> shortcuts();

    /** The number beside the name, 0 for none. */
    default long count(Standing standing) {
        return 0;
    }

    /** Whether this place shows what the search field finds. */
    default boolean searches() {
        return false;
    }

    /** Whether this place explains the state of sending: a press on the status bar leads here. */
    default boolean explainsStatus() {
        return false;
    }

    /** Whether this place prints what the window shows: Ctrl+P leads here. */
    default boolean prints() {
        return false;
    }

    /** The place has come to the front: put the focus where the work begins. */
    default void shown() {
    }

    /** The place is about to be left, or the register closed: keep what is being typed. */
    default void leave() {
    }

    /** Puts two records of one child side by side, if this is done here; says whether it is. */
    default boolean compare(UUID child, UUID twin) {
        return false;
    }

    /** Shows the history of a child or a household, if this is done here; says whether it is. */
    default boolean past(UUID record) {
        return false;
    }

    /** Shows this record, if records of its kind are shown here; says whether it does. */
    default boolean open(RecordRef record) {
        return false;
    }
}
