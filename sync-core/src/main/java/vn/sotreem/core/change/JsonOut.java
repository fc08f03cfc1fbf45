package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes compact JSON into memory, where nothing can go wrong but a text that is no Unicode. */
final class JsonOut {
    /** Writes one value. */
    interface Content {
        void write(JsonGenerator out) throws IOException;
    }

    private JsonOut() {
    }

    /** The value as UTF-8. */
    static byte[] bytes(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = JsonIn.FACTORY.createGenerator(bytes)) {
            content.write(out);
        } catch (IOException notUnicode) {
            throw new UncheckedIOException(notUnicode);
        }
        return bytes.toByteArray();
    }

    static void writeTexts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
