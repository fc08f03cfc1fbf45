package vn.sotreem.app.report;

import java.util.List;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Words;

/** The last lines of a page: what it belongs to, its number, when and by whom it was printed. */
final class FootBlock implements Block {
    private static final double SIZE = 9;
    private static final double GAP = 8;
    private static final double SIDE = 0.42;

    private final double left;
    private final List<Words> words;

    FootBlock(Report.Foot foot, String page, Sheet sheet, Typesetter typesetter) {
        Style style = new Style(Face.REGULAR, SIZE);
        double width = sheet.contentWidth();
        left = sheet.left();
        words = List.of(
                typesetter.set(foot.left(), style, Align.LEFT, width * SIDE),
                typesetter.set(page, style, Align.CENTER, width),
                typesetter.set(foot.right(), style, Align.RIGHT, width * SIDE).at(width * (1 - SIDE), 0));
    }

    @Override
    public double height() {
        return GAP + words.stream().mapToDouble(Words::height).max().orElse(0);
    }

    @Override
    public void draw(Pen pen, double top) {
        words.forEach(line -> pen.write(line, left, top + GAP));
    }
}
