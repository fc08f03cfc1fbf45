package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Words;

/** The titles of the columns, under their groups, and the row of column numbers if they have any. */
final class TableHead implements Block {
    private static final double NUMBER_SIZE = 0.85;

    /** A text over some columns; its edges are places in the list of edges. */
    private record Title(Words words, int fromEdge, int toEdge) {
        double paddedHeight() {
            return words.height() + 2 * RowBlock.PADDING;
        }
    }

    /** One ruled cell; its top and bottom count from the head's top. */
    private record Box(Title title, double top, double bottom) {
    }

    private final Typesetter typesetter;
    private final double[] edges;
    private final List<Box> boxes = new ArrayList<>();
    private final double height;

    TableHead(List<Column> columns, double[] edges, Typesetter typesetter, double bodySize) {
        this.typesetter = typesetter;
        this.edges = edges;
        Style bold = new Style(Face.BOLD, bodySize);
        Style small = new Style(Face.ITALIC, bodySize * NUMBER_SIZE);
        List<Title> groups = groups(columns, bold);
        double groupBottom = groups.stream().mapToDouble(Title::paddedHeight).max().orElse(0);
        List<Box> titles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            double top = columns.get(i).group().isEmpty() ? 0 : groupBottom;
            Title title = title(columns.get(i).title(), bold, i, i + 1);
            titles.add(new Box(title, top, top + title.paddedHeight()));
        }
        double titleBottom = titles.stream().mapToDouble(Box::bottom).max().orElse(0);
        boolean isNumbered = columns.stream().anyMatch(column -> !column.number().isEmpty());
        height = titleBottom + (isNumbered ? small.lineHeight() + RowBlock.PADDING : 0);
        groups.forEach(group -> boxes.add(new Box(group, 0, groupBottom)));
        titles.forEach(box -> boxes.add(new Box(box.title(), box.top(), titleBottom)));
        if (isNumbered) {
            for (int i = 0; i < columns.size(); i++) {
                boxes.add(new Box(title(columns.get(i).number(), small, i, i + 1), titleBottom, height));
            }
        }
    }

    private List<Title> groups(List<Column> columns, Style style) {
        List<Title> groups = new ArrayList<>();
        int first = 0;
        for (int end = 1; end <= columns.size(); end++) {
            String group = columns.get(first).group();
            if (end == columns.size() || !columns.get(end).group().equals(group)) {
                if (!group.isEmpty()) {
                    groups.add(title(group, style, first, end));
                }
                first = end;
            }
        }
        return groups;
    }

    private Title title(String text, Style style, int fromEdge, int toEdge) {
        double width = edges[toEdge] - edges[fromEdge] - 2 * RowBlock.PADDING;
        return new Title(typesetter.set(text, style, Align.CENTER, width), fromEdge, toEdge);
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Pen pen, double top) {
        pen.level(edges[0], edges[edges.length - 1], top);
        for (Box box : boxes) {
            Words words = box.title().words();
            double left = edges[box.title().fromEdge()];
            double free = box.bottom() - box.top() - words.height();
            pen.write(words, left + RowBlock.PADDING, top + box.top() + free / 2);
            pen.upright(left, top + box.top(), top + box.bottom());
            pen.level(left, edges[box.title().toEdge()], top + box.bottom());
        }
        pen.upright(edges[edges.length - 1], top, top + height);
    }
}
