package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void isTheSameComposedOrDecomposed() {
        String composed = "Mật khẩu của Lan";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo(composed);
        assertThat(of(decomposed).bytes()).isEqualTo(of(composed).bytes());
        assertThat(of(composed).bytes()).isEqualTo(composed.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 200)
    void takesAnyTextAndTellsTheSameOfBothForms(@ForAll String text) {
        Password asTyped = of(text);
        Password decomposed = of(Normalizer.normalize(text, Normalizer.Form.NFD));

        assertThat(asTyped.bytes()).isEqualTo(decomposed.bytes());
        assertThat(asTyped.problem()).isEqualTo(decomposed.problem());
    }

    @Test
    void needsEightCharactersAsPeopleCountThem() {
        String eightLetters = Normalizer.normalize("ệệệệệệệệ", Normalizer.Form.NFD);
        String sevenLetters = Normalizer.normalize("ệệệệệệệ", Normalizer.Form.NFD);

        assertThat(of(eightLetters).problem()).isEmpty();
        assertThat(of(sevenLetters).problem()).contains(Password.Problem.TOO_SHORT);
        assertThat(of("👶👶👶👶👶👶👶").problem()).contains(Password.Problem.TOO_SHORT);
    }

    @Test
    void hasAnUpperLimit() {
        assertThat(of("a".repeat(Password.LENGTH_MAX)).problem()).isEmpty();
        assertThat(of("a".repeat(Password.LENGTH_MAX + 1)).problem()).contains(Password.Problem.TOO_LONG);
    }

    @Test
    void wipesWhatWasTyped() {
        char[] typed = "Mật khẩu của Lan".toCharArray();

        Password.of(typed);

        assertThat(typed).containsOnly('\0');
    }

    @Test
    void neverPrintsItselfAndCannotBeUsedOnceClosed() {
        Password password = of("Mật khẩu của Lan");
        assertThat(password).hasToString("Password[hidden]");

        password.close();

        assertThatIllegalStateException().isThrownBy(password::bytes);
    }

    private static Password of(String typed) {
        return Password.of(typed.toCharArray());
    }
}
