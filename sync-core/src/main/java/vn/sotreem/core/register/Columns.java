package vn.sotreem.core.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import vn.sotreem.core.domain.Values;

/** How values stand in columns: ids as 16 bytes, contents of changes as JSON of the changed fields. */
public final class Columns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {
    };

    private Columns() {
    }

    /** The id as 16 bytes, in the order of its text. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** The id of 16 bytes. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The values as a JSON object, "" for none. */
    public static String json(Values values) {
        try {
            return values.isEmpty() ? "" : JSON.writeValueAsString(values.asMap());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("texts are always JSON", impossible);
        }
    }

    /** The values that {@link #json} wrote. */
    public static Values values(String json) {
        try {
            return json.isEmpty() ? Values.EMPTY : Values.of(JSON.readValue(json, TEXTS));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a column holds no JSON", damaged);
        }
    }
}
