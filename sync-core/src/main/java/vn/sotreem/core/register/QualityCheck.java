package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PersonalId;

/**
 * A look through the register, hamlet by hamlet in the order of the book; between two of them the register is free for
 * others, and no more than one is in memory. Belongs to the register's thread.
 */
public final class QualityCheck {
    private final EncryptedDatabase database;
    private final Records records;
    private final List<Hamlet> hamlets;
    private final Sight sight;
    private final LocalDate today;
    private final Map<PersonalId, List<Child>> sharedIds;
    private int done;
    private long children;

    QualityCheck(EncryptedDatabase database, Records records, List<Hamlet> hamlets, Sight sight, LocalDate today) {
        this(database, records, hamlets, sight, today, sharedIds(records, sight));
    }

    /** @param sharedIds children whose id another one has too */
    QualityCheck(EncryptedDatabase database, Records records, List<Hamlet> hamlets, Sight sight, LocalDate today,
                 Map<PersonalId, List<Child>> sharedIds) {
        this.database = database;
        this.records = records;
        this.hamlets = hamlets;
        this.sight = sight;
        this.today = today;
        this.sharedIds = sharedIds;
    }

    static Map<PersonalId, List<Child>> sharedIds(Records records, Sight sight) {
        return records.children().where("""
                state = '' AND personalId IN (SELECT personalId FROM child
                    WHERE state = '' AND personalId <> '' GROUP BY personalId HAVING count(*) > 1)
                """).stream().filter(new Shown(records, sight)::isSeen)
                .collect(Collectors.groupingBy(Child::personalId));
    }

    public boolean isFinished() {
        return done == hamlets.size();
    }

    /** Hamlets looked through so far. */
    public int done() {
        return done;
    }

    /** Hamlets to look through. */
    public int total() {
        return hamlets.size();
    }

    /** Children looked at so far. */
    public long children() {
        return children;
    }

    /** Looks through the next hamlet and tells of each child of whom something is found. */
    public void step(Consumer<Checked> reader) {
        Hamlet hamlet = hamlets.get(done++);
        HamletCheck check = new HamletCheck(hamlet, records, sight, today);
        database.each("SELECT " + records.children().select() + """
                , child.personalId FROM household h CROSS JOIN child ON child.household = h.id
                WHERE h.hamlet = ? AND child.state = '' ORDER BY h.numberKey, h.rid, child.birth, child.rid
                """, row -> {
            children++;
            Child child = sight.shown(records.children().read(row, 1));
            Checked checked = check.of(child, row.getString(records.children().width() + 1),
                    sharedIds.getOrDefault(child.personalId(), List.of()));
            if (!checked.found().isEmpty()) {
                reader.accept(checked);
            }
            return checked;
        }, Columns.bytes(hamlet.id()));
    }

    /** Looks through all that is left, for who need not wait in between. */
    public void run(Consumer<Checked> reader) {
        while (!isFinished()) {
            step(reader);
        }
    }
}
