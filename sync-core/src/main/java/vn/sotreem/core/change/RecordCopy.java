package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Values;

/**
 * A record as the portal has it, at the portal or as a register knows it.
 *
 * @param entity  code of its kind; a later portal has kinds that this program does not know
 * @param version how many changes the portal has applied to it; a register knows only the version it was last told
 */
public record RecordCopy(UUID id, String entity, long version, Values content) {

    /**
     * 32 bytes: SHA-256 of id (16 bytes) and content (compact JSON, members sorted by name, UTF-8). The version is not
     * in it, because a register does not learn the versions that its own changes make.
     */
    public byte[] digest() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(Members.bytes(id));
            return sha256.digest(JsonOut.bytes(this::writeContent));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private void writeContent(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, String> field : content.asMap().entrySet()) {
            out.writeStringField(field.getKey(), field.getValue());
        }
        out.writeEndObject();
    }
}
