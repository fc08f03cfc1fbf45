package vn.sotreem.core.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Values;

/**
 * Who looked at a child that stands in a restricted group, when and why: a line for each child, written before anything
 * is shown, so that when it cannot be written nothing is shown ({@link StorageFault}). It is only added to; each line
 * carries the hash of the one before, which {@code doctor} checks. Kept as long as the register, which is more than the
 * six months and the year of NĐ 165/2025/NĐ-CP Điều 17.10 and NĐ 330/2025/NĐ-CP Điều 3.1. It names children by their
 * record alone. Belongs to the register's thread.
 */
public final class AccessLog {
    /** For so long the same person's looking at the same child is one view. */
    public static final Duration ONE_VIEW = Duration.ofMinutes(5);
    /** Most characters of a reason in a person's own words. */
    public static final int REASON_MAX = 500;

    private static final String LENGTH = "accessLog.length";
    private static final String CODES = GroupList.CIRCUMSTANCES.code();
    private static final byte[] NONE_BEFORE = new byte[32];
    private static final String COLUMNS =
            "SELECT number, at, person, what, child, groups, reason, hash FROM access_log ";

    /** Where somebody looks; the names are codes of the catalog's access reasons. */
    public enum Place {
        SHEET, DETAIL, LIST, HISTORY, REVIEW, DUPLICATES, SAVE
    }

    private final EncryptedDatabase database;
    private final Records records;
    private final Settings settings;
    private final People people;
    private final InstantSource clock;

    AccessLog(EncryptedDatabase database, Records records, Settings settings, People people, InstantSource clock) {
        this.database = database;
        this.records = records;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Somebody is about to be shown these children with all that is kept of them, their past too. Whoever may not see
     * restricted groups is shown none, and children who stand in none are nobody's secret: no line is written of them.
     */
    public void viewed(Set<UUID> children, Place place) {
        if (people.sight().seesRestricted()) {
            Instant now = clock.instant();
            database.inTransaction(() -> {
                children.forEach(child -> {
                    CodeSet groups = evenPast(child);
                    if (!groups.isEmpty() && !isOneView(child, groups, now)) {
                        add(AccessLine.What.VIEW, child, groups, place.name(), now);
                    }
                });
                return children;
            });
        }
    }

    /** The same of rows of a list that was asked who stands in such a group; gives the rows. */
    List<ChildRow> viewed(Listing listing, List<ChildRow> rows) {
        if (listing.isTelling()) {
            viewed(rows.stream().map(row -> row.child().id()).collect(Collectors.toSet()), Place.LIST);
        }
        return rows;
    }

    /** The same of the children of whom something was written. */
    public void viewed(List<Past.Step> steps, Place place) {
        viewed(steps.stream().map(step -> records.table(step.entity()).find(step.record()).orElseThrow())
                .flatMap(item -> Dossiers.childOf(item).stream()).collect(Collectors.toSet()), place);
    }

    /** The same of one child. */
    public void viewed(UUID child, Place place) {
        viewed(Set.of(child), place);
    }

    /**
     * Somebody is about to print or to write into a file in which restricted groups these children stand.
     *
     * @param reason code of the catalog's access reasons, or the person's own words
     * @throws IllegalArgumentException when there is no reason, or it is too long
     */
    public void taken(AccessLine.What what, Collection<UUID> children, String reason) {
        Map<UUID, Set<String>> groups = groups();
        groups.keySet().retainAll(Set.copyOf(children));
        add(what, groups, reason);
    }

    private void add(AccessLine.What what, Map<UUID, Set<String>> groups, String reason) {
        if (reason.isBlank() || reason.length() > REASON_MAX) {
            throw new IllegalArgumentException("no reason, or a long one");
        }
        Instant now = clock.instant();
        database.inTransaction(() -> {
            groups.forEach((child, codes) -> add(what, child, CodeSet.of(codes), reason.strip(), now));
            return groups;
        });
    }

    /** The same of a list; nothing is written down, and no reason asked for, when it tells of nobody. */
    public void taken(AccessLine.What what, Listing listing, String reason) {
        Set<UUID> children = told(listing);
        if (concerned(children) > 0) {
            taken(what, children, reason);
        }
    }

    /** Of how many children a list tells that they stand in a restricted group, when it is taken away as it is. */
    public int concerned(Listing listing) {
        return concerned(told(listing));
    }

    private Set<UUID> told(Listing listing) {
        return !listing.isTelling() ? Set.of() : IntStream.range(0, listing.size()).mapToObj(index -> database
                .first("SELECT id FROM child WHERE rid = ?", row -> Columns.uuid(row.getBytes(1)), listing.row(index))
                .orElseThrow()).collect(Collectors.toSet());
    }

    /** How many of these children stand in a restricted group: a reason has to be given. 0 for who sees none. */
    public int concerned(Collection<UUID> children) {
        Set<UUID> restricted = people.sight().seesRestricted() ? groups().keySet() : Set.of();
        return (int) children.stream().distinct().filter(restricted::contains).count();
    }

    /** The latest lines, latest first; none for who may not see restricted groups. */
    public List<AccessLine> lines(AccessQuery query, int most) {
        return !people.sight().seesRestricted() ? List.of() : database.query(COLUMNS + """
                WHERE (?1 = 0 OR child = ?2) AND (?3 = '' OR person = ?3) AND at >= ?4 AND at < ?5
                ORDER BY number DESC LIMIT ?6
                """, AccessLog::line, query.child().isPresent() ? 1 : 0,
                query.child().map(Columns::bytes).orElse(NONE_BEFORE), query.person().orElse(""),
                query.from().map(Instant::toEpochMilli).orElse(Long.MIN_VALUE),
                query.before().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE), most);
    }

