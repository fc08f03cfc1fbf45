package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/**
 * That the portal refused a batch as a whole for what is in it, as whoever forwarded the batch tells its laptop on the
 * stick back (docs/protocol.md, "The stick"). The portal does not sign this; its receipt for a batch without changes is
 * what is believed in the end (docs/decisions/0025-division.md). It is written in one way only.
 *
 * @param hash    32 bytes, of the batch's envelope
 * @param problem the portal's word for why, one that {@link #isOfContent}
 */
public record BatchRefusal(byte[] hash, String problem) {
    private static final Set<String> OF_CONTENT = Set.of("batch-unreadable", "too-large");

    /** Whether this word says that a batch is refused for what is in it, so that one with less in it may be taken. */
    public static boolean isOfContent(String problem) {
        return OF_CONTENT.contains(problem);
    }

    /** Reads a refusal; only the very bytes that {@link #bytes} writes are one. */
    public static BatchRefusal parse(byte[] bytes) throws Unreadable {
        Members in = Members.of(bytes);
        BatchRefusal refusal = new BatchRefusal(in.hash("hash"), in.text("problem"));
        if (!isOfContent(refusal.problem) || !Arrays.equals(refusal.bytes(), bytes)) {
            throw new Unreadable("the refusal is not in its one form");
        }
        return refusal;
    }

    /** The refusal as it travels: compact JSON. */
    public byte[] bytes() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("hash", HexFormat.of().formatHex(hash));
        out.writeStringField("problem", problem);
        out.writeEndObject();
    }
}
