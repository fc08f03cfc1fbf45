package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Base64;

/**
 * What a laptop sends to be let in, over the network or on a stick (docs/protocol.md, "Enrolment"). The one-time code
 * is not in it, only the proof that the laptop has it.
 *
 * @param publicKey   32 bytes, Ed25519
 * @param communeCode five digits
 * @param label       what the laptop is called in the portal's list
 * @param proof       32 bytes over all of the above
 */
public record EnrolmentApplication(byte[] publicKey, String communeCode, String label, byte[] proof) {
    /** Most characters of a label. */
    public static final int LABEL_MAX = 200;

    private static final int BYTES = 32;

    /** Reads an application; members it does not know are passed over. */
    public static EnrolmentApplication parse(byte[] json) throws Unreadable {
        Members in = Members.of(json);
        EnrolmentApplication application = new EnrolmentApplication(in.base64("publicKey", BYTES), in.text("commune"),
                in.text("label"), in.base64("proof", BYTES));
        if (!application.isSound()) {
            throw new Unreadable("no laptop of ours has sent this");
        }
        return application;
    }

    /** Whether a laptop of ours can have sent this. */
    public boolean isSound() {
        return communeCode.matches("[0-9]{5}") && label.length() <= LABEL_MAX;
    }

    /** The application as it travels: compact JSON. */
    public byte[] bytes() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        out.writeStartObject();
        out.writeStringField("publicKey", base64.encodeToString(publicKey));
        out.writeStringField("commune", communeCode);
        out.writeStringField("label", label);
        out.writeStringField("proof", base64.encodeToString(proof));
        out.writeEndObject();
    }
}
