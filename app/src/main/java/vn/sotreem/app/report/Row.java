package vn.sotreem.app.report;

import java.util.List;

/** A row of a table; its cells together are as wide as all columns. */
record Row(Kind kind, List<Cell> cells) {

    /** What a row is for. */
    enum Kind {
        ENTRY,
        /** Says that there is no entry. */
        NONE,
        /** Sums up what stands above it, and stays with the row above it on one page. */
        TOTAL
    }

    /**
     * One cell.
     *
     * @param columns  over how many columns it goes, 1 or more
     * @param isStrong bold in a row that is not: the heading of what stands below it on one side
     */
    record Cell(String text, int columns, Column.Align align, boolean isStrong) {

        Cell(String text, int columns, Column.Align align) {
            this(text, columns, align, false);
        }
    }
}
