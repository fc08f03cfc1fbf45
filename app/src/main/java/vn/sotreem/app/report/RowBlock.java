package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.app.report.Mark.Words;

/**
 * A row of a table with its lines.
 *
 * @param edges where the cells begin, and where the last one ends: one more than cells
 */
record RowBlock(List<Words> cells, double[] edges, double height) implements Block {
    /** Between a text and the line of its cell. */
    static final double PADDING = 2.5;
    /** A row is high enough to correct it by hand. */
    private static final double HEIGHT_MIN = 19;

    /** @param isDense whether it is only as high as its words */
    static RowBlock of(List<Words> cells, double[] edges, boolean isDense) {
        double text = cells.stream().mapToDouble(Words::height).max().orElse(0);
        return new RowBlock(cells, edges, isDense ? text + PADDING : Math.max(HEIGHT_MIN, text + 2 * PADDING));
    }

    @Override
    public void draw(Pen pen, double top) {
        for (int i = 0; i < cells.size(); i++) {
            Words words = cells.get(i);
            pen.upright(edges[i], top, top + height);
            pen.write(words, edges[i] + PADDING, top + (height - words.height()) / 2);
        }
        pen.upright(edges[cells.size()], top, top + height);
        pen.level(edges[0], edges[cells.size()], top + height);
    }

    /** This row, or if it is higher than any page its lines in several rows that are not. */
    List<RowBlock> within(double heightMax) {
        if (height <= heightMax) {
            return List.of(this);
        }
        List<RowBlock> parts = new ArrayList<>();
        int lines = cells.stream().mapToInt(words -> words.lines().size()).max().orElse(0);
        int step = (int) ((heightMax - 2 * PADDING) / cells.getFirst().style().lineHeight());
        for (int from = 0; from < lines; from += step) {
            int first = from;
            parts.add(of(cells.stream().map(words -> words.part(first, first + step)).toList(), edges, false));
        }
        return parts;
    }
}
