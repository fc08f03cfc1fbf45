package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 28;

    private final RecoveryCode code = RecoveryCode.random(new SecureRandom());

    @Test
    void isSevenGroupsOfFourInUpperCase() {
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}");
    }

    @Test
    void isAnotherOneEveryTimeAndNeverPrintsItself() {
        assertThat(RecoveryCode.random(new SecureRandom()).text()).isNotEqualTo(code.text());
        assertThat(code).hasToString("RecoveryCode[hidden]");
    }

    @RepeatedTest(20)
    void isReadBackFromPaperHoweverItIsTyped() {
        assertReadsAsThisCode(code.text());
        assertReadsAsThisCode(code.text().toLowerCase(Locale.ROOT));
        assertReadsAsThisCode(code.text().replace("-", ""));
        assertReadsAsThisCode(" " + code.text().replace('-', ' ') + "\n");
        assertReadsAsThisCode(code.text().replace('-', '–'));
        assertReadsAsThisCode(code.text().replace('0', 'O').replace('1', 'l'));
        assertReadsAsThisCode(code.text().replace('0', 'o').replace('1', 'I'));
    }

    @RepeatedTest(3)
    void everySingleWrongCharacterIsNoticed() {
        String symbols = code.text().replace("-", "");
        for (int at = 0; at < LENGTH; at++) {
            for (char wrong : ALPHABET.toCharArray()) {
                if (wrong != symbols.charAt(at)) {
                    assertMistyped(replaced(symbols, at, wrong));
                }
            }
        }
    }

    @RepeatedTest(20)
    void everyExchangeOfTwoDifferentCharactersIsNoticed() {
        String symbols = code.text().replace("-", "");
        for (int one = 0; one < LENGTH; one++) {
            for (int other = one + 1; other < LENGTH; other++) {
                if (symbols.charAt(one) != symbols.charAt(other)) {
                    assertMistyped(exchanged(symbols, one, other));
                }
            }
        }
    }

    @Property(tries = 500)
    void anyTwoWrongCharactersAreNoticed(@ForAll @IntRange(max = LENGTH - 1) int one,
                                         @ForAll @IntRange(max = LENGTH - 1) int other,
                                         @ForAll @IntRange(min = 1, max = 31) int shiftOne,
                                         @ForAll @IntRange(min = 1, max = 31) int shiftOther) {
        String symbols = code.text().replace("-", "");
        String once = replaced(symbols, one, shifted(symbols.charAt(one), shiftOne));
        String twice = replaced(once, other, shifted(symbols.charAt(other), shiftOther));
        assertMistyped(twice);
    }

    @Test
    void missingOrDoubledCharactersAreTold() {
        assertThat(RecoveryCode.parse("")).isEqualTo(new CodeReading.WrongLength<>(0, LENGTH));
        assertThat(RecoveryCode.parse(code.text().substring(1))).isEqualTo(new CodeReading.WrongLength<>(27, LENGTH));
        assertThat(RecoveryCode.parse(code.text() + "7")).isEqualTo(new CodeReading.WrongLength<>(29, LENGTH));
    }

    @Test
    void aCharacterThatNoCodeContainsIsToldWithItsPlace() {
        assertThat(RecoveryCode.parse("K7QF-Ư")).isEqualTo(new CodeReading.UnknownCharacter<>(5));
        assertThat(RecoveryCode.parse("U" + code.text())).isEqualTo(new CodeReading.UnknownCharacter<>(0));
    }

    @Property(tries = 500)
    void anyTextIsReadWithoutFailing(@ForAll String typed) {
        assertThat(RecoveryCode.parse(typed)).isNotNull();
    }

    private void assertReadsAsThisCode(String typed) {
        assertThat(RecoveryCode.parse(typed)).isInstanceOfSatisfying(CodeReading.Read.class, read ->
                assertThat(((RecoveryCode) read.code()).text()).isEqualTo(code.text()));
    }

    private static void assertMistyped(String typed) {
        assertThat(RecoveryCode.parse(typed)).isEqualTo(new CodeReading.Mistyped<>());
    }

    private static char shifted(char symbol, int by) {
        return ALPHABET.charAt((ALPHABET.indexOf(symbol) + by) % ALPHABET.length());
    }

    private static String replaced(String text, int at, char by) {
        return text.substring(0, at) + by + text.substring(at + 1);
    }

    private static String exchanged(String text, int one, int other) {
        return replaced(replaced(text, one, text.charAt(other)), other, text.charAt(one));
    }
}
