package vn.sotreem.core.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.GroupList;

/**
 * A group that children are counted in at a glance: one of the fourteen special circumstances, or one of Mẫu 03 parts
 * III and IV.
 */
public record ChildGroup(GroupList list, Entry entry) {

    /** Every group, in the order of Mẫu 03; a bit of a long each. */
    static final List<ChildGroup> ALL = Stream.of(GroupList.CIRCUMSTANCES, GroupList.RISKS, GroupList.OTHERS)
            .flatMap(list -> Catalog.bundled().list(list.code()).orElseThrow().roots().stream()
                    .map(root -> new ChildGroup(list, root))).toList();

    /** The bit of the group that a code belongs to, 0 of a code nobody knows. */
    static long bit(GroupList list, String code) {
        String root = code.split("\\.", 2)[0];
        for (int group = 0; group < ALL.size(); group++) {
            if (ALL.get(group).list == list && ALL.get(group).entry.code().equals(root)) {
                return 1L << group;
            }
        }
        return 0;
    }

    /** Its name in the language of a window. */
    public String label(Locale locale) {
        return entry.shortLabel(locale);
    }
}
