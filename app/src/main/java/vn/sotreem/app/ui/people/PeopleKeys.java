package vn.sotreem.app.ui.people;

import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.core.catalog.Texts;

/** The keys of the list of children. */
record PeopleKeys(Shortcut newHousehold, Shortcut addSibling, Shortcut open, Shortcut importFile, Shortcut print) {

    /**
     * @param addSibling adds a child to the household of the child that is looked at
     * @param open       opens the sheet of the child that is looked at
     * @param print      shows the list as it will be on paper
     */
    static PeopleKeys of(Texts texts, PeopleWays ways, Runnable addSibling, Runnable open, Runnable print) {
        return new PeopleKeys(
                Shortcut.of("Ctrl+N", texts.get("people.household.key"), ways::newHousehold),
                Shortcut.of("Ctrl+Shift+N", texts.get("people.sibling.key"), addSibling),
                Shortcut.of("F2", texts.get("people.open.key"), open),
                Shortcut.of("F7", texts.get("people.import.key"), ways::importFile),
                Shortcut.of("Ctrl+P", texts.get("people.print.key"), print));
    }
}
