package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.security.Envelope.Kind;
import vn.sotreem.core.security.EnvelopeDamaged.Reason;

class EnvelopeTest {
    private static final byte[] HEADER = "{\"no\":7}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAYLOAD = "ba trẻ".getBytes(StandardCharsets.UTF_8);
    private static final DeviceKeys KEYS = DeviceKeys.random(new SecureRandom());
    private static final VerifyingKey KEY = KEYS.verifyingKey();

    private final Envelope sealed = Envelope.seal(Kind.BATCH, HEADER, PAYLOAD, KEYS);

    @Test
    void hasTheBytesTheProtocolSays() {
        byte[] signed = ByteBuffer.allocate(9 + HEADER.length + PAYLOAD.length)
                .put("STEB".getBytes(StandardCharsets.US_ASCII)).put((byte) 1)
                .putInt(HEADER.length).put(HEADER).put(PAYLOAD).array();

        assertThat(sealed.bytes()).hasSize(signed.length + 64).startsWith(signed).endsWith(KEYS.sign(signed));
        assertThat(Envelope.seal(Kind.RECEIPT, HEADER, PAYLOAD, KEYS).bytes())
                .startsWith("STER".getBytes(StandardCharsets.US_ASCII));
    }

    @Property(tries = 200)
    void opensToWhatWasSealed(@ForAll Kind kind, @ForAll byte[] header, @ForAll byte[] payload) throws Exception {
        Envelope opened = Envelope.open(Envelope.seal(kind, header, payload, KEYS).bytes());

        assertThat(opened.kind()).isEqualTo(kind);
        assertThat(opened.header()).isEqualTo(header);
        assertThat(opened.payload()).isEqualTo(payload);
        assertThat(opened.verifiedBy(KEY)).isTrue();
    }

    @Test
    void isNotVerifiedByAnotherKey() {
        assertThat(sealed.verifiedBy(DeviceKeys.random(new SecureRandom()).verifyingKey())).isFalse();
    }

    @Test
    void everyTruncationIsRefusedOrNotVerified() {
        byte[] good = sealed.bytes();
        for (int length = 0; length < good.length; length++) {
            assertThat(believed(Arrays.copyOf(good, length))).as("cut to %d bytes", length).isFalse();
        }
        assertThat(believed(Arrays.copyOf(good, good.length + 1))).isFalse();
    }

    @Test
    void everyFlippedBitIsRefusedOrNotVerified() {
        byte[] good = sealed.bytes();
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] flipped = good.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(believed(flipped)).as("bit %d flipped", bit).isFalse();
        }
    }

    @Test
    void anyBytesAreRefusedByTheOneCheckedExceptionOrHaveAWholeStructure() {
        var random = new Random(20261122);
        byte[] prefix = Arrays.copyOf(sealed.bytes(), 9);
        for (int run = 0; run < 20_000; run++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            System.arraycopy(prefix, 0, bytes, 0, Math.min(bytes.length, random.nextInt(10)));
            assertThat(believed(bytes)).isFalse();
        }
    }

    @Test
    void aCaptivePortalsPageIsForeign() {
        assertRefused("<!DOCTYPE html><html>Welcome</html>".repeat(5).getBytes(StandardCharsets.UTF_8), Reason.FOREIGN);
        assertRefused(new byte[0], Reason.FOREIGN);
    }

    @Test
    void aNewerVersionIsToldFromABrokenEnvelope() {
        byte[] newer = sealed.bytes();
        newer[4] = 2;
        assertRefused(newer, Reason.NEWER);
        newer[4] = 0;
        assertRefused(newer, Reason.BROKEN);
    }

    @Test
    void headerLengthsThatLieAreRefused() {
        for (int length : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, HEADER.length + PAYLOAD.length + 1}) {
            assertRefused(ByteBuffer.wrap(sealed.bytes()).putInt(5, length).array(), Reason.BROKEN);
        }
        byte[] headerTooLong = ByteBuffer.wrap(Arrays.copyOf(sealed.bytes(), 100_000))
                .putInt(5, Envelope.HEADER_BYTES_MAX + 1).array();
        assertRefused(headerTooLong, Reason.BROKEN);
    }

    @Test
    void limitsHoldForSealingAndForOpening() throws Exception {
        byte[] headerMax = new byte[Envelope.HEADER_BYTES_MAX];
        byte[] payloadMax = new byte[Envelope.BYTES_MAX - Envelope.HEADER_BYTES_MAX - 9 - 64];
        Envelope largest = Envelope.seal(Kind.BATCH, headerMax, payloadMax, KEYS);

        assertThat(largest.bytes()).hasSize(Envelope.BYTES_MAX);
        assertThat(Envelope.open(largest.bytes()).verifiedBy(KEY)).isTrue();
        assertRefused(Arrays.copyOf(largest.bytes(), Envelope.BYTES_MAX + 1), Reason.TOO_LARGE);
        assertThatIllegalArgumentException().isThrownBy(() ->
                Envelope.seal(Kind.BATCH, headerMax, new byte[payloadMax.length + 1], KEYS));
        assertThatIllegalArgumentException().isThrownBy(() ->
                Envelope.seal(Kind.BATCH, new byte[headerMax.length + 1], PAYLOAD, KEYS));
    }

    @Test
    void nobodyCanChangeItFromOutside() throws Exception {
        byte[] bytes = sealed.bytes();
        Envelope opened = Envelope.open(bytes);

        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(opened.bytes(), (byte) 0);
        Arrays.fill(opened.payload(), (byte) 0);

        assertThat(opened.verifiedBy(KEY)).isTrue();
    }

    @Test
    void hashLinksHeaderAndPayloadAsTheProtocolSays() throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] payloadHash = sha256.digest(PAYLOAD);
        byte[] expected = sha256.digest(ByteBuffer.allocate(HEADER.length + 32).put(HEADER).put(payloadHash).array());

        assertThat(sealed.hash()).isEqualTo(expected);
    }

    private static boolean believed(byte[] bytes) {
        try {
            return Envelope.open(bytes).verifiedBy(KEY);
        } catch (EnvelopeDamaged e) {
            return false;
        }
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> Envelope.open(bytes)).asInstanceOf(type(EnvelopeDamaged.class))
                .extracting(EnvelopeDamaged::reason).isEqualTo(reason);
    }
}
