package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Line;
import vn.sotreem.app.report.Mark.Words;

class TypesetterTest {
    private static final Style STYLE = new Style(Face.REGULAR, 10);

    private final Typesetter typesetter = new Typesetter();

    @ParameterizedTest
    @EnumSource
    void everyFaceHasEveryVietnameseLetter(Face face) {
        String marks = "\u0300\u0309\u0303\u0301\u0323";
        String all = "aăâeêioôơuưyđ".chars().mapToObj(Character::toString)
                .map(vowel -> vowel + marks.chars().mapToObj(mark -> vowel + (char) mark).collect(Collectors.joining()))
                .collect(Collectors.joining());
        String letters = Normalizer.normalize(all + all.toUpperCase(), Normalizer.Form.NFC) + "ƀɃčČĕĔĭĬñÑŏŎŭŬ₫–“”…";

        assertThat(typesetter.set(letters, new Style(face, 10), Align.LEFT, 10_000).text())
                .isEqualTo(Normalizer.normalize(letters, Normalizer.Form.NFC)).doesNotContain("□");
    }

    @Test
    void linesBreakBetweenWordsAndNowhereElseIfAWordFits() {
        Words words = typesetter.set("Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc", STYLE, Align.LEFT, 100);

        assertThat(words.lines()).extracting(Line::text)
                .containsExactly("Công Tằng Tôn Nữ Thị", "Hoàng Bảo Ngọc");
    }

    @Test
    void aLetterOutsideTheFontIsSeenToBeMissing() {
        assertThat(typesetter.set("Lê 張 😀", STYLE, Align.LEFT, 100).text()).isEqualTo("Lê □ □");
    }

    @Property(tries = 500)
    void nothingIsLostAndOnlyALetterMayBeTooLong(@ForAll String text,
                                                 @ForAll @DoubleRange(min = 20, max = 300) double width) {
        Words words = typesetter.set(text, STYLE, Align.CENTER, width);

        String printed = words.lines().stream().map(Line::text).collect(Collectors.joining());
        assertThat(printed.replace(" ", "")).isEqualTo(words.text().replace(" ", ""));
        assertThat(words.lines()).allSatisfy(line -> {
            assertThat(line.x()).isNotNegative();
            if (line.text().codePointCount(0, line.text().length()) > 1) {
                assertThat(line.x() + typesetter.width(line.text(), STYLE)).isLessThanOrEqualTo(width + 0.01);
            }
        });
    }
}
