package vn.sotreem.app.report;

/**
 * A sheet of paper as it lies before the reader.
 *
 * @param bodySize size of the letters of a table on it
 * @param isDense  whether rows are only as high as their words; else they leave room to correct them by hand
 */
public record Sheet(double width, double height, Margins margins, double bodySize, boolean isDense) {
    private static final double DENSE_SIZE = 9;

    /** What stays empty at the edges. */
    public record Margins(double left, double top, double right, double bottom) {
    }

    /** The same sheet for what is to be looked at together and is not corrected by hand. */
    Sheet dense() {
        return new Sheet(width, height, margins, DENSE_SIZE, true);
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
