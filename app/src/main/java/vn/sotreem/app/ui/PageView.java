package vn.sotreem.app.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import vn.sotreem.app.report.Face;
import vn.sotreem.app.report.Mark;
import vn.sotreem.app.report.Page;
import vn.sotreem.app.report.Sheet;

/**
 * Paints printed pages as nodes, in points from the paper's upper left corner: the same marks in the same places and
 * letters as the PDF has, for the preview and for the printer.
 */
final class PageView {
    private final Map<Face, String> fontNames = new EnumMap<>(Face.class);

    /** The paper's letters are made known to the toolkit. */
    PageView() {
        for (Face face : Face.values()) {
            fontNames.put(face, load(face));
        }
    }

    /** The page on white paper. */
    Group paint(Page page, Sheet sheet) {
        Group paper = new Group(new Rectangle(sheet.width(), sheet.height(), Color.WHITE));
        page.marks().forEach(mark -> paint(mark, paper));
        return paper;
    }

    private void paint(Mark mark, Group paper) {
        switch (mark) {
            case Mark.Words words -> {
                Font font = new Font(fontNames.get(words.style().face()), words.style().size());
                words.lines().forEach(line -> paper.getChildren().add(letters(line, font)));
            }
            case Mark.Rule rule -> paper.getChildren().add(line(rule));
        }
    }

    private static Node letters(Mark.Line line, Font font) {
        Text text = new Text(line.x(), line.baseline(), line.text());
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(font);
        text.setFill(Color.BLACK);
        return text;
    }

    private static Node line(Mark.Rule rule) {
        Line line = new Line(rule.fromX(), rule.fromY(), rule.toX(), rule.toY());
        line.setStrokeWidth(rule.thickness());
        line.setStroke(Color.BLACK);
        return line;
    }

    private static String load(Face face) {
        try (InputStream file = face.open()) {
            return Font.loadFont(file, 1).getName();
        } catch (IOException missing) {
            throw new UncheckedIOException("the program comes without its font " + face, missing);
        }
    }
}
