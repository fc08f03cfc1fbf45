package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;
import java.util.UUID;

/**
 * The portal's answer to a laptop that it lets in, over the network or on a stick (docs/protocol.md, "Enrolment").
 *
 * @param device      the laptop's id from now on
 * @param portalKey   32 bytes, Ed25519: receipts verify with it
 * @param portalEpoch changes when the portal was restored from a backup
 * @param proof       32 bytes: the portal knew the one-time code, so it is the portal
 * @param certificate the envelope of a {@link Certificate}, no bytes from a portal that gives none
 */
public record Admission(UUID device, byte[] portalKey, UUID portalEpoch, byte[] proof, byte[] certificate) {
    private static final int BYTES = 32;
    private static final int CERTIFICATE_BYTES_MAX = 4096;

    /** Reads an answer; members it does not know are passed over. */
    public static Admission parse(byte[] json) throws Unreadable {
        Members in = Members.of(json);
        return new Admission(in.uuid("device"), in.base64("portalKey", BYTES), in.uuid("portalEpoch"),
                in.base64("proof", BYTES), in.has("certificate")
                ? in.base64Most("certificate", CERTIFICATE_BYTES_MAX) : new byte[0]);
    }

    /** The answer as it travels: compact JSON. */
    public byte[] bytes() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        out.writeStartObject();
        out.writeStringField("device", device.toString());
        out.writeStringField("portalKey", base64.encodeToString(portalKey));
        out.writeStringField("portalEpoch", portalEpoch.toString());
        out.writeStringField("proof", base64.encodeToString(proof));
        if (certificate.length > 0) {
            out.writeStringField("certificate", base64.encodeToString(certificate));
        }
        out.writeEndObject();
    }
}
