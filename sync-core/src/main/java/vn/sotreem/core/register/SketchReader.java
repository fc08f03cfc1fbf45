package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Dossier;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Dues;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Rules;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.domain.Values;

/** Reads of children what {@link Sketch} keeps, and no column more. */
final class SketchReader {
    private static final Catalog CATALOG = Catalog.bundled();
    private static final List<String> FIELDS = List.of("name", "birth", "sex", "personalId", "birthRegistered",
            "birthCertificate", "healthCard", "healthCardUntil", "checkedOn", "school", "schoolClass", "schooling",
            "learning", "circumstances", "risks", "others", "state");
    private static final String SELECT = "SELECT rid, id, household, "
            + "EXISTS (SELECT 1 FROM spell s WHERE s.child = child.id) "
            + "OR EXISTS (SELECT 1 FROM support s WHERE s.child = child.id) "
            + "OR EXISTS (SELECT 1 FROM movement m WHERE m.child = child.id), " + String.join(", ", FIELDS)
            + " FROM child WHERE ";

    private final EncryptedDatabase database;
    private final Records records;
    private final Sight sight;
    private final LocalDate today;
    private final LocalDate soon;
    private final Map<UUID, UUID> hamlets = new HashMap<>();

    /** Takes what was read of the child in a row; null when it does not stand here, or is not to be seen. */
    interface Keeper {
        void keep(long row, Sketch sketch);
    }

    SketchReader(EncryptedDatabase database, Records records, Sight sight, LocalDate today) {
        this.database = database;
        this.records = records;
        this.sight = sight;
        this.today = today;
        this.soon = today.plusDays(CATALOG.threshold("SOON"));
    }

    /** Children of the rows after one to another, both as numbers. */
    void between(long after, long to, Keeper keeper) {
        read("rid > ? AND rid <= ?", keeper, after, to);
    }

    void one(UUID child, Keeper keeper) {
        read("id = ?", keeper, Columns.bytes(child));
    }

    private void read(String condition, Keeper keeper, Object... arguments) {
        Set<UUID> merged = new HashSet<>(database.query("SELECT DISTINCT mergedInto FROM child WHERE mergedInto <> ''",
                row -> UUID.fromString(row.getString(1))));
        Map<UUID, Household> homes = new HashMap<>();
        record Row(long number, Child child, boolean hasMore, String personalId) {
        }
        database.query(SELECT + condition, row -> new Row(row.getLong(1), child(row), row.getBoolean(4),
                row.getString(5 + FIELDS.indexOf("personalId"))), arguments).forEach(row -> {
            Child child = row.child();
            Household home = homes.computeIfAbsent(child.household(),
                    id -> records.households().find(id).orElseThrow());
            boolean hasMore = row.hasMore() || merged.contains(child.id());
            keeper.keep(row.number(), child.state() == RecordState.ACTIVE && sight.sees(home.hamlet())
                    ? sketch(child, home, hasMore, row.personalId()) : null);
        });
    }

    private static Child child(ResultSet row) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        texts.put("household", Columns.uuid(row.getBytes(3)).toString());
        for (int field = 0; field < FIELDS.size(); field++) {
            texts.put(FIELDS.get(field), row.getString(5 + field));
        }
        return Child.FIELDS.read(Columns.uuid(row.getBytes(2)), Values.of(texts));
    }

    /** Without what is kept from the person: of a group that is not shown nothing is counted and nothing due. */
    private Sketch sketch(Child child, Household home, boolean hasMore, String personalId) {
        Groups groups = sight.shown(hasMore ? records.groups(child) : Groups.ofTicks(child));
        List<Movement> movements = hasMore ? records.movementsOf(child.id()) : List.of();
        Dossier dossier = new Dossier(groups, home, List.of(), movements, List.of());
        boolean isGrown = child.birth().isKnown()
                && !child.birth().latest().plusYears(Rules.CHILD_YEARS).isAfter(today);
        boolean isMalformed = !child.personalId().isKnown() && !personalId.isBlank();
        return new Sketch(hamlets.computeIfAbsent(home.hamlet(), hamlet -> hamlet),
                !isGrown && !dossier.isGone(today), isGrown ? -1 : age(child), child.sex(), groups(groups),
                child.personalId().isKnown() ? Long.parseLong(child.personalId().digits()) : -1,
                isMalformed || Rules.isIdDoubtful(child, CATALOG), likeness(child), dues(dossier));
    }

    private int age(Child child) {
        return child.birth().isKnown() && !child.birth().latest().isAfter(today)
                ? Period.between(child.birth().latest(), today).getYears()
                : child.birth().isKnown() && !child.birth().earliest().isAfter(today) ? 0 : -1;
    }

    private long groups(Groups groups) {
        long bits = 0;
        for (GroupList list : List.of(GroupList.CIRCUMSTANCES, GroupList.RISKS, GroupList.OTHERS)) {
            for (String code : groups.on(list, today).codes()) {
                bits |= ChildGroup.bit(list, code);
            }
        }
        return bits;
    }

    private static long likeness(Child child) {
        String likeness = SameChild.likeness(child.values());
        int half = likeness.indexOf('|');
        return half < 0 ? 0 : (long) likeness.hashCode() << Integer.SIZE | Integer.toUnsignedLong(
                likeness.substring(0, half).hashCode());
    }

    /** The earliest of each kind, if it is near. */
    private Map<Due, Urgency> dues(Dossier dossier) {
        Map<Due.What, Due> earliest = new EnumMap<>(Due.What.class);
        for (Due due : Dues.of(dossier, today, CATALOG)) {
            if (!due.day().isAfter(soon)) {
                earliest.merge(due.what(), due, (one, other) -> other.day().isBefore(one.day()) ? other : one);
            }
        }
        return earliest.isEmpty() ? Map.of() : earliest.values().stream().collect(Collectors.toUnmodifiableMap(
                Function.identity(), due -> Urgency.of(due.day(), today, CATALOG).orElseThrow()));
    }
}
