package vn.sotreem.core.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import vn.sotreem.core.security.KeyFileDamaged.Reason;

/**
 * The JSON form of the key file, version 1: format name, version, slots, and a SHA-256 over the slots.
 *
 * <p>The checksum protects nothing from an attacker. It tells a file damaged on disk from a wrong password, which
 * would look the same to AES-GCM, and the person must do something quite different about each.
 */
final class KeyFileFormat {
    static final int BYTES_MAX = 64 * 1024;
    static final int SLOTS_MAX = 32;

    private static final String FORMAT = "sotreem-keys";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private record Content(String format, int version, List<KeySlot> slots, byte[] checksum) {
    }

    private KeyFileFormat() {
    }

    static byte[] encode(List<KeySlot> slots) {
        try {
            return JSON.writeValueAsBytes(new Content(FORMAT, VERSION, slots, checksum(slots)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a key slot always has a JSON form", e);
        }
    }

    static List<KeySlot> decode(byte[] bytes) throws KeyFileDamaged {
        if (bytes.length > BYTES_MAX) {
            throw new KeyFileDamaged(Reason.FOREIGN);
        }
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (!FORMAT.equals(tree.path("format").asText())) {
                throw new KeyFileDamaged(tree.isMissingNode() ? Reason.BROKEN : Reason.FOREIGN);
            }
            if (tree.path("version").asInt() > VERSION) {
                throw new KeyFileDamaged(Reason.NEWER);
            }
            return checked(JSON.treeToValue(tree, Content.class));
        } catch (IOException e) {
            throw new KeyFileDamaged(Reason.BROKEN, e);
        }
    }

    private static List<KeySlot> checked(Content content) throws KeyFileDamaged {
        List<KeySlot> slots = content.slots();
        if (content.version() != VERSION || slots == null || slots.isEmpty() || slots.size() > SLOTS_MAX
                || slots.stream().anyMatch(Objects::isNull)
                || !MessageDigest.isEqual(checksum(slots), content.checksum())) {
            throw new KeyFileDamaged(Reason.BROKEN);
        }
        return List.copyOf(slots);
    }

    private static byte[] checksum(List<KeySlot> slots) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (KeySlot slot : slots) {
                digest.update(slot.header());
                digest.update(slot.wrappedKey());
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
