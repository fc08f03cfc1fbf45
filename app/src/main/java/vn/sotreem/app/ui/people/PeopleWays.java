package vn.sotreem.app.ui.people;

import java.util.UUID;
import vn.sotreem.core.register.ChildRow;

/** Where one goes from a screen of people, and how it is said what was done. */
interface PeopleWays {
    void toList();

    /** To the list, or to the other place from which the sheet was opened. */
    void back();

    void open(ChildRow row);

    void newHousehold();

    void addSibling(UUID household);

    void takeUp(Drafts.Kept draft);

    void drop(Drafts.Kept draft);

    void importFile();

    /** To what is done to all children of the list at once. */
    void bulk();

    /** Says what was done. */
    void told(String text);

    /** Takes back what was done last, if there is a way back. */
    void undo();

    /** Says what was done, with a way back: the button of the notice, and Ctrl+Z until something else is done. */
    void done(String text, Runnable undo);
}
