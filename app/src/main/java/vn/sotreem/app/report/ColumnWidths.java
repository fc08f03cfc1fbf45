package vn.sotreem.app.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * How wide the columns of a list are: as somebody has them, but none narrower than its longest word while there is
 * room, so that no number is broken in two.
 */
final class ColumnWidths {
    private final double[] needed;
    private final double[] wished;
    private final double room;

    /**
     * @param fields  as somebody has them
     * @param entries what stands in the columns, line by line
     * @param room    for all columns, in points
     */
    ColumnWidths(List<ListPaper.Field> fields, List<List<String>> entries, Sheet sheet, double room) {
        Typesetter typesetter = new Typesetter();
        Style bold = new Style(Face.BOLD, sheet.bodySize());
        Style regular = new Style(Face.REGULAR, sheet.bodySize());
        this.room = room;
        this.wished = fields.stream().mapToDouble(ListPaper.Field::width).toArray();
        this.needed = fields.stream().mapToDouble(field -> longest(field.title(), bold, typesetter)).toArray();
        for (List<String> entry : entries) {
            for (int column = 0; column < needed.length; column++) {
                needed[column] = Math.max(needed[column], longest(entry.get(column), regular, typesetter));
            }
        }
    }

    private static double longest(String text, Style style, Typesetter typesetter) {
        return Stream.of(text.split(" ")).mapToDouble(word -> typesetter.width(word, style)).max().orElse(0)
                + 2 * RowBlock.PADDING + 1;
    }

    /** In points; they fill the room. */
    double[] points() {
        double[] widths = new double[wished.length];
        boolean[] isFixed = new boolean[wished.length];
        boolean isChanged = sum(needed, new boolean[needed.length]) <= room;
        share(widths, isFixed, room);
        while (isChanged) {
            isChanged = false;
            for (int column = 0; column < widths.length; column++) {
                if (!isFixed[column] && widths[column] < needed[column]) {
                    isFixed[column] = true;
                    widths[column] = needed[column];
                    isChanged = true;
                }
            }
            share(widths, isFixed, room - (sum(widths, new boolean[widths.length]) - sum(widths, isFixed)));
        }
        return widths;
    }

    /** The columns that are not fixed share what is left as they are wished. */
    private void share(double[] widths, boolean[] isFixed, double left) {
        double all = sum(wished, isFixed);
        for (int column = 0; column < widths.length; column++) {
            widths[column] = isFixed[column] ? widths[column] : wished[column] * left / all;
        }
    }

    private static double sum(double[] widths, boolean[] isLeftOut) {
        double sum = 0;
        for (int column = 0; column < widths.length; column++) {
            sum += isLeftOut[column] ? 0 : widths[column];
        }
        return sum;
    }
}
