package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedPagesTest {
    private static final Mark.Words WORDS = new Mark.Words("Nông Văn Ấn, 5A", List.of(
            new Mark.Line("Nông Văn Ấn,", 56.7, 1.0 / 3), new Mark.Line("5A", 56.7, Math.PI)),
            new Style(Face.ITALIC, 9.5));
    private static final Mark.Rule RULE = new Mark.Rule(0, 1e-9, 841.89, 595.28, Pen.THIN);
    private static final Mark.Words EMPTY = new Mark.Words("", List.of(), new Style(Face.BOLD, 12));

    @Test
    void everyMarkComesBackAsItWasAndTheFootLast() {
        PackedPages pages = new PackedPages();
        pages.content(List.of(RULE, WORDS));
        pages.content(List.of());
        pages.foot(List.of(EMPTY));
        pages.foot(List.of(WORDS));

        assertThat(pages).containsExactly(new Page(1, List.of(RULE, WORDS, EMPTY)), new Page(2, List.of(WORDS)));
    }
}
