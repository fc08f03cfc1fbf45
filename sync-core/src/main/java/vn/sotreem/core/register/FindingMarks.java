package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.PersonalId;

/**
 * Of which children the rules find something that the person who works may be told. Looked through hamlet by hamlet; of
 * what was written since, the hamlets are looked through again.
 */
final class FindingMarks {
    private final EncryptedDatabase database;
    private final Records records;
    private final BitSet found = new BitSet();
    private final Set<UUID> open = new HashSet<>();
    private Optional<Map<PersonalId, List<Child>>> sharedIds = Optional.empty();
    private Optional<Sight> shown = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();

    FindingMarks(EncryptedDatabase database, Records records) {
        this.database = database;
        this.records = records;
    }

    /** Everything is to be looked through again. */
    void forget() {
        day = Optional.empty();
    }

    /** What stands around these children is to be looked through again, and around those who have or had their ids. */
    void refresh(BitSet children, long since) {
        children.stream().forEach(row -> database.each("""
                SELECT h.hamlet FROM child c CROSS JOIN household h ON h.id = c.household WHERE c.rid = ?
                """, found -> open.add(Columns.uuid(found.getBytes(1))), row));
        List<String> ids = database.query("""
                SELECT json_extract(before, '$.personalId') FROM history
                WHERE seq > ?1 AND entity = 'child' AND before <> ''
                UNION SELECT json_extract(after, '$.personalId') FROM history
                WHERE seq > ?1 AND entity = 'child' AND after <> ''
                """, row -> row.getString(1), since);
        ids.stream().filter(Objects::nonNull).forEach(this::openHolders);
        sharedIds = ids.stream().allMatch(Objects::isNull) ? sharedIds : Optional.empty();
    }

    private void openHolders(String personalId) {
        PersonalId.parse(personalId).stream().flatMap(id -> records.holders(id).stream()).forEach(child ->
                open.add(records.households().find(child.household()).orElseThrow().hamlet()));
    }

    boolean isComplete(Sight sight, LocalDate today) {
        return isOf(sight, today) && open.isEmpty();
    }

    private boolean isOf(Sight sight, LocalDate today) {
        return day.filter(today::equals).isPresent() && shown.filter(sight::equals).isPresent();
    }

    /** Looks through one hamlet more. */
    void step(Sight sight, LocalDate today) {
        if (!isOf(sight, today)) {
            found.clear();
            sharedIds = Optional.empty();
            records.hamlets().where("TRUE").stream().map(Hamlet::id).forEach(open::add);
            day = Optional.of(today);
            shown = Optional.of(sight);
        }
        open.stream().findFirst().ifPresent(hamlet -> {
            open.remove(hamlet);
            look(hamlet, sight, today);
        });
    }

    private void look(UUID hamlet, Sight sight, LocalDate today) {
        database.each("""
                SELECT c.rid FROM household h CROSS JOIN child c ON c.household = h.id WHERE h.hamlet = ?
                """, row -> {
            found.clear(row.getInt(1));
            return row;
        }, Columns.bytes(hamlet));
        List<Hamlet> only = records.hamlets().find(hamlet).stream().toList();
        Map<PersonalId, List<Child>> shared = sharedIds.orElseGet(() -> QualityCheck.sharedIds(records, sight));
        sharedIds = Optional.of(shared);
        new QualityCheck(database, records, only, sight, today, shared).run(checked -> found.set((int) database.number(
                "SELECT rid FROM child WHERE id = ?", Columns.bytes(checked.child().id()))));
    }

    /** Rows of the children, as far as everything was looked through. */
    BitSet rows(Sight sight, LocalDate today) {
        while (!isComplete(sight, today)) {
            step(sight, today);
        }
        return found;
    }
}
