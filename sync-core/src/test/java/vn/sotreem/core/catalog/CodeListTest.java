package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeListTest {

    private static final CodeList FORMS = list(
        "code,parent,name,short,english,aliases,restricted,retired-on,colour",
        "A,,\"Sổ lớn, bìa \"\"cứng\"\"\",Sổ lớn,Big book,Sổ to | Sổ đại,,,xanh",
        "A.1,A,Tờ phụ,,,,yes,2027-01-01,");

    @Test
    void anEntryHoldsWhatItsLineSays() {
        Entry book = FORMS.find("A").orElseThrow();
        Entry sheet = FORMS.find("A.1").orElseThrow();

        assertThat(book.name()).isEqualTo("Sổ lớn, bìa \"cứng\"");
        assertThat(book.labels().aliases()).containsExactly("Sổ to", "Sổ đại");
        assertThat(book.detail("colour")).contains("xanh");
        assertThat(book.restricted()).isFalse();
        assertThat(sheet.parent()).contains("A");
        assertThat(sheet.restricted()).isTrue();
        assertThat(sheet.detail("colour")).isEmpty();
        assertThat(FORMS.find("B")).isEmpty();
        assertThat(FORMS.version()).isEqualTo("2026-01-31");
        assertThat(FORMS.source()).isEqualTo("a test");
    }

    @Test
    void labelsFollowTheLanguageAndFallBackToTheName() {
        Entry book = FORMS.find("A").orElseThrow();
        Entry sheet = FORMS.find("A.1").orElseThrow();

        assertThat(book.label(Texts.VIETNAMESE)).isEqualTo("Sổ lớn, bìa \"cứng\"");
        assertThat(book.shortLabel(Texts.VIETNAMESE)).isEqualTo("Sổ lớn");
        assertThat(book.label(Locale.UK)).isEqualTo("Big book");
        assertThat(sheet.shortLabel(Texts.VIETNAMESE)).isEqualTo("Tờ phụ");
        assertThat(sheet.shortLabel(Locale.ENGLISH)).isEqualTo("Tờ phụ");
    }

    @ParameterizedTest
    @CsvSource({"Sổ lớn, A", "so-lon, A", "SOLON, A", "sổ đại, A", "to phu, A.1"})
    void aNameIsFoundHoweverItIsWritten(String text, String code) {
        assertThat(FORMS.byName(text).map(Entry::code)).contains(code);
    }

    @Test
    void textThatNamesNothingFindsNothing() {
        assertThat(FORMS.byName("")).isEmpty();
        assertThat(FORMS.byName("Sổ")).isEmpty();
    }

    @Test
    void rootsAndChildrenMakeTheTree() {
        assertThat(FORMS.roots()).extracting(Entry::code).containsExactly("A");
        assertThat(FORMS.children("A")).extracting(Entry::code).containsExactly("A.1");
        assertThat(FORMS.children("A.1")).isEmpty();
    }

    @Test
    void aRetiredCodeIsNoLongerOfferedButStillUnderstood() {
        LocalDate retirement = LocalDate.of(2027, 1, 1);

        assertThat(FORMS.usableOn(retirement.minusDays(1))).extracting(Entry::code).containsExactly("A", "A.1");
        assertThat(FORMS.usableOn(retirement)).extracting(Entry::code).containsExactly("A");
        assertThat(FORMS.find("A.1")).isPresent();
        assertThat(FORMS.entries()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "code,name|1",
        "code,name|1,Một,",
        "code,name|1,\"Một",
        "code,name|1,\"Một\"hai",
        "code,name|1,Một|",
        "code,name|1,",
        "code,name|,Một",
        "code,name,|1,Một,",
        "code,name,name|1,Một,Hai",
        "code,name|1,Một|1,Hai",
        "code,name|1,Một|2,MỐT",
        "code,name,parent|1,Một,2",
        "code,name,restricted|1,Một,no",
        "code,name,retired-on|1,Một,2026-13-01",
    })
    void aMalformedListIsRefusedWithItsFile(String text) {
        assertThatThrownBy(() -> list(text.split("\\|", -1)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("forms.csv");
    }

    @Test
    void aMalformedLineIsNamed() {
        assertThatThrownBy(() -> list("code,name", "1,Một", "2"))
                .hasMessage("forms.csv, line 5: 1 cells under 2 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "# version: 1|code", "# source: law|code", "# version: 1|# version: 2|code", "# by: me|code",
    })
    void aListWithoutItsVersionAndSourceIsRefused(String text) {
        assertThatThrownBy(() -> CodeList.parse("forms", List.of(text.split("\\|"))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("forms.csv");
    }

    private static CodeList list(String... lines) {
        var facts = Stream.of("# version: 2026-01-31", "# source: a test");
        return CodeList.parse("forms", Stream.concat(facts, Stream.of(lines)).toList());
    }
}
