package vn.sotreem.app.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Collection;
import java.util.UUID;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Values;

/**
 * Records as JSON, the same in every command: the id, then every field of the record's table under its key; a text is
 * "" and a list is empty when nothing is known.
 */
final class RecordJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private RecordJson() {
    }

    static void write(JsonGenerator out, Item item) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", item.id().toString());
        fields(out, item.entity(), item.values());
        out.writeEndObject();
    }

    static void array(JsonGenerator out, String name, Collection<? extends Item> items) throws IOException {
        out.writeArrayFieldStart(name);
        for (Item item : items) {
            write(out, item);
        }
        out.writeEndArray();
    }

    /** The same as a value, to be compared. */
    static JsonNode tree(UUID id, Entity entity, Values values) throws IOException {
        TokenBuffer buffer = new TokenBuffer(MAPPER, false);
        buffer.writeStartObject();
        buffer.writeStringField("id", id.toString());
        fields(buffer, entity, values);
        buffer.writeEndObject();
        return MAPPER.readTree(buffer.asParser());
    }

    /** A record with its kind, as fields of whatever is being written. */
    static void entity(JsonGenerator out, Item item) throws IOException {
        out.writeStringField("entity", item.entity().code());
        out.writeStringField("id", item.id().toString());
        fields(out, item.entity(), item.values());
    }

    /** A record as the portal keeps it, as the fields of one line of its dump. */
    static void line(JsonGenerator out, Entity entity, UUID id, long version, Values values) throws IOException {
        out.writeStringField("entity", entity.code());
        out.writeStringField("id", id.toString());
        out.writeNumberField("version", version);
        fields(out, entity, values);
    }

    /** Only these fields of a record: what a change did. */
    static void changed(JsonGenerator out, String name, Entity entity, Values values, Collection<String> keys)
            throws IOException {
        out.writeObjectFieldStart(name);
        for (String key : keys) {
            boolean codes = FieldTable.of(entity).field(key).filter(field -> field.kind() == Kind.CODES).isPresent();
            field(out, key, codes, values.get(key));
        }
        out.writeEndObject();
    }

    private static void fields(JsonGenerator out, Entity entity, Values values) throws IOException {
        for (Field<?> field : FieldTable.of(entity).fields()) {
            field(out, field.key(), field.kind() == Kind.CODES, values.get(field.key()));
        }
    }

    private static void field(JsonGenerator out, String key, boolean codes, String text) throws IOException {
        if (codes) {
            out.writeArrayFieldStart(key);
            for (String code : CodeSet.parse(text).codes()) {
                out.writeString(code);
            }
            out.writeEndArray();
        } else {
            out.writeStringField(key, text);
        }
    }
}
