package vn.sotreem.app.report;

import vn.sotreem.app.report.Mark.Words;

/** A text between other blocks, with room above and below it. */
record TextBlock(Words words, double left, double above, double below) implements Block {
    @Override
    public double height() {
        return above + words.height() + below;
    }

    @Override
    public void draw(Pen pen, double top) {
        pen.write(words, left, top + above);
    }
}
