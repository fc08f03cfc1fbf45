package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/**
 * What one press of "Lưu" keeps: its edits are kept, sent and applied together or not at all. A record stands before
 * the records that refer to it.
 *
 * @param actor name of the person who saves
 * @param edits at least one, at most {@link #EDITS_MAX}
 */
public record Save(String actor, List<Edit> edits) {
    /** Most records of one save: a save travels in one batch, however large the household. */
    public static final int EDITS_MAX = 200;
    /** Most characters of all records of one save together. */
    public static final int TEXT_MAX = 500_000;

    /** @throws IllegalArgumentException when there are no edits, or too many, or too much text */
    public Save {
        edits = List.copyOf(edits);
        int text = edits.stream().mapToInt(Save::length).sum();
        if (edits.isEmpty() || edits.size() > EDITS_MAX || text > TEXT_MAX) {
            throw new IllegalArgumentException("a save of " + edits.size() + " records, " + text + " characters");
        }
    }

    public static Save of(String actor, Edit... edits) {
        return new Save(actor, List.of(edits));
    }

    /**
     * Gives a tick of a child its dates: the tick goes and the spell comes, together.
     *
     * @param child as the person saw it
     * @param spell made by {@link Spell#of} and filled in
     */
    public static Save dating(String actor, Child child, Spell spell) {
        GroupList list = GroupList.of(spell.list()).orElseThrow();
        return of(actor, Edit.change(child, list.untick(child, spell.code())), Edit.create(spell));
    }

    /** Gives a tick of support its dates, likewise. */
    public static Save dating(String actor, Child child, Support support) {
        return of(actor, Edit.change(child, GroupList.SUPPORTS.untick(child, support.kind())), Edit.create(support));
    }

    /** As few saves as can hold these edits, in their order: one, unless the household is an institution. */
    public static List<Save> all(String actor, List<Edit> edits) {
        List<Save> saves = new ArrayList<>();
        List<Edit> some = new ArrayList<>();
        int text = 0;
        for (Edit edit : edits) {
            text += length(edit);
            if (!some.isEmpty() && (some.size() == EDITS_MAX || text > TEXT_MAX)) {
                saves.add(new Save(actor, some));
                some.clear();
                text = length(edit);
            }
            some.add(edit);
        }
        saves.add(new Save(actor, some));
        return saves;
    }

    private static int length(Edit edit) {
        return edit.after().values().length();
    }
}
