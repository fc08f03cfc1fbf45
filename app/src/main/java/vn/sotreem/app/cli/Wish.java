package vn.sotreem.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;

/**
 * One object of {@code save} as it was written: which record, and which of its fields.
 *
 * @param place    where the object stands in the input, from 1, for messages
 * @param isWithin a household that is written out inside a child: it has fields only
 */
record Wish(int place, JsonNode json, boolean isWithin) {
    static final String ID = "id";
    static final String HOUSEHOLD = "household";

    private static final String ENTITY = "entity";

    boolean isNew() {
        return !json.has(ID);
    }

    String id() throws CommandFailure {
        return text(ID, json.get(ID));
    }

    /** The kind of record that is to be made; a child when nothing is said. */
    Entity entity() throws CommandFailure {
        String code = json.path(ENTITY).asText(isWithin ? Entity.HOUSEHOLD.code() : Entity.CHILD.code());
        return Entity.of(code).orElseThrow(() -> wrong(ENTITY, code));
    }

    /** Whether the child's household is written out in place of its id, to be made together with the child. */
    boolean hasHouseholdWithin() throws CommandFailure {
        return isNew() && entity() == Entity.CHILD && json.path(HOUSEHOLD).isObject();
    }

    Wish householdWithin() {
        return new Wish(place, json.get(HOUSEHOLD), true);
    }

    /** Canonical texts by field; "" clears a field. A household that is written out is left out. */
    Map<String, String> texts(Entity entity) throws CommandFailure {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : json.properties()) {
            String key = property.getKey();
            boolean isApart = !isWithin && (key.equals(ID) || key.equals(ENTITY))
                    || key.equals(HOUSEHOLD) && hasHouseholdWithin();
            if (!isApart) {
                texts.put(key, text(field(entity, key), property.getValue()));
            }
        }
        return texts;
    }

    CommandFailure wrong(String key, String value) {
        return CommandFailure.problem("save-value", number(place), key, value);
    }

    /** A place in a file as a message says it: 1450, not 1.450. */
    static String number(int number) {
        return String.valueOf(number);
    }

    private Field<?> field(Entity entity, String key) throws CommandFailure {
        FieldTable<?> table = FieldTable.of(entity);
        String known = String.join(", ", table.fields().stream().map(Field::key).toList());
        return table.field(key)
                .orElseThrow(() -> CommandFailure.problem("save-field", number(place), key, known));
    }

    private String text(Field<?> field, JsonNode value) throws CommandFailure {
        String text = field.kind() == Kind.CODES ? codes(field.key(), value)
                : field.tidy(text(field.key(), value));
        if (text.length() > Field.TEXT_MAX) {
            throw CommandFailure.problem("save-too-long", number(place), field.key(), Field.TEXT_MAX);
        }
        return text;
    }

    private String codes(String key, JsonNode value) throws CommandFailure {
        if (!value.isArray()) {
            return CodeSet.parse(text(key, value)).text();
        }
        List<String> codes = new ArrayList<>();
        for (JsonNode code : value) {
            codes.add(text(key, code));
        }
        return CodeSet.of(codes).text();
    }

    private String text(String key, JsonNode value) throws CommandFailure {
        if (value.isNull()) {
            return "";
        }
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw wrong(key, value.toString());
        }
        return value.asText();
    }
}
