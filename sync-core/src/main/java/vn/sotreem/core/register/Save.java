package vn.sotreem.core.register;

import java.util.List;

/**
 * What one press of "Lưu" keeps: its edits are kept, sent and applied together or not at all. A record stands before
 * the records that refer to it.
 *
 * @param actor name of the person who saves
 * @param edits at least one
 */
public record Save(String actor, List<Edit> edits) {
    public Save {
        edits = List.copyOf(edits);
    }

    public static Save of(String actor, Edit... edits) {
        return new Save(actor, List.of(edits));
    }
}
