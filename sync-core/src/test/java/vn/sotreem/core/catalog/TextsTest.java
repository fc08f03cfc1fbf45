package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String SAMPLE = "vn.sotreem.core.catalog.sample";

    @Test
    void vietnameseIsTheRootWhateverTheLanguageOfTheMachine() {
        Locale machine = Locale.getDefault();
        Locale.setDefault(Locale.ENGLISH);
        try {
            assertThat(Texts.of(SAMPLE, Texts.VIETNAMESE).get("saved")).isEqualTo("Đã lưu");
            assertThat(Texts.of(SAMPLE, Locale.FRENCH).get("saved")).isEqualTo("Đã lưu");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void argumentsAreFilledInAsTheLanguageWritesNumbers() {
        assertThat(Texts.of(SAMPLE, Texts.VIETNAMESE).get("greeting", "Hoa", 1450))
                .isEqualTo("Chào chị Hoa, còn 1.450 thay đổi chờ gửi");
        assertThat(Texts.of(SAMPLE, Locale.UK).get("greeting", "Hoa", 1450))
                .isEqualTo("Hello Hoa, 1,450 changes are waiting, don't switch off");
    }

    @Test
    void aMissingKeyIsOurBug() {
        Texts texts = Texts.of(Locale.ENGLISH);

        assertThatThrownBy(() -> texts.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aKeyThatMayBeMissingIsAskedFor() {
        Texts texts = Texts.of(SAMPLE, Texts.VIETNAMESE);

        assertThat(texts.find("saved")).contains("Đã lưu");
        assertThat(texts.find("no.such.key")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vn.sotreem.core.messages", SAMPLE})
    void everyLanguageOfABundleSaysTheSameThings(String bundle) throws Exception {
        BundleCheck.assertSameKeysAndArguments(bundle);
    }
}
