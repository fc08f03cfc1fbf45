package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

    /** The 67 lower-case letters that carry a mark or a stroke, under the plain letter they fold to. */
    @ParameterizedTest
    @CsvSource({
        "a, àáảãạăằắẳẵặâầấẩẫậ",
        "e, èéẻẽẹêềếểễệ",
        "i, ìíỉĩị",
        "o, òóỏõọôồốổỗộơờớởỡợ",
        "u, ùúủũụưừứửữự",
        "y, ỳýỷỹỵ",
        "d, đ",
    })
    void everyVietnameseLetterFoldsToItsPlainLetter(String plain, String letters) {
        String folded = plain.repeat(letters.length());

        assertThat(Folding.fold(letters)).isEqualTo(folded);
        assertThat(Folding.fold(letters.toUpperCase(Texts.VIETNAMESE))).isEqualTo(folded);
        assertThat(Folding.fold(Normalizer.normalize(letters, Normalizer.Form.NFD))).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Văn Đức, nguyen van duc",
        "'  NÔNG   thị\u00A0Ngọc\tÁnh ', nong thi ngoc anh",
        "Hoà, hoa",
        "Hòa, hoa",
        "Bru-Vân Kiều, bru van kieu",
        "H'Mông, h mong",
        "05/09/2015, 05 09 2015",
        "Ðức, duc",
        "An\u200BBình, anbinh",
        "'１２', 12",
        "'', ''",
        "'--', ''",
    })
    void foldKeepsOnlyPlainLettersDigitsAndSingleSpaces(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @Test
    void nfcComposesAndTidies() {
        assertThat(Folding.nfc(" Nguye\u0302\u0303n\u00A0\u0000 Va\u0306n\r\n\uFEFFĐức\uD800 "))
                .isEqualTo("Nguyễn Văn Đức");
        assertThat(Folding.nfc(" \t")).isEmpty();
    }

    @Property
    void aRareLetterBesideItChangesNothing(@ForAll String text) {
        assertThat(Folding.fold(text + " ½")).isEqualTo((Folding.fold(text) + " 1 2").strip());
    }

    @Property
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Property
    void composedAndDecomposedTextFoldAlike(@ForAll String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

        assertThat(Folding.fold(decomposed)).isEqualTo(Folding.fold(text));
    }

    @Property
    void tidyTextFoldsAsTheTextAsTyped(@ForAll String text) {
        assertThat(Folding.fold(Folding.nfc(text))).isEqualTo(Folding.fold(text));
    }

    @Property
    void tidyingTwiceIsTidyingOnce(@ForAll String text) {
        String tidy = Folding.nfc(text);

        assertThat(Folding.nfc(tidy)).isEqualTo(tidy);
    }
}
