package vn.sotreem.core.register;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.DatabaseKey;

/** Looks into a register's file, past the program, for restricted groups that nobody wrote down there. */
public final class Restricted implements AutoCloseable {
    /** HIV, offences, drugs, abuse. */
    private static final Set<String> GROUPS = Set.of("5", "6", "7", "11");
    private static final Set<String> OPEN_LISTS = Set.of("risks", "others", "supports");

    private final EncryptedDatabase database;
    private final Map<UUID, Set<String>> written = new HashMap<>();
    private List<String> told = new ArrayList<>();

    /** Looks into the file of a register that may be open and stay so. */
    public Restricted(Path folder, DatabaseKey key) throws RegisterUnavailable {
        database = EncryptedDatabase.openBeside(folder.resolve(Register.FILE_NAME), key);
    }

    /** Where the file says of a record that it is of a restricted group, though no person at this laptop did. */
    public static List<String> toldTo(Path folder, DatabaseKey key) throws RegisterUnavailable {
        try (Restricted file = new Restricted(folder, key)) {
            return file.told();
        }
    }

    /** The same, of what is committed there now. */
    public List<String> told() {
        written.clear();
        told = new ArrayList<>();
        look();
        return told;
    }

    @Override
    public void close() {
        database.close();
    }

    /**
     * Everything there is in a register's file, decrypted: each value of each table, those of the search as well, blobs
     * byte for byte.
     */
    public static String dump(Path folder, DatabaseKey key) throws RegisterUnavailable {
        try (EncryptedDatabase database = EncryptedDatabase.openBeside(folder.resolve(Register.FILE_NAME), key)) {
            StringBuilder all = new StringBuilder();
            List<String> tables = database.query("SELECT name FROM sqlite_schema WHERE type = 'table'",
                    row -> row.getString(1));
            tables.forEach(table -> database.each("SELECT * FROM \"" + table + "\"", row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    all.append(row.getObject(column) instanceof byte[] bytes
                            ? new String(bytes, StandardCharsets.UTF_8) : row.getString(column)).append('\n');
                }
                return true;
            }));
            return all.toString();
        }
    }

    private void look() {
        each("SELECT record, entity, before, after FROM history WHERE origin = 'here'", (record, codes) ->
                written.computeIfAbsent(record, any -> new HashSet<>()).addAll(codes));
        each("SELECT record, entity, before, after FROM history WHERE origin = 'portal'", this::compare);
        each("SELECT record, entity, '', coalesce(content, '') FROM portal_copy", this::compare);
        each("SELECT record, entity, '', content FROM unknown_record", this::compare);
        database.each("SELECT id, list, code FROM spell", row -> compare(Columns.uuid(row.getBytes(1)),
                codes(Entity.SPELL, Values.EMPTY.with("list", row.getString(2)).with("code", row.getString(3)))));
        database.each("SELECT id, circumstances FROM child", row -> compare(Columns.uuid(row.getBytes(1)),
                codes(Entity.CHILD, Values.EMPTY.with("circumstances", row.getString(2)))));
    }

    private void each(String sql, BiPredicate<UUID, Set<String>> found) {
        database.each(sql, row -> {
            Optional<Entity> entity = Entity.of(row.getString(2));
            Set<String> codes = new HashSet<>();
            for (String content : List.of(row.getString(3), row.getString(4))) {
                entity.ifPresent(kind -> codes.addAll(codes(kind, Columns.values(content))));
            }
            return found.test(Columns.uuid(row.getBytes(1)), codes);
        });
    }

    private boolean compare(UUID record, Set<String> codes) {
        return !written.getOrDefault(record, Set.of()).containsAll(codes) && told.add(record + " " + codes);
    }

    /** The restricted codes in what is known of a record; of a changed field without its list any list is meant. */
    public static Set<String> codes(Entity entity, Values content) {
        String list = content.has("list") ? content.get("list") : "circumstances";
        Set<String> codes = new HashSet<>(switch (entity) {
            case CHILD -> CodeSet.parse(content.get("circumstances")).codes();
            case SPELL -> CodeSet.parse(content.get("code")).codes();
            case HAMLET, HOUSEHOLD, ADULT, SUPPORT, MOVEMENT -> List.<String>of();
        });
        boolean isOpen = entity == Entity.SPELL && OPEN_LISTS.contains(list);
        codes.removeIf(code -> isOpen || !isRestricted(code));
        return codes;
    }

    /** Said here once more, in words of its own: the program's rule is what is being looked at. */
    private static boolean isRestricted(String code) {
        return GROUPS.contains(code.split("\\.")[0]) || Catalog.bundled().circumstances().find(code).isEmpty();
    }
}
