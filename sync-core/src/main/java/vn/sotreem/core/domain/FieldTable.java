package vn.sotreem.core.domain;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * All fields of one kind of record, in the order of the paper book. It is the one place that knows them: the database
 * columns, the wire, the merge, history, import and export follow it, while the records themselves stay typed.
 */
public final class FieldTable<R extends Item> {
    private final Entity entity;
    private final List<Field<R>> fields;
    private final Map<String, Field<R>> byKey = new LinkedHashMap<>();
    private final BiFunction<UUID, Values, R> reader;

    FieldTable(Entity entity, BiFunction<UUID, Values, R> reader, List<Field<R>> fields) {
        this.entity = entity;
        this.fields = List.copyOf(fields);
        this.reader = reader;
        fields.forEach(field -> byKey.put(field.key(), field));
    }

    public Entity entity() {
        return entity;
    }

    public List<Field<R>> fields() {
        return fields;
    }

    public Optional<Field<R>> field(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The record's content; its id is not part of it. */
    public Values values(R item) {
        Map<String, String> texts = new HashMap<>();
        fields.forEach(field -> texts.put(field.key(), field.text().apply(item)));
        return Values.of(texts);
    }

    /** The same content as it is kept, see {@link Field#tidy}; what the table does not know stays as it is. */
    public Values tidy(Values content) {
        Map<String, String> tidied = new HashMap<>(content.asMap());
        tidied.replaceAll((key, text) -> field(key).map(field -> field.tidy(text)).orElse(text));
        return Values.of(tidied);
    }

    /** The record of this id and content; fields of the content that the table does not know are passed over. */
    public R read(UUID id, Values values) {
        return reader.apply(id, values);
    }

    /** The tables by kind, for the parts of the program that carry records without knowing them. */
    public static FieldTable<? extends Item> of(Entity entity) {
        return switch (entity) {
            case HAMLET -> Hamlet.FIELDS;
            case HOUSEHOLD -> Household.FIELDS;
            case ADULT -> Adult.FIELDS;
            case CHILD -> Child.FIELDS;
            case SPELL -> Spell.FIELDS;
            case SUPPORT -> Support.FIELDS;
            case MOVEMENT -> Movement.FIELDS;
        };
    }
}
