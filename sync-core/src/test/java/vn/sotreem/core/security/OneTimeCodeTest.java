package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final byte[] DEVICE = bytes("device");
    private static final byte[] PORTAL = bytes("portal");

    private final OneTimeCode code = OneTimeCode.random(new SecureRandom());

    @Test
    void isWrittenInThreeGroupsAndReadBack() {
        assertThat(code.text()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{3}");
        assertThat(read(code.text()).text()).isEqualTo(code.text());
    }

    @Property(tries = 500)
    void anyWrongCharacterIsNoticed(@ForAll @IntRange(max = 10) int at, @ForAll @IntRange(min = 1, max = 31) int by) {
        var typed = new StringBuilder(code.text().replace("-", ""));
        typed.setCharAt(at, ALPHABET.charAt((ALPHABET.indexOf(typed.charAt(at)) + by) % ALPHABET.length()));

        assertThat(OneTimeCode.parse(typed.toString())).isEqualTo(new CodeReading.Mistyped<>());
    }

    @Property(tries = 200)
    void anyExchangeOfNeighboursIsNoticed(@ForAll @IntRange(max = 9) int at) {
        String symbols = code.text().replace("-", "");
        var typed = new StringBuilder(symbols);
        typed.setCharAt(at, symbols.charAt(at + 1));
        typed.setCharAt(at + 1, symbols.charAt(at));

        boolean same = symbols.charAt(at) == symbols.charAt(at + 1);
        assertThat(OneTimeCode.parse(typed.toString()) instanceof CodeReading.Read).isEqualTo(same);
    }

    @Test
    void bothSidesOfTheSameCodeGiveTheSameProof() {
        byte[] proof = read(code.text()).proof("answer", DEVICE, PORTAL);

        assertThat(proof).hasSize(32);
        assertThat(code.proves(proof, "answer", DEVICE, PORTAL)).isTrue();
    }

    @Test
    void proofHoldsForNoOtherCodePurposeOrPart() {
        byte[] proof = code.proof("answer", DEVICE, PORTAL);

        assertThat(OneTimeCode.random(new SecureRandom()).proves(proof, "answer", DEVICE, PORTAL)).isFalse();
        assertThat(code.proves(proof, "request", DEVICE, PORTAL)).isFalse();
        assertThat(code.proves(proof, "answer", PORTAL, DEVICE)).isFalse();
        assertThat(code.proves(proof, "answer", DEVICE)).isFalse();
        assertThat(code.proves(proof, "answer", bytes("devicep"), bytes("ortal"))).isFalse();
        assertThat(code.proves(bytes("<html>"), "answer", DEVICE, PORTAL)).isFalse();
    }

    @Test
    void neverPrintsItself() {
        assertThat(code).hasToString("OneTimeCode[hidden]");
    }

    private static OneTimeCode read(String typed) {
        return ((CodeReading.Read<OneTimeCode>) OneTimeCode.parse(typed)).code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
