package vn.sotreem.app.ui.people;

import java.util.function.Consumer;
import vn.sotreem.core.domain.Item;

/** Where records of one kind are added to a sheet: what is offered, and how they are called and laid out. */
interface SlipDesk<R extends Item> {

    Slips<R> slips();

    /** Whether a record belongs here and not to another child of the sheet. */
    boolean isHere(R record);

    /** What is chosen to add a record: a relation, a group, a kind. */
    Choices offered();

    /** Key of the text that says in the empty field what can be added there. */
    String prompt();

    /** Adds a record of what was chosen, or finds the one that there can only be one of. */
    void add(String code, Consumer<RecordDraft<R>> then);

    /** A record that was just added is not wanted after all. */
    void takeBack(RecordDraft<R> added);

    /** A record in one line. */
    String called(R record);

    FormSection section(R record);

    /** Whether only few may know of it. */
    default boolean isRestricted(R record) {
        return false;
    }
}
