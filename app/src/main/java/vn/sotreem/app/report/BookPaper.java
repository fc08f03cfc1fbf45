package vn.sotreem.app.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.catalog.Units;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.BookOnDay;
import vn.sotreem.core.register.BookOnDay.Gone;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Register;

/**
 * The register on paper, as it stands or as it stood on a day that has passed.
 *
 * @param handed the hamlets in it that were handed over to other communes since that day
 */
public record BookPaper(Document document, int children, List<Handed> handed) {

    /**
     * A hamlet that is another commune's.
     *
     * @param hamlet  the name it had on the day of the paper
     * @param commune name and code of the other commune; the code alone when no pack of this machine has its name
     * @param since   the first day on which it was that one's
     */
    public record Handed(String hamlet, String commune, LocalDate since) {
    }

    /**
     * Reads the register and lays it out; on the register's thread.
     *
     * @param zone  where the day is one
     * @param only  the hamlet, empty for the commune
     * @param packs where the names of other communes are
     */
    public static BookPaper of(Register register, Edition edition, ZoneId zone, Optional<Hamlet> only, Paper paper,
                               UnitFolder packs) {
        if (edition.isPast()) {
            BookOnDay book = register.communes().bookOn(edition.asOf(), zone);
            List<ChildRow> then = book.rows(new RegisterRows(register, register.lists().of(book)),
                    only.map(Hamlet::id));
            List<Gone> gone = book.gaps().handed().stream()
                    .filter(hamlet -> only.isEmpty() || only.get().id().equals(hamlet.hamlet().id())).toList();
            List<Handed> handed = gone.isEmpty() ? List.of() : named(gone, units(packs));
            return new BookPaper(RegisterBook.of(book.office(), edition.with(book.gaps(), handed), then,
                    only.map(book::named), paper, Catalog.bundled()), then.size(), handed);
        }
        List<ChildRow> rows = new RegisterRows(register, register.list(
                new ChildQuery("", only.map(Hamlet::id), ChildQuery.Order.HOUSEHOLD)));
        return new BookPaper(RegisterBook.of(register.office(), edition, rows, only, paper, Catalog.bundled()),
                rows.size(), List.of());
    }

    private static List<Handed> named(List<Gone> gone, Units units) {
        return gone.stream().map(hamlet -> new Handed(hamlet.hamlet().name(),
                units.commune(hamlet.communeCode()).map(unit -> unit.fullName() + " (" + unit.code() + ")")
                        .orElse(hamlet.communeCode()), hamlet.since())).toList();
    }

    /** Packs that cannot be read name nothing; the code says which commune it is as well. */
    private static Units units(UnitFolder packs) {
        try {
            return packs.read();
        } catch (IOException unreadable) {
            return new Units(List.of());
        }
    }
}
