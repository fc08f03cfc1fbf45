package vn.sotreem.core.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Hamlet;

/**
 * The hamlets that this commune has handed over to another one. Until the portal has confirmed it they are read and
 * written here as before; from then on nobody here sees them, though their rows stay, and none of it is added up, as
 * the portal tells no more of it (docs/decisions/0047-split-communes.md).
 */
final class Handed {
    private static final String COMMUNE = """
            CASE WHEN p.record IS NULL THEN h.handedTo
                ELSE coalesce(json_extract(nullif(p.content, ''), '$.handedTo'), '') END
            """;
    private static final String PORTALS = "FROM hamlet h LEFT JOIN portal_copy p ON p.record = h.id WHERE "
            + COMMUNE + " <> ''";

    private Handed() {
    }

    /** Those of which the portal has confirmed it. */
    static Set<UUID> over(EncryptedDatabase database) {
        return to(database).keySet();
    }

    /** The same, and the code of the commune that each went to. */
    static Map<UUID, String> to(EncryptedDatabase database) {
        return database.query("SELECT h.id, " + COMMUNE + PORTALS,
                row -> Map.entry(Columns.uuid(row.getBytes(1)), row.getString(2))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether there are any. */
    static boolean areThere(EncryptedDatabase database) {
        return database.number("SELECT count(*) " + PORTALS) > 0;
    }

    /** The hamlets that stand and are this commune's: none that the portal has made another's. */
    static List<Hamlet> kept(EncryptedDatabase database, List<Hamlet> standing) {
        Set<UUID> gone = over(database);
        return standing.stream().filter(hamlet -> !gone.contains(hamlet.id())).toList();
    }

    /** The sight of a person who sees this much, without what was handed over. */
    static Sight without(EncryptedDatabase database, Sight sight) {
        return without(database, sight, over(database));
    }

    /** The same without some of it. */
    static Sight without(EncryptedDatabase database, Sight sight, Set<UUID> gone) {
        return gone.isEmpty() ? sight : sight.without(gone, database.query("SELECT id FROM hamlet",
                row -> Columns.uuid(row.getBytes(1))));
    }

    /** Where a record of the tables is, if it is in a hamlet. */
    static Optional<UUID> hamlet(EncryptedDatabase database, UUID record) {
        return database.first("""
                SELECT id FROM hamlet WHERE id = ?1
                UNION ALL SELECT hamlet FROM household WHERE id = ?1
                UNION ALL SELECT h.hamlet FROM household h JOIN adult a ON a.household = h.id WHERE a.id = ?1
                UNION ALL SELECT h.hamlet FROM household h JOIN child c ON c.household = h.id WHERE c.id IN (
                    SELECT ?1 UNION ALL SELECT child FROM spell WHERE id = ?1
                    UNION ALL SELECT child FROM support WHERE id = ?1
                    UNION ALL SELECT child FROM movement WHERE id = ?1)
                LIMIT 1
                """, row -> Columns.uuid(row.getBytes(1)), Columns.bytes(record));
    }
}
