package vn.sotreem.app.report;

/** How letters look: their face and their size in points. */
public record Style(Face face, double size) {
    /** Room for the highest letters (Ẵ) and the lowest (ỵ) of Tinos without touching, in parts of the size. */
    private static final double LINE_HEIGHT = 1.18;
    private static final double ASCENT = 0.93;

    double lineHeight() {
        return size * LINE_HEIGHT;
    }

    /** From the top of a line down to where its letters stand. */
    double ascent() {
        return size * ASCENT;
    }
}
