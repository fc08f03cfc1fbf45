package vn.sotreem.app.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How wide the columns of a list are: as somebody has them, but none narrower than its longest word while there is
 * room, so that no number is broken in two. What a column has beyond its longest entry goes to those whose entries
 * take several lines.
 */
final class ColumnWidths {
    /** Entries that are longer than this part of the sheet are written in several lines however wide it is. */
    private static final double ENTRY_PART_MAX = 0.25;

    private static final double AROUND = 2 * RowBlock.PADDING + 1;

    private final double[] needed;
    private final double[] enough;
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
        this.enough = needed.clone();
        for (List<String> entry : entries) {
            for (int column = 0; column < needed.length; column++) {
                needed[column] = Math.max(needed[column], longest(entry.get(column), regular, typesetter));
                enough[column] = Math.max(Math.max(enough[column], needed[column]), Math.min(room * ENTRY_PART_MAX,
                        typesetter.width(entry.get(column), regular) + AROUND));
            }
        }
    }

    private static double longest(String text, Style style, Typesetter typesetter) {
        return Stream.of(text.split(" ")).mapToDouble(word -> typesetter.width(word, style)).max().orElse(0)
                + AROUND;
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
        return balanced(widths);
    }

    /** What is too much in some goes to those that have too little, as far as it goes. */
    private double[] balanced(double[] widths) {
        double[] lacking = IntStream.range(0, widths.length).mapToDouble(column -> enough[column] - widths[column])
                .toArray();
        double lack = DoubleStream.of(lacking).filter(points -> points > 0).sum();
        double spare = -DoubleStream.of(lacking).filter(points -> points < 0).sum();
        double moved = Math.min(lack, spare);
        return moved == 0 ? widths : IntStream.range(0, widths.length).mapToDouble(column -> widths[column]
                + lacking[column] * moved / (lacking[column] > 0 ? lack : spare)).toArray();
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
