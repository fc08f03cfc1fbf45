package vn.sotreem.app.report;

import java.util.ArrayList;
import java.util.List;
import vn.sotreem.app.report.Closing.Signature;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Words;

/** The places where the paper is signed, side by side. */
final class SignatureBlock implements Block {
    private static final Style DATE = new Style(Face.ITALIC, 12);
    private static final Style TITLE = new Style(Face.BOLD, 12);
    private static final double GAP = 10;
    /** Room for a signature and a round seal of 36 mm beside it (TT 07/2010/TT-BCA), and the name under it. */
    private static final double ROOM = 68;

    private final List<Words> words = new ArrayList<>();
    private final double left;
    private final double height;

    SignatureBlock(List<Signature> signatures, Sheet sheet, Typesetter typesetter) {
        left = sheet.left();
        double width = sheet.contentWidth() / signatures.size();
        double bottom = 0;
        for (int i = 0; i < signatures.size(); i++) {
            Signature signature = signatures.get(i);
            double y = GAP;
            for (Words line : List.of(typesetter.set(signature.date(), DATE, Align.CENTER, width),
                    typesetter.set(signature.title(), TITLE, Align.CENTER, width),
                    typesetter.set(signature.hint(), DATE, Align.CENTER, width))) {
                words.add(line.at(i * width, y));
                y += line.height();
            }
            bottom = Math.max(bottom, y);
        }
        height = bottom + ROOM;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public void draw(Pen pen, double top) {
        words.forEach(line -> pen.write(line, left, top));
    }
}
