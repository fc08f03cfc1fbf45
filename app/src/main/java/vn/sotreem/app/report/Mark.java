package vn.sotreem.app.report;

import java.util.List;
import java.util.stream.Collectors;

/** Something printed on a page. */
public sealed interface Mark {

    /**
     * A text, set in as many lines as its place needs.
     *
     * @param text  the text as it is, for whoever copies or searches it
     * @param lines what is printed; none for an empty text
     */
    record Words(String text, List<Line> lines, Style style) implements Mark {
        double height() {
            return lines.size() * style.lineHeight();
        }

        /** The same words, moved right and down. */
        Words at(double right, double down) {
            return new Words(text, lines.stream().map(line -> line.at(right, down)).toList(), style);
        }

        /** The lines from one to before another, as words of their own. */
        Words part(int from, int to) {
            List<Line> some = lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
            String said = some.stream().map(Line::text).collect(Collectors.joining(" "));
            return new Words(said, some, style).at(0, -from * style.lineHeight());
        }
    }

    /**
     * One line of a text, printed without kerning.
     *
     * @param x        where its first letter begins
     * @param baseline where its letters stand
     */
    record Line(String text, double x, double baseline) {
        Line at(double right, double down) {
            return new Line(text, x + right, baseline + down);
        }
    }

    /** A straight black line, upright or level, drawn with its middle on these points. */
    record Rule(double fromX, double fromY, double toX, double toY, double thickness) implements Mark {
        Rule at(double right, double down) {
            return new Rule(fromX + right, fromY + down, toX + right, toY + down, thickness);
        }
    }
}
