package vn.sotreem.app.ui.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.ListPaper;
import vn.sotreem.app.ui.Tour;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Criterion;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Sight;

/** The list of children as it is shown, on paper. Its columns never hold a restricted group, whoever prints. */
public final class ListPrint {
    private static final Sight ANYBODY = Sight.of(Role.COLLABORATOR, Set.of());

    private ListPrint() {
    }

    /**
     * What is printed.
     *
     * @param query   the question that the list answers
     * @param columns as {@link ListColumns} reads them
     * @param actor   who prints
     * @param reason  a code of the catalog's access reasons or the person's own words, when the list needs one; else ""
     */
    public record Wish(ChildQuery query, String columns, Clock clock, String actor, String reason) {
        LocalDate day() {
            return LocalDate.now(clock);
        }
    }

    /** Reads the list and lays it out, once the access log has whom it tells about; on the register's thread. */
    public static Document of(Register register, Listing listing, Wish wish) {
        boolean isTelling = register.accessLog().concerned(listing) > 0;
        register.accessLog().taken(AccessLine.What.PRINT, listing, wish.reason());
        List<ChildRow> rows = register.rows(listing, 0, listing.size()).stream().map(row -> shown(row, wish)).toList();
        List<Hamlet> hamlets = register.hamlets();
        Optional<Hamlet> only = wish.query().hamlet().flatMap(id -> named(id, hamlets));
        ListPaper.About about = new ListPaper.About(register.office(), wish.day(), wish.actor(), only,
                sifted(wish.query(), hamlets, register.sight()),
                isTelling ? Optional.of(words(wish.reason())) : Optional.empty());
        return ListPaper.of(about, new ListColumns(wish.day()).of(wish.columns(), only.isPresent()), rows);
    }

    private static ChildRow shown(ChildRow row, Wish wish) {
        ChildRow today = row.on(wish.day());
        return new ChildRow(Groups.ofTicks(ANYBODY.shown(today.child())), today.household(), today.hamlet(),
                today.waiting());
    }

    private static Optional<Hamlet> named(UUID id, List<Hamlet> hamlets) {
        return hamlets.stream().filter(hamlet -> hamlet.id().equals(id)).findFirst();
    }

    /** What the person who prints may not see has found nobody, and is not named. */
    private static List<String> sifted(ChildQuery query, List<Hamlet> hamlets, Sight sight) {
        Texts texts = Texts.of(Tour.BUNDLE, Texts.VIETNAMESE);
        FilterWords words = new FilterWords(texts);
        return Stream.concat(query.text().isBlank() ? Stream.of()
                        : Stream.of(texts.get("people.print.searched", query.text().strip())),
                query.filter().criteria().stream().filter(criterion -> !(criterion instanceof Criterion.InGroup group
                        && sight.hides(group.code()))).map(criterion -> words.of(criterion, hamlets))).toList();
    }

    private static String words(String reason) {
        return Catalog.bundled().accessReasons().find(reason).map(known -> known.label(Texts.VIETNAMESE))
                .orElse(reason);
    }
}
