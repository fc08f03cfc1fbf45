package vn.sotreem.core.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.domain.Values;

/**
 * Puts what was written here on top of what the portal holds: what a person wrote stays in sight until the portal has
 * spoken of it, and everything else is the portal's. Sets of codes are brought together, because there both stand.
 */
public final class Rebase {

    private Rebase() {
    }

    /**
     * The content to show.
     *
     * @param base  as the portal holds the record
     * @param edits changes of this record the portal has not taken yet, oldest first
     */
    public static Values onto(Values base, List<Change> edits) {
        Values content = base;
        for (Change edit : edits) {
            Merge merge = Merge.of(edit.entity(), new Merge.Held(content, Map.of(), false), edit.delta(), edit.hlc());
            content = switch (merge) {
                case Merge.Clean clean -> clean.values();
                case Merge.Merged merged -> merged.values();
                case Merge.Conflict conflict -> conflict.values().with(wanted(conflict, edit.delta()));
            };
        }
        return content;
    }

    private static Map<String, String> wanted(Merge.Conflict conflict, Delta delta) {
        Map<String, String> wanted = new HashMap<>();
        conflict.undecided().forEach(field -> wanted.put(field, delta.after().get(field)));
        return wanted;
    }
}
