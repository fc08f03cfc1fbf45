package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.security.AgeFileRefused.Reason;

class AgeFileTest {
    /** What the standard tool made: its key, its recipient, and a file it encrypted for it. */
    private static final String STANDARD_KEY = "e46e7020513fdf26dbd5a822a1d5a5cdd5b9b25e9cf87b9d5a90441381717c21";
    private static final String STANDARD_RECIPIENT = "age1g2x4u56zd67elslytwcl4rcjesdm4wz3e8x0ugv6qy7l05cau3tq6f2j2a";
    private static final String STANDARD_CONTENT = "Sổ Trẻ Em, gói thử của công cụ age\n";

    private final ReceivingKeys officer = ReceivingKeys.random(new SecureRandom());
    private final ReceivingKeys other = ReceivingKeys.random(new SecureRandom());
    private final byte[] content = STANDARD_CONTENT.getBytes(StandardCharsets.UTF_8);

    private static Reason refusal(byte[] file, ReceivingKeys keys) {
        return catchThrowableOfType(AgeFileRefused.class, () -> AgeFile.decrypt(file, keys)).reason();
    }

    @Test
    void aFileOfTheStandardToolOpens() throws Exception {
        ReceivingKeys keys = ReceivingKeys.decode(HexFormat.of().parseHex(STANDARD_KEY));

        assertThat(keys.recipient().text()).isEqualTo(STANDARD_RECIPIENT);
        assertThat(AgeFile.decrypt(standardFile(), keys)).isEqualTo(content);
    }

    private static byte[] standardFile() throws IOException {
        try (var resource = AgeFileTest.class.getResourceAsStream("age/standard.age")) {
            return resource.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 300_000})
    void everyRecipientOpensItAndGetsTheSame(int length) throws Exception {
        byte[] content = new byte[length];
        new SecureRandom().nextBytes(content);
        byte[] file = AgeFile.encrypt(content, List.of(officer.recipient(), other.recipient()));

        assertThat(AgeFile.decrypt(file, officer)).isEqualTo(content);
        assertThat(AgeFile.decrypt(file, other)).isEqualTo(content);
    }

    @Test
    void nobodyElseOpensIt() {
        byte[] file = AgeFile.encrypt(content, List.of(other.recipient()));

        assertThat(refusal(file, officer)).isEqualTo(Reason.NOT_FOR_THIS_LAPTOP);
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("Trẻ Em");
    }

    @Test
    void whatIsNoSuchFileIsRefused() {
        assertThat(refusal(new byte[0], officer)).isEqualTo(Reason.NOT_AGE);
        assertThat(refusal("PK\3\4".getBytes(StandardCharsets.US_ASCII), officer)).isEqualTo(Reason.NOT_AGE);
        assertThat(refusal(new byte[AgeFile.BYTES_MAX + 1], officer)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void aFileCutAnywhereIsRefused() {
        byte[] file = AgeFile.encrypt(content, List.of(officer.recipient(), other.recipient()));

        for (int length = 0; length < file.length; length++) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> AgeFile.decrypt(cut, officer)).as("%d bytes", length)
                    .isInstanceOf(AgeFileRefused.class);
        }
        assertThat(refusal(Arrays.copyOf(file, file.length + 1), officer)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void aFileBentAnywhereIsRefused() {
        byte[] file = AgeFile.encrypt(content, List.of(officer.recipient()));

        for (int bit = 0; bit < 8 * file.length; bit++) {
            byte[] bent = file.clone();
            bent[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> AgeFile.decrypt(bent, officer)).as("bit %d", bit)
                    .isInstanceOf(AgeFileRefused.class);
        }
    }

    @Test
    void keysComeBackFromTheDatabase() throws Exception {
        ReceivingKeys again = ReceivingKeys.decode(officer.encoded());

        assertThat(again.recipient()).isEqualTo(officer.recipient());
        assertThat(AgeFile.decrypt(AgeFile.encrypt(content, List.of(officer.recipient())), again)).isEqualTo(content);
        assertThat(again.toString()).doesNotContainIgnoringCase("secret");
    }

    @Test
    void aRecipientIsReadAsPeopleTypeIt() {
        assertThat(Recipient.parse("  " + STANDARD_RECIPIENT.toUpperCase() + "\n"))
                .contains(new Recipient(STANDARD_RECIPIENT));
        for (String wrong : List.of("", "age1", STANDARD_RECIPIENT.replace("g2x4", "g2x5"), "age1" + "q".repeat(58),
                STANDARD_RECIPIENT.substring(1), STANDARD_RECIPIENT + "a", "K7QF-9M2T-4XR", "ạ".repeat(62))) {
            assertThat(Recipient.parse(wrong)).as(wrong).isEmpty();
        }
    }
}
