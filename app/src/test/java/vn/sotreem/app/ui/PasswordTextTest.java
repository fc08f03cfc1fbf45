package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.app.ui.PasswordText.Strength;

class PasswordTextTest {

    @ParameterizedTest
    @CsvSource({"'', TOO_SHORT", "mậtkhẩu, TOO_SHORT", "12345678901234, WEAK", "aaaaaaaaaaaaaaaaa, WEAK",
        "mật khẩu, FAIR", "con trâu đi trước, STRONG"})
    void lengthAndDifferentLettersMakeAPasswordStrong(String typed, Strength strength) {
        assertThat(PasswordText.strength(typed)).isEqualTo(strength);
    }
}
