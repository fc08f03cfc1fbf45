package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildRow;

/**
 * What of all rows of a book has to be known before its first line is printed, gathered in going through them once.
 *
 * @param parts  the hamlets, in the order of the book
 * @param counts of all rows
 * @param coded  rows that have among them all codes that some row has, each set of them once
 */
record BookSummary(List<Part> parts, Counts counts, List<ChildRow> coded) {

    /** The rows of one hamlet, from one to before another. */
    record Part(Hamlet hamlet, int from, int to, Counts counts) {
    }

    /** @param rows hamlet by hamlet */
    static BookSummary of(List<ChildRow> rows, LocalDate day) {
        List<Part> parts = new ArrayList<>();
        Map<List<CodeSet>, ChildRow> coded = new LinkedHashMap<>();
        Counts.Tally all = new Counts.Tally(day);
        Counts.Tally some = new Counts.Tally(day);
        Hamlet hamlet = null;
        int from = 0;
        int index = 0;
        for (ChildRow row : rows) {
            if (hamlet != null && !hamlet.id().equals(row.hamlet().id())) {
                parts.add(new Part(hamlet, from, index, some.counts()));
                some = new Counts.Tally(day);
                from = index;
            }
            hamlet = row.hamlet();
            some.add(row);
            all.add(row);
            coded.putIfAbsent(codes(row.child()), row);
            index++;
        }
        if (hamlet != null) {
            parts.add(new Part(hamlet, from, index, some.counts()));
        }
        return new BookSummary(parts, all.counts(), List.copyOf(coded.values()));
    }

    private static List<CodeSet> codes(Child child) {
        return List.of(child.circumstances(), child.risks(), child.others(), child.supports());
    }
}
