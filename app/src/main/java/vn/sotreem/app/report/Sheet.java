package vn.sotreem.app.report;

/**
 * A sheet of paper as it lies before the reader.
 *
 * @param bodySize size of the letters of a table on it
 */
public record Sheet(double width, double height, Margins margins, double bodySize) {

    /** What stays empty at the edges. */
    public record Margins(double left, double top, double right, double bottom) {
    }

    double left() {
        return margins.left();
    }

    double top() {
        return margins.top();
    }

    double contentWidth() {
        return width - margins.left() - margins.right();
    }

    double contentHeight() {
        return height - margins.top() - margins.bottom();
    }
}
