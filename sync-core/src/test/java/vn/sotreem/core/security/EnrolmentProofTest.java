package vn.sotreem.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrolmentProofTest {
    private final SecureRandom random = new SecureRandom();
    private final OneTimeCode code = OneTimeCode.random(random);
    private final byte[] laptopKey = DeviceKeys.random(random).verifyingKey().bytes();
    private final byte[] portalKey = DeviceKeys.random(random).verifyingKey().bytes();
    private final UUID device = new UUID(1, 2);
    private final UUID epoch = new UUID(3, 4);

    @Test
    void thePortalBelievesALaptopThatHasTheCode() {
        byte[] proof = EnrolmentProof.ofLaptop(code, laptopKey, "04279", "Thôn Nà Lìa");

        assertThat(EnrolmentProof.laptopKnows(code, laptopKey, "04279", "Thôn Nà Lìa", proof)).isTrue();
        assertThat(EnrolmentProof.laptopKnows(OneTimeCode.random(random), laptopKey, "04279", "Thôn Nà Lìa", proof))
                .isFalse();
        assertThat(EnrolmentProof.laptopKnows(code, portalKey, "04279", "Thôn Nà Lìa", proof)).isFalse();
        assertThat(EnrolmentProof.laptopKnows(code, laptopKey, "04280", "Thôn Nà Lìa", proof)).isFalse();
    }

    @Test
    void theLaptopBelievesAPortalThatHasTheCode() {
        byte[] proof = EnrolmentProof.ofPortal(code, laptopKey, device, portalKey, epoch);

        assertThat(EnrolmentProof.portalKnows(code, laptopKey, device, portalKey, epoch, proof)).isTrue();
        assertThat(EnrolmentProof.portalKnows(code, laptopKey, device, laptopKey, epoch, proof)).isFalse();
        assertThat(EnrolmentProof.portalKnows(code, laptopKey, epoch, portalKey, device, proof)).isFalse();
    }

    @Test
    void aLaptopsProofSentBackIsNotThePortals() {
        byte[] proof = EnrolmentProof.ofLaptop(code, laptopKey, "04279", "Thôn Nà Lìa");

        assertThat(EnrolmentProof.portalKnows(code, laptopKey, device, portalKey, epoch, proof)).isFalse();
    }
}
