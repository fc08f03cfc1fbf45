package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Line;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.core.catalog.Folding;

/** Breaks texts into lines of a given width. Nothing is ever cut: what does not fit goes on in the next line. */
final class Typesetter {
    /** Stands for a letter our fonts do not have, so that its reader sees that one is missing. */
    private static final int MISSING_LETTER = '□';

    private final Map<Face, BaseFont> fonts = Fonts.load();

    /** The text in lines, its upper left corner at the origin. */
    Words set(String text, Style style, Align align, double width) {
        String printable = printable(text, style);
        List<Line> lines = new ArrayList<>();
        for (String line : wrap(printable, style, width)) {
            double indent = switch (align) {
                case LEFT -> 0;
                case CENTER -> Math.max(0, (width - width(line, style)) / 2);
                case RIGHT -> width - width(line, style);
            };
            lines.add(new Line(line, indent, lines.size() * style.lineHeight() + style.ascent()));
        }
        return new Words(printable, List.copyOf(lines), style);
    }

    double width(String text, Style style) {
        return fonts.get(style.face()).getWidthPoint(text, (float) style.size());
    }

    private List<String> wrap(String text, Style style, double width) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (width(text, style) <= width) {
            return List.of(text);
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, style) <= width) {
                line = longer;
            } else {
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = breakWord(word, style, width, lines);
            }
        }
        lines.add(line);
        return lines;
    }

    /** Breaks a word that is wider than a line; the last part is returned, not added. */
    private String breakWord(String word, Style style, double width, List<String> lines) {
        String rest = word;
        while (width(rest, style) > width) {
            int end = rest.offsetByCodePoints(0, 1);
            while (end < rest.length() && width(rest.substring(0, end + 1), style) <= width) {
                end++;
            }
            if (end == rest.length()) {
                return rest;
            }
            if (Character.isLowSurrogate(rest.charAt(end))) {
                end++;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private String printable(String text, Style style) {
        BaseFont font = fonts.get(style.face());
        String tidy = Folding.nfc(text);
        if (tidy.codePoints().allMatch(font::charExists)) {
            return tidy;
        }
        return tidy.codePoints().map(letter -> font.charExists(letter) ? letter : MISSING_LETTER)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
