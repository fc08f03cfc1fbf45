package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Strip> strips = new ArrayList<>();

    private Layout(Report report, Sheet sheet) {
        this.report = report;
        this.sheet = sheet;
        this.edges = edges();
        this.tableHead = new TableHead(report.columns(), edges, typesetter, sheet.bodySize());
        this.bodyHeight = sheet.contentHeight() - foot(1, 1).height();
    }

    static Document lay(Report report, Sheet sheet) {
        return new Layout(report, sheet).document();
    }

    private Document document() {
        strips.add(new Strip(new Letterhead(report.head(), sheet, typesetter), List.of(), false, true));
        for (Section section : report.sections()) {
            addSection(section, section == report.sections().getLast());
        }
        addClosing();
        List<List<Block>> contents = Pagination.pages(strips, bodyHeight);
        List<Page> pages = new ArrayList<>();
        for (List<Block> content : contents) {
            pages.add(page(content, pages.size() + 1, contents.size()));
        }
        return new Document(report.head().title(), report.date(), sheet, List.copyOf(pages));
    }

    private void addSection(Section section, boolean last) {
        boolean startsPage = strips.size() > 1;
        List<Block> again = new ArrayList<>(List.of(tableHead));
        if (!section.continued().isEmpty()) {
            again.addFirst(heading(section.continued()));
        }
        if (!section.heading().isEmpty()) {
            strips.add(new Strip(heading(section.heading()), List.of(), startsPage, true));
            startsPage = false;
        }
        strips.add(new Strip(tableHead, List.of(), startsPage, true));
        for (int i = 0; i < section.rows().size(); i++) {
            boolean withNext = i + 1 < section.rows().size()
                    ? section.rows().get(i + 1).kind() == Row.Kind.TOTAL : last;
            addRow(section.rows().get(i), again, withNext);
        }
    }

    private void addRow(Row row, List<Block> again, boolean withNext) {
        List<RowBlock> parts = block(row).within(bodyHeight - again.stream().mapToDouble(Block::height).sum());
        parts.forEach(part -> strips.add(new Strip(part, again, false, withNext && part == parts.getLast())));
    }

    private void addClosing() {
        Style style = new Style(Face.REGULAR, sheet.bodySize() * NOTE_SIZE);
        for (String note : report.closing().notes()) {
            Words words = typesetter.set(note, style, Align.LEFT, sheet.contentWidth());
            for (int line = 0; line < words.lines().size(); line++) {
                Block block = new TextBlock(words.part(line, line + 1), sheet.left(), line == 0 ? HEADING_GAP : 0, 0);
                strips.add(new Strip(block, List.of(), false, true));
            }
        }
        Block signatures = new SignatureBlock(report.closing().signatures(), sheet, typesetter);
        strips.add(new Strip(signatures, List.of(), false, false));
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

    private Page page(List<Block> blocks, int number, int count) {
        Pen pen = new Pen();
        double y = sheet.top();
        for (Block block : blocks) {
            block.draw(pen, y);
            y += block.height();
        }
        FootBlock foot = foot(number, count);
        foot.draw(pen, sheet.top() + sheet.contentHeight() - foot.height());
        return new Page(number, pen.marks());
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
