package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Office;

/**
 * The printed register, SỔ THEO DÕI TRẺ EM, of one hamlet or of the whole commune, each hamlet from a new page. It is a
 * general list: restricted circumstances are not in it (see {@link OpenCodes}).
 */
public final class RegisterBook {
    private final Office office;
    private final Edition edition;
    private final LocalDate asOf;
    private final Optional<Hamlet> only;
    private final RegisterColumns columns;
    private final Catalog catalog;

    private RegisterBook(Office office, Edition edition, Optional<Hamlet> only, RegisterColumns columns,
            Catalog catalog) {
        this.office = office;
        this.edition = edition;
        this.asOf = edition.asOf();
        this.only = only;
        this.columns = columns;
        this.catalog = catalog;
    }

    /**
     * Lays out the register.
     *
     * @param edition as of which day; who prints it is named at the foot of every page
     * @param rows    the children in the order of the book ({@code ChildQuery.Order.HOUSEHOLD}), all of them of the
     *                hamlet if there is one; gone through twice
     * @param only    the hamlet, empty for the commune
     */
    public static Document of(Office office, Edition edition, List<ChildRow> rows, Optional<Hamlet> only, Paper paper,
            Catalog catalog) {
        RegisterColumns columns = RegisterColumns.of(paper, catalog);
        Report report = new RegisterBook(office, edition, only, columns, catalog).report(rows);
        return Layout.lay(report, paper.landscape());
    }

    private Report report(List<ChildRow> written) {
        List<ChildRow> rows = new LazyList<>(written.size(), index -> written.get(index).on(asOf));
        BookSummary summary = BookSummary.of(rows, asOf);
        String subject = only.map(Hamlet::name).orElse(office.communeName());
        List<Section> sections = only.isPresent() || rows.isEmpty() ? List.of(single(rows, summary.counts()))
                : byHamlet(rows, summary);
        Closing closing = new Closing(notes(summary.coded()), signatures());
        return new Report(asOf, head(subject, summary.counts()), columns.columns(), sections, closing,
                foot(subject));
    }

    private List<String> notes(List<ChildRow> rows) {
        List<String> notes = new ArrayList<>(columns.legend(rows));
        edition.gaps().ifPresent(gaps -> {
            notes.add(text("past", Wording.day(edition.printedOn()), Wording.day(asOf)));
            if (gaps.begun().isAfter(asOf)) {
                notes.add(text("past.begun", Wording.day(gaps.begun())));
            }
            if (gaps.binned() > 0) {
                notes.add(text("past.binned", gaps.binned()));
            }
            if (!edition.handed().isEmpty()) {
                notes.add(text("past.handed", edition.handed().stream().map(gone -> text("past.handed.one",
                        gone.hamlet(), gone.commune(), Wording.date(gone.since()))).collect(Collectors.joining("; "))));
            }
        });
        return notes;
    }

    private Head head(String subject, Counts counts) {
        return new Head(unit(office, catalog), List.of(text("head.country"), text("head.motto")), text("head.mark"),
                text("head.title"), subject, text("head.detail", Wording.day(asOf), counts.children(),
                counts.households()));
    }

    /** The body above, and the one that issues. */
    static List<String> unit(Office office, Catalog catalog) {
        List<String> unit = new ArrayList<>();
        catalog.provinces().find(office.provinceCode()).ifPresent(province -> unit.add(
                text("head.unit", upper(province.detail("type").orElse("") + " " + province.name()))));
        unit.add(text("head.unit", upper(office.communeName())));
        return unit;
    }

    private Report.Foot foot(String subject) {
        String book = only.isPresent() ? text("foot.hamlet", subject, office.communeName())
                : text("foot.commune", subject);
        return new Report.Foot(book, text("foot.printed", Wording.date(edition.printedOn()), edition.printedBy()));
    }

    private Section single(List<ChildRow> rows, Counts counts) {
        List<Row> below = new ArrayList<>();
        if (rows.isEmpty()) {
            below.add(columns.none());
        }
        below.add(columns.total(text("total", counts.children(), counts.households()), counts));
        return new Section("", "", lines(rows, below));
    }

    private List<Section> byHamlet(List<ChildRow> rows, BookSummary summary) {
        Counts all = summary.counts();
        List<Section> sections = new ArrayList<>();
        for (BookSummary.Part part : summary.parts()) {
            String name = part.hamlet().name();
            Counts some = part.counts();
            List<Row> below = new ArrayList<>();
            below.add(columns.total(text("total.hamlet", name, some.children(), some.households()), some));
            if (part.to() == rows.size()) {
                below.add(columns.total(text("total.commune", all.children(), all.households()), all));
            }
            sections.add(new Section(text("heading", name, some.children(), some.households()),
                    text("heading.continued", name), lines(rows.subList(part.from(), part.to()), below)));
        }
        return sections;
    }

    /** The lines of these children and what stands below them. */
    private List<Row> lines(List<ChildRow> rows, List<Row> below) {
        int children = rows.size();
        return new LazyList<>(children + below.size(), index -> index < children
                ? columns.entry(index + 1, rows.get(index)) : below.get(index - children));
    }

    private List<Signature> signatures() {
        Signature preparer = signature("preparer", "hint");
        return only.isPresent() ? List.of(signature("hamletHead", "hint"), preparer)
                : List.of(preparer, signature("director", "hintSeal"));
    }

    private static Signature signature(String title, String hint) {
        return new Signature(text("signature.date"), text("signature." + title), text("signature." + hint));
    }

    private static String upper(String name) {
        return name.toUpperCase(Texts.VIETNAMESE);
    }

    private static String text(String key, Object... arguments) {
        return Wording.TEXTS.get(key, arguments);
    }
}
