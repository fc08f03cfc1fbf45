package vn.sotreem.app.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.BookOnDay;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/** The register on paper, as it stands or as it stood on a day that has passed. */
public record BookPaper(Document document, int children) {

    /**
     * Reads the register and lays it out; on the register's thread.
     *
     * @param zone where the day is one
     * @param only the hamlet, empty for the commune
     */
    public static BookPaper of(Register register, Edition edition, ZoneId zone, Optional<Hamlet> only, Paper paper) {
        if (edition.isPast()) {
            BookOnDay book = register.communes().bookOn(edition.asOf(), zone);
            List<ChildRow> then = book.rows(rows(register, Optional.empty()), only.map(Hamlet::id));
            return new BookPaper(RegisterBook.of(book.office(), edition.with(book.gaps()), then, only.map(book::named),
                    paper, Catalog.bundled()), then.size());
        }
        List<ChildRow> rows = rows(register, only);
        return new BookPaper(RegisterBook.of(register.office(), edition, rows, only, paper, Catalog.bundled()),
                rows.size());
    }

    private static List<ChildRow> rows(Register register, Optional<Hamlet> only) {
        Listing listing = register.list(new ChildQuery("", only.map(Hamlet::id), ChildQuery.Order.HOUSEHOLD));
        return new RegisterRows(register, listing);
    }
}
