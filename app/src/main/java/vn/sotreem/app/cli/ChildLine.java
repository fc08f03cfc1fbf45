package vn.sotreem.app.cli;

import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildRow;

/** A child on one line of a terminal. */
final class ChildLine {
    private static final String FORM = "%-28s %-10s %-4s %-18s %6s  %s";

    private final FieldWords words;

    ChildLine(Texts texts) {
        this.words = new FieldWords(texts);
    }

    String of(ChildRow row) {
        Child child = row.child();
        Household household = row.household();
        String sex = child.sex().code();
        return FORM.formatted(child.name(), child.birth().display(),
                sex.isEmpty() ? "" : words.of(Entity.CHILD, "sex", sex),
                row.hamlet().name(), household.number(), child.id());
    }
}
