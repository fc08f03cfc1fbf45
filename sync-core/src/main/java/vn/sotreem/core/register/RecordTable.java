package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.Values;

/**
 * The rows of one kind of record. The columns are the field table's keys, so a field is written down once; what the
 * table does not know stays in {@code extra} and goes back to the portal as it came.
 */
final class RecordTable<R extends Item> {
    private final EncryptedDatabase database;
    private final FieldTable<R> fields;
    private final List<String> keys;
    private final String select;
    private final String upsert;

    /** A row's content, and the version of the record that the portal last told of, 0 when it never did. */
    record Stored(Values values, long version) {
    }

    /**
     * @param derived columns that follow from the content, in the order in which {@link #put} is given them
     */
    RecordTable(EncryptedDatabase database, FieldTable<R> fields, List<String> derived) {
        this.database = database;
        this.fields = fields;
        this.keys = fields.fields().stream().map(Field::key).toList();
        String table = fields.entity().code();
        this.select = keys.stream().map(key -> table + "." + key)
                .collect(Collectors.joining(", ", table + ".id, " + table + ".version, " + table + ".extra, ", ""));
        List<String> columns = new ArrayList<>(List.of("id", "seq", "extra"));
        columns.addAll(keys);
        columns.addAll(derived);
        this.upsert = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ") ON CONFLICT (id) DO UPDATE SET "
                + columns.stream().skip(1).map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
    }

    Entity entity() {
        return fields.entity();
    }

    /** The columns that {@link #read} reads, for queries that join this table. */
    String select() {
        return select;
    }

    Optional<R> find(UUID id) {
        return stored(id).map(stored -> fields.read(id, stored.values()));
    }

    Optional<Stored> stored(UUID id) {
        return database.first("SELECT " + select + " FROM " + entity().code() + " WHERE id = ?",
                row -> stored(row, 1), Columns.bytes(id));
    }

    /** Every record, one after the other. */
    void each(BiConsumer<UUID, Stored> reader) {
        database.each("SELECT " + select + " FROM " + entity().code(), row -> {
            reader.accept(Columns.uuid(row.getBytes(1)), stored(row, 1));
            return row;
        });
    }

    /** Keeps which version of the record the portal has told of. */
    void told(UUID id, long version) {
        database.run("UPDATE " + entity().code() + " SET version = ? WHERE id = ?", version, Columns.bytes(id));
    }

    /** Records by a condition on this table, in the order it gives. */
    List<R> where(String condition, Object... arguments) {
        return database.query("SELECT " + select + " FROM " + entity().code() + " WHERE " + condition,
                row -> read(row, 1), arguments);
    }

    /** The record whose columns stand in the row from this place on. */
    R read(ResultSet row, int from) throws SQLException {
        return fields.read(Columns.uuid(row.getBytes(from)), stored(row, from).values());
    }

    /** How many columns {@link #read} takes. */
    int width() {
        return keys.size() + 3;
    }

    private Stored stored(ResultSet row, int from) throws SQLException {
        Map<String, String> texts = new HashMap<>(Columns.values(row.getString(from + 2)).asMap());
        int column = from + 3;
        for (Field<R> field : fields.fields()) {
            texts.put(field.key(), field.kind() == Kind.REFERENCE
                    ? Columns.uuid(row.getBytes(column)).toString() : row.getString(column));
            column++;
        }
        return new Stored(Values.of(texts), row.getLong(from + 1));
    }

    /** Writes a row; only the history row {@code seq} of this very record opens the fence. */
    void put(UUID id, long seq, Values values, Object... derived) {
        List<Object> arguments = new ArrayList<>(List.of(Columns.bytes(id), seq, Columns.json(unknown(values))));
        fields.fields().forEach(field -> arguments.add(field.kind() == Kind.REFERENCE
                ? Columns.bytes(UUID.fromString(values.get(field.key()))) : values.get(field.key())));
        arguments.addAll(List.of(derived));
        database.run(upsert, arguments.toArray());
    }

    private Values unknown(Values values) {
        Map<String, String> unknown = new HashMap<>(values.asMap());
        unknown.keySet().removeAll(keys);
        return Values.of(unknown);
    }
}
