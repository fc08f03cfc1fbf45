package vn.sotreem.app.ui.people;

import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.GroupList;

/** The ticks of a child that make way for what is written with dates (docs/decisions/0032-ticks-and-spells.md). */
final class Ticks {
    private final RecordDraft<Child> child;

    Ticks(RecordDraft<Child> child) {
        this.child = child;
    }

    /** The group is written with dates now: its tick goes. */
    void take(GroupList list, String code) {
        StringProperty ticks = child.typed(list.code());
        ticks.set(CodeSet.parse(ticks.get()).without(code).text());
    }

    /** The dates are not wanted after all: what was ticked before is ticked again. */
    void giveBack(GroupList list, String code) {
        if (list.ticks(child.start()).contains(code)) {
            StringProperty ticks = child.typed(list.code());
            ticks.set(CodeSet.of(Stream.concat(CodeSet.parse(ticks.get()).codes().stream(), Stream.of(code)).toList())
                    .text());
        }
    }
}