    /**
     * The same lines, to be printed: that they are is written down of each child they name, in the groups they tell.
     *
     * @param reason as ever; it may be "" when there are no lines
     */
    public List<AccessLine> taken(AccessQuery query, int most, String reason) {
        List<AccessLine> lines = lines(query, most);
        if (!lines.isEmpty()) {
            Map<UUID, Set<String>> told = new LinkedHashMap<>();
            lines.forEach(line -> told.computeIfAbsent(line.child(), child -> new HashSet<>())
                    .addAll(line.groups().codes()));
            add(AccessLine.What.PRINT, told, reason);
        }
        return lines;
    }

    /** Whether no line is missing and each is as it was written. */
    boolean isWhole() {
        var chain = new Object() {
            private long number;
            private byte[] hash = NONE_BEFORE;
            private boolean isWhole = true;
        };
        database.each(COLUMNS + "ORDER BY number", row -> {
            AccessLine line = line(row);
            chain.isWhole &= line.number() == ++chain.number;
            chain.hash = line.hash(chain.hash);
            chain.isWhole &= Arrays.equals(chain.hash, row.getBytes(8));
            return line;
        });
        return chain.isWhole && settings.find(LENGTH).orElse("0").equals(String.valueOf(chain.number));
    }

    private void add(AccessLine.What what, UUID child, CodeSet groups, String reason, Instant at) {
        long number = database.number("SELECT coalesce(max(number), 0) + 1 FROM access_log");
        byte[] before = database.first("SELECT hash FROM access_log WHERE number = ?", row -> row.getBytes(1),
                number - 1).orElse(NONE_BEFORE);
        AccessLine line = new AccessLine(number, Instant.ofEpochMilli(at.toEpochMilli()), people.working().name(), what,
                child, groups, reason);
        database.run("""
                INSERT INTO access_log (number, at, person, what, child, groups, reason, hash)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """, number, at.toEpochMilli(), line.person(), what.code(), Columns.bytes(child), groups.text(), reason,
                line.hash(before));
        settings.set(LENGTH, String.valueOf(number));
    }

    /** Who has just taken it away has seen it. A clock that was put back makes it another view. */
    private boolean isOneView(UUID child, CodeSet groups, Instant now) {
        return database.first(COLUMNS + "WHERE child = ? AND person = ? ORDER BY number DESC LIMIT 1",
                AccessLog::line, Columns.bytes(child), people.working().name())
                .filter(last -> last.groups().codes().containsAll(groups.codes()))
                .map(last -> Duration.between(last.at(), now))
                .filter(since -> !since.isNegative() && since.compareTo(ONE_VIEW) < 0).isPresent();
    }

    /** The restricted groups that the child's record tells: ticks and spells, and those of its past. */
    private CodeSet evenPast(UUID child) {
        Set<String> codes = new HashSet<>();
        Stream.concat(Stream.of(child), records.mergedInto(child).stream()).forEach(record -> {
            List<UUID> told = new ArrayList<>(List.of(record));
            records.spells().where("child = ?", Columns.bytes(record)).forEach(spell -> told.add(spell.id()));
            told.forEach(id -> database.each("SELECT before, after FROM history WHERE record = ?",
                    row -> codes.addAll(told(row)), Columns.bytes(id)));
        });
        return CodeSet.of(codes);
    }

    private static Set<String> told(ResultSet row) throws SQLException {
        Set<String> codes = new LinkedHashSet<>();
        for (Values values : List.of(Columns.values(row.getString(1)), Columns.values(row.getString(2)))) {
            CodeSet.parse(values.get(CODES)).codes().stream().filter(Sight::isRestricted).forEach(codes::add);
            if (Sight.isRestricted(Entity.SPELL, values)) {
                codes.add(values.get("code"));
            }
        }
        return codes;
    }

    /** Every child that stands in a restricted group now, with those groups. */
    private Map<UUID, Set<String>> groups() {
        Map<UUID, Set<String>> groups = new HashMap<>();
        database.each("SELECT id, circumstances FROM child WHERE circumstances <> ''", row -> {
            UUID child = Columns.uuid(row.getBytes(1));
            return CodeSet.parse(row.getString(2)).codes().stream().filter(Sight::isRestricted)
                    .map(code -> groups.computeIfAbsent(child, one -> new HashSet<>()).add(code)).toList();
        });
        database.each("SELECT child, code FROM spell WHERE list = ? AND state = ''", row -> {
            UUID child = records.standing(Columns.uuid(row.getBytes(1)));
            String code = row.getString(2);
            return Sight.isRestricted(code) && groups.computeIfAbsent(child, one -> new HashSet<>()).add(code);
        }, CODES);
        return groups;
    }

    private static AccessLine line(ResultSet row) throws SQLException {
        return new AccessLine(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3),
                AccessLine.What.of(row.getString(4)), Columns.uuid(row.getBytes(5)), CodeSet.parse(row.getString(6)),
                row.getString(7));
    }
}
