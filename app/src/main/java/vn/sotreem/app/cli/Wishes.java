package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads the input of {@code save}: one JSON object, or an array of them. */
final class Wishes {
    /** Largest input in bytes. */
    static final int BYTES_MAX = 16 * 1024 * 1024;
    /** Most objects of one input: they are kept in one transaction. */
    static final int OBJECTS_MAX = 10_000;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private Wishes() {
    }

    static List<Wish> read(InputStream in) throws CommandFailure, IOException {
        byte[] bytes = in.readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw CommandFailure.problem("save-too-large", BYTES_MAX);
        }
        JsonNode root = parse(bytes);
        List<Wish> wishes = new ArrayList<>();
        for (JsonNode object : root.isArray() ? root : List.of(root)) {
            if (!object.isObject()) {
                throw CommandFailure.problem("save-no-object", Wish.number(wishes.size() + 1));
            }
            wishes.add(new Wish(wishes.size() + 1, object, false));
        }
        if (wishes.size() > OBJECTS_MAX) {
            throw CommandFailure.problem("save-too-many", OBJECTS_MAX);
        }
        return wishes;
    }

    private static JsonNode parse(byte[] bytes) throws CommandFailure, IOException {
        try {
            return MAPPER.readTree(bytes);
        } catch (JsonProcessingException broken) {
            throw CommandFailure.problem("save-not-json", Wish.number(broken.getLocation().getLineNr()),
                    Wish.number(broken.getLocation().getColumnNr()));
        }
    }
}
