package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Words;

/**
 * Lays a report out on sheets. The table's head is put on every page by this layout itself, so no page can lack it; a
 * row is on one page, unless it is higher than a page; the last row, the totals, the notes and the signatures are on
 * one page if a page can hold them.
 */
final class Layout {
    private static final Style HEADING = new Style(Face.BOLD, 12);
    private static final double HEADING_GAP = 4;
    private static final double NOTE_SIZE = 0.9;

    private final Typesetter typesetter = new Typesetter();
    private final Report report;
    private final Sheet sheet;
    private final double[] edges;
    private final TableHead tableHead;
    private final double bodyHeight;
    private final PackedPages pages = new PackedPages();
    private final Pagination pagination;

    private Layout(Report report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
        this.edges = edges();
        this.tableHead = new TableHead(report.columns(), edges, typesetter, sheet.bodySize());
        this.bodyHeight = sheet.contentHeight() - foot(1, 1).height();
        this.pagination = new Pagination(bodyHeight, blocks -> pages.content(marks(blocks)));
    }

    static Document lay(Report report, Sheet sheet) {
        return new Layout(report, sheet).document();
    }

    private Document document() {
        pagination.add(new Strip(new Letterhead(report.head(), sheet, typesetter), List.of(), false, true));
        boolean startsPage = false;
        for (int section = 0; section < report.sections().size(); section++) {
            boolean last = section + 1 == report.sections().size();
            addSection(report.sections().get(section), startsPage, last);
            startsPage = true;
        }
        addClosing();
        pagination.end();
        for (int number = 1; number <= pages.size(); number++) {
            Pen pen = new Pen();
            FootBlock foot = foot(number, pages.size());
            foot.draw(pen, sheet.top() + sheet.contentHeight() - foot.height());
            pages.foot(pen.marks());
        }
        return new Document(report.head().title(), report.date(), sheet, pages);
    }

    private void addSection(Section section, boolean startsPage, boolean last) {
        List<Block> again = new ArrayList<>(List.of(tableHead));
        if (!section.continued().isEmpty()) {
            again.addFirst(heading(section.continued()));
        }
        boolean hasHeading = !section.heading().isEmpty();
        if (hasHeading) {
            pagination.add(new Strip(heading(section.heading()), List.of(), startsPage, true));
        }
        pagination.add(new Strip(tableHead, List.of(), startsPage && !hasHeading, true));
        Iterator<Row> rows = section.rows().iterator();
        Optional<Row> row = next(rows);
        while (row.isPresent()) {
            Optional<Row> following = next(rows);
            addRow(row.get(), again, following.map(Row::kind).map(Row.Kind.TOTAL::equals).orElse(last));
            row = following;
        }
    }

    private static Optional<Row> next(Iterator<Row> rows) {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    private void addRow(Row row, List<Block> again, boolean withNext) {
        List<RowBlock> parts = block(row).within(bodyHeight - again.stream().mapToDouble(Block::height).sum());
        parts.forEach(part -> pagination.add(new Strip(part, again, false, withNext && part == parts.getLast())));
    }

    private void addClosing() {
        Style style = new Style(Face.REGULAR, sheet.bodySize() * NOTE_SIZE);
        for (String note : report.closing().notes()) {
            Words words = typesetter.set(note, style, Align.LEFT, sheet.contentWidth());
            for (int line = 0; line < words.lines().size(); line++) {
                Block block = new TextBlock(words.part(line, line + 1), sheet.left(), line == 0 ? HEADING_GAP : 0, 0);
                pagination.add(new Strip(block, List.of(), false, true));
            }
        }
        Block signatures = new SignatureBlock(report.closing().signatures(), sheet, typesetter);
        pagination.add(new Strip(signatures, List.of(), false, false));
    }

    private Block heading(String text) {
        Words words = typesetter.set(text, HEADING, Align.LEFT, sheet.contentWidth());
        return new TextBlock(words, sheet.left(), 0, HEADING_GAP);
    }

    private RowBlock block(Row row) {
        Style style = new Style(switch (row.kind()) {
            case ENTRY -> Face.REGULAR;
            case NONE -> Face.ITALIC;
            case TOTAL -> Face.BOLD;
        }, sheet.bodySize());
        double[] cellEdges = new double[row.cells().size() + 1];
        List<Words> cells = new ArrayList<>();
        int column = 0;
        cellEdges[0] = edges[0];
        for (Row.Cell cell : row.cells()) {
            double left = edges[column];
            column += cell.columns();
            Style own = cell.isStrong() ? new Style(Face.BOLD, sheet.bodySize()) : style;
            cells.add(typesetter.set(cell.text(), own, cell.align(), edges[column] - left - 2 * RowBlock.PADDING));
            cellEdges[cells.size()] = edges[column];
        }
        return RowBlock.of(List.copyOf(cells), cellEdges, sheet.isDense());
    }

    private List<Mark> marks(List<Block> blocks) {
        Pen pen = new Pen();
        double y = sheet.top();
        for (Block block : blocks) {
            block.draw(pen, y);
            y += block.height();
        }
        return pen.marks();
    }

    private FootBlock foot(int number, int count) {
        String page = Wording.TEXTS.get("page", "" + number, "" + count);
        return new FootBlock(report.foot(), page, sheet, typesetter);
    }

    private double[] edges() {
        double shares = report.columns().stream().mapToDouble(Column::width).sum();
        double[] places = new double[report.columns().size() + 1];
        double share = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = sheet.left() + sheet.contentWidth() * share / shares;
            share += i < report.columns().size() ? report.columns().get(i).width() : 0;
        }
        return places;
    }
}
