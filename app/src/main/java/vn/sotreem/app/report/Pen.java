package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.app.report.Mark.Rule;
import vn.sotreem.app.report.Mark.Words;

/** Gathers the marks of one page. Upright lines that go on in the next row become one line. */
final class Pen {
    static final double THIN = 0.5;

    private final List<Mark> marks = new ArrayList<>();
    private final Map<Double, Rule> upright = new LinkedHashMap<>();

    void write(Words words, double left, double top) {
        if (!words.lines().isEmpty()) {
            marks.add(words.at(left, top));
        }
    }

    void rule(Rule rule) {
        marks.add(rule);
    }

    void level(double left, double right, double y) {
        marks.add(new Rule(left, y, right, y, THIN));
    }

    void upright(double x, double top, double bottom) {
        Rule above = upright.get(x);
        if (above != null && above.toY() == top) {
            upright.put(x, new Rule(x, above.fromY(), x, bottom, THIN));
        } else {
            if (above != null) {
                marks.add(above);
            }
            upright.put(x, new Rule(x, top, x, bottom, THIN));
        }
    }

    List<Mark> marks() {
        marks.addAll(upright.values());
        upright.clear();
        return List.copyOf(marks);
    }
}
