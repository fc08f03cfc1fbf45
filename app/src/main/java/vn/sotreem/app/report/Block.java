package vn.sotreem.app.report;

/** Something as wide as the sheet that is put on a page as a whole. */
interface Block {
    double height();

    /** Draws it so that its upper edge is there. */
    void draw(Pen pen, double top);
}
