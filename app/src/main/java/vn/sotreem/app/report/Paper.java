package vn.sotreem.app.report;

/** The paper an office's printer takes. */
public enum Paper {
    A4(210, 297, 9.5),
    /** What the books of communes are printed on: wide enough for every column. */
    A3(297, 420, 10.5);

    private static final double POINTS_PER_MM = 72 / 25.4;
    /** The left margin is the wide one: the book is bound there (NĐ 30/2020/NĐ-CP Phụ lục I, mục I.3). */
    private static final Sheet.Margins MARGINS = new Sheet.Margins(mm(20), mm(12), mm(10), mm(10));

    private final double shortSideMm;
    private final double longSideMm;
    private final double bodySize;

    Paper(double shortSideMm, double longSideMm, double bodySize) {
        this.shortSideMm = shortSideMm;
        this.longSideMm = longSideMm;
        this.bodySize = bodySize;
    }

    public Sheet landscape() {
        return new Sheet(mm(longSideMm), mm(shortSideMm), MARGINS, bodySize, false);
    }

    public Sheet portrait() {
        return new Sheet(mm(shortSideMm), mm(longSideMm), MARGINS, bodySize, false);
    }

    private static double mm(double length) {
        return length * POINTS_PER_MM;
    }
}
