package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Rule;
import vn.sotreem.app.report.Mark.Words;

/**
 * The head of the first page: units and motto side by side with the rules NĐ 30/2020/NĐ-CP Phụ lục I asks for (under
 * the unit a third to a half of its line, under the tiêu ngữ as long as its line), the mark, the title.
 */
final class Letterhead implements Block {
    private static final Style ABOVE = new Style(Face.REGULAR, 12);
    private static final Style UNIT = new Style(Face.BOLD, 12);
    private static final Style MOTTO = new Style(Face.BOLD, 13);
    private static final Style MARK = new Style(Face.BOLD, 12);
    private static final Style TITLE = new Style(Face.BOLD, 16);
    private static final Style SUBJECT = new Style(Face.BOLD, 13);
    private static final Style DETAIL = new Style(Face.ITALIC, 12);
    private static final double UNIT_RULE = 0.4;
    private static final double GAP = 5;
    private static final double MARK_PADDING = 4;

    private final Typesetter typesetter;
    private final double left;
    private final List<Words> words = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final double height;

    Letterhead(Head head, Sheet sheet, Typesetter typesetter) {
        this.typesetter = typesetter;
        this.left = sheet.left();
        double half = sheet.contentWidth() / 2;
        double unitBottom = unit(head, half);
        double mottoBottom = motto(head, half);
        double y = Math.max(mark(head, half, unitBottom), mottoBottom) + GAP;
        y = center(head.title(), TITLE, 0, 2 * half, y);
        y = center(head.subject(), SUBJECT, 0, 2 * half, y);
        y = center(head.detail(), DETAIL, 0, 2 * half, y);
        height = y + 2 * GAP;
    }

    private double unit(Head head, double half) {
        double y = 0;
        for (String line : head.unit()) {
            y = center(line, line.equals(head.unit().getLast()) ? UNIT : ABOVE, 0, half, y);
        }
        return underline(UNIT_RULE, half / 2, y);
    }

    private double motto(Head head, double half) {
        double y = 0;
        for (String line : head.motto()) {
            y = center(line, line.equals(head.motto().getLast()) ? MOTTO : UNIT, half, half, y);
        }
        return underline(1, half + half / 2, y);
    }

    /** A rule under the last words, as a part of their width. */
    private double underline(double part, double middle, double y) {
        Words above = words.getLast();
        double length = typesetter.width(above.lines().getLast().text(), above.style()) * part;
        level(middle - length / 2, middle + length / 2, y + 1);
        return y + GAP;
    }

    private double mark(Head head, double half, double top) {
        double width = typesetter.width(head.mark(), MARK) + 2 * MARK_PADDING;
        double right = (half + width) / 2;
        double bottom = center(head.mark(), MARK, 0, half, top + GAP + MARK_PADDING) + MARK_PADDING;
        level(right - width, right, top + GAP);
        level(right - width, right, bottom);
        rules.add(new Rule(right - width, top + GAP, right - width, bottom, Pen.THIN));
        rules.add(new Rule(right, top + GAP, right, bottom, Pen.THIN));
        return bottom;
    }

    private double center(String text, Style style, double x, double width, double y) {
        Words set = typesetter.set(text, style, Align.CENTER, width);
        words.add(set.at(x, y));
        return y + set.height();
    }

    private void level(double fromX, double toX, double y) {
        rules.add(new Rule(fromX, y, toX, y, Pen.THIN));
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Pen pen, double top) {
        words.forEach(text -> pen.write(text, left, top));
        rules.forEach(rule -> pen.rule(rule.at(left, top)));
    }
}
