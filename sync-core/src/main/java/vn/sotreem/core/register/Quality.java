package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RowId;

/** What is wrong, what is missing and what is due in the register. Belongs to the register's thread. */
public final class Quality {
    private final EncryptedDatabase database;
    private final Records records;
    private final Settings settings;
    private final People people;
    private final Sight sight;

    Quality(EncryptedDatabase database, Records records, Settings settings, People people) {
        this.database = database;
        this.records = records;
        this.settings = settings;
        this.people = people;
        this.sight = people.sight();
    }

    /** What is due on a day and how many there are, to be read before it is asked. */
    public Outlook outlook(LocalDate today) {
        return new Outlook(database, records, settings, people, today);
    }

    /**
     * Begins to look through the register.
     *
     * @param only this hamlet; empty for all
     */
    public QualityCheck begin(Optional<UUID> only, LocalDate today) {
        List<Hamlet> hamlets = records.hamlets().where("TRUE ORDER BY nameKey, id").stream()
                .filter(hamlet -> sight.sees(hamlet.id()) && only.map(hamlet.id()::equals).orElse(true)).toList();
        return new QualityCheck(database, records, hamlets, sight, today);
    }

    /** The children, the bin left out, of these rows of lists. A row id that two children have is nobody's. */
    public Map<RowId, Child> children(Set<RowId> rows) {
        Map<RowId, List<UUID>> ids = new HashMap<>();
        database.each("SELECT id FROM child WHERE state = ''", row -> {
            UUID id = Columns.uuid(row.getBytes(1));
            RowId rowId = RowId.of(id);
            return rows.contains(rowId) && ids.computeIfAbsent(rowId, one -> new ArrayList<>()).add(id);
        });
        Map<RowId, Child> children = new HashMap<>();
        Shown shown = new Shown(records, sight);
        ids.forEach((row, found) -> {
            if (found.size() == 1) {
                shown.child(found.getFirst()).ifPresent(child -> children.put(row, child));
            }
        });
        return children;
    }
}
