package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKeysTest {
    private static final byte[] MESSAGE = "lô số 7".getBytes(StandardCharsets.UTF_8);
    private static final String PKCS8_PREFIX = "302e020100300506032b657004220420";

    private final DeviceKeys keys = DeviceKeys.random(new SecureRandom());

    /** RFC 8032, section 7.1, tests 1 to 3: seed, public key, message, signature. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
            + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a,'',"
            + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
            + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
            + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c,72,"
            + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7,"
            + "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025,af82,"
            + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
            + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"})
    void signsAsTheStandardSays(String seed, String publicKey, String message, String signature) {
        DeviceKeys standard = DeviceKeys.decode(hex(PKCS8_PREFIX + seed));

        assertThat(standard.verifyingKey().bytes()).isEqualTo(hex(publicKey));
        assertThat(standard.sign(hex(message))).isEqualTo(hex(signature));
        assertThat(VerifyingKey.of(hex(publicKey)).orElseThrow().verify(hex(message), hex(signature))).isTrue();
    }

    @Test
    void areTheSameAfterStoringAndReading() {
        DeviceKeys stored = DeviceKeys.decode(keys.encoded());

        assertThat(stored.verifyingKey()).isEqualTo(keys.verifyingKey()).hasSameHashCodeAs(keys.verifyingKey());
        assertThat(stored.sign(MESSAGE)).isEqualTo(keys.sign(MESSAGE)).hasSize(DeviceKeys.SIGNATURE_BYTES);
    }

    @Test
    void signatureHoldsForNoOtherKeyMessageOrSignature() {
        byte[] signature = keys.sign(MESSAGE);
        VerifyingKey other = DeviceKeys.random(new SecureRandom()).verifyingKey();

        assertThat(other.verify(MESSAGE, signature)).isFalse();
        assertThat(keys.verifyingKey().verify(new byte[0], signature)).isFalse();
        assertThat(keys.verifyingKey().verify(MESSAGE, new byte[DeviceKeys.SIGNATURE_BYTES])).isFalse();
        assertThat(keys.verifyingKey().verify(MESSAGE, Arrays.copyOf(signature, 63))).isFalse();
        assertThat(keys.verifyingKey().verify(MESSAGE, new byte[0])).isFalse();
    }

    @Property(tries = 200)
    void anyBytesAreReadAsAKeyOrRefusedAndNeverVerifyByChance(@ForAll byte[] bytes) {
        VerifyingKey.of(Arrays.copyOf(bytes, VerifyingKey.BYTES))
                .ifPresent(key -> assertThat(key.verify(MESSAGE, keys.sign(MESSAGE))).isFalse());
        assertThat(keys.verifyingKey().verify(MESSAGE, bytes)).isFalse();
    }

    /** Points of small order: under the first, the identity, one signature fits every message. */
    @ParameterizedTest
    @ValueSource(strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"})
    void keysUnderWhichAnybodyCouldSignAreRefused(String publicKey) {
        assertThat(VerifyingKey.of(hex(publicKey))).isEmpty();
    }

    @Test
    void keysOfAnotherLengthOrKindAreRefused() {
        assertThat(VerifyingKey.of(new byte[0])).isEmpty();
        assertThat(VerifyingKey.of(Arrays.copyOf(keys.verifyingKey().bytes(), 33))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> DeviceKeys.decode(new byte[48]));
    }

    @Test
    void neverPrintThePrivateHalf() {
        String seed = HexFormat.of().formatHex(keys.encoded()).substring(PKCS8_PREFIX.length());

        assertThat(keys.toString()).doesNotContain(seed);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
