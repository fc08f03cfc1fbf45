package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/**
 * The portal's word for a laptop, as the header of an envelope that the portal signs (docs/protocol.md, "Certificate"):
 * whoever knows the portal's key can tell whose sticks are genuine without asking the portal. It is written in one way
 * only. Certificates say nothing about what a laptop may do at the portal: the portal knows that itself.
 *
 * @param device    the laptop
 * @param publicKey 32 bytes, Ed25519: the laptop signs with it
 * @param commune   five digits, whose register it keeps
 * @param from      since when, by the portal's clock
 * @param until     how long
 */
public record Certificate(UUID device, byte[] publicKey, String commune, Instant from, Instant until) {
    /** How long the portal vouches for a laptop, in days: two years. */
    public static final int DAYS = 730;

    private static final int KEY_BYTES = 32;

    /** Reads a certificate; only the very bytes that {@link #header} writes are one. */
    public static Certificate parse(byte[] header) throws Unreadable {
        Members in = Members.of(header);
        Certificate certificate = new Certificate(in.uuid("device"), in.base64("publicKey", KEY_BYTES),
                in.text("commune"), in.instant("from"), in.instant("until"));
        if (!Arrays.equals(certificate.header(), header)) {
            throw new Unreadable("the certificate is not in its one form");
        }
        return certificate;
    }

    /** The certificate as it travels: compact JSON. */
    public byte[] header() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("device", device.toString());
        out.writeStringField("publicKey", Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey));
        out.writeStringField("commune", commune);
        out.writeStringField("from", from.toString());
        out.writeStringField("until", until.toString());
        out.writeEndObject();
    }

    /** Whether it is about this laptop with this key in a commune of one of these codes. */
    public boolean isFor(UUID laptop, byte[] key, Set<String> communes) {
        return device.equals(laptop) && Arrays.equals(publicKey, key) && communes.contains(commune);
    }

    /** Whether the portal vouches at this moment of its clock. */
    public boolean isCurrent(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
