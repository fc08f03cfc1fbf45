package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.SameChild;
import vn.sotreem.core.domain.Urgency;

/**
 * What is due and how many there are, on one day. No index of the register answers that, and reading a hundred thousand
 * children takes seconds; so a few numbers of each child are kept in memory, read once in steps between which the
 * register is free for others, and after that read again of those children that history says were changed. What is
 * counted is never older than {@link #isCurrent} says. Only those are counted whom the person who works may see.
 * Belongs to the register's thread.
 */
public final class Outlook {
    /** Children, or changes, that are read in one step. */
    static final int STEP = 250;
    /** Pairs that are looked at more closely; nobody decides more of them in a sitting. */
    private static final int PAIRS_MAX = 500;

    private final EncryptedDatabase database;
    private final Records records;
    private final SketchReader reader;
    private final ReportCalendar reports;
    private final LocalDate today;
    private final List<Sketch> sketches = new ArrayList<>();
    /** What was found of pairs, until one of the two is changed. */
    private final Map<Pair, Boolean> judged = new HashMap<>();
    private final long lastRow;
    private long nextRow;
    private long seen;

    Outlook(EncryptedDatabase database, Records records, Settings settings, People people, LocalDate today) {
        this.database = database;
        this.records = records;
        this.reader = new SketchReader(database, records, people.sight(), today);
        this.reports = new ReportCalendar(settings, people.working().role());
        this.today = today;
        this.seen = latest();
        this.lastRow = database.number("SELECT coalesce(max(rid), 0) FROM child");
    }

    /** The day it is of; on another day it has to be begun anew. */
    public LocalDate day() {
        return today;
    }

    /** Which reports are owed and when. */
    public ReportCalendar reports() {
        return reports;
    }

    /** Whether every child is known as it stands now. */
    public boolean isCurrent() {
        return nextRow >= lastRow && seen == latest();
    }

    /** How far the first reading is, from 0 to 1. */
    public double progress() {
        return lastRow == 0 ? 1 : Math.min(1, (double) nextRow / lastRow);
    }

    private long latest() {
        return database.number("SELECT coalesce(max(seq), 0) FROM history");
    }

    /** Reads some more: the next children, or those that were changed since. */
    public void step() {
        if (nextRow < lastRow) {
            long to = nextRow + STEP;
            reader.between(nextRow, to, this::keep);
            nextRow = to;
        } else {
            readChanged();
        }
    }

    private void readChanged() {
        Set<UUID> children = new LinkedHashSet<>();
        for (Changed changed : changes()) {
            changed.entity().ifPresent(entity -> children.addAll(touched(entity, changed.record())));
            seen = changed.seq();
        }
        children.forEach(child -> reader.one(child, this::keep));
    }

    private record Changed(long seq, Optional<Entity> entity, UUID record) {
    }

    private List<Changed> changes() {
        return database.query("SELECT seq, entity, record FROM history WHERE seq > ? ORDER BY seq LIMIT ?",
                row -> new Changed(row.getLong(1), Entity.of(row.getString(2)), Columns.uuid(row.getBytes(3))),
                seen, STEP);
    }

    /** Reads all there is to read, for who need not let anybody in between. */
    public Outlook run() {
        while (!isCurrent()) {
            step();
        }
        return this;
    }

    /** The children of whom something else may be due after a change of this record. */
    private List<UUID> touched(Entity entity, UUID record) {
        return switch (entity) {
            case CHILD -> ofMerged(record);
            case HOUSEHOLD -> records.childrenOf(record).stream().map(child -> child.id()).toList();
            case SPELL -> records.spells().find(record).map(spell -> ofMerged(spell.child())).orElse(List.of());
            case SUPPORT -> records.supports().find(record).map(given -> ofMerged(given.child())).orElse(List.of());
            case MOVEMENT -> records.movements().find(record).map(moved -> ofMerged(moved.child())).orElse(List.of());
            case HAMLET, ADULT -> List.of();
        };
    }

    private List<UUID> ofMerged(UUID child) {
        return records.children().find(child).flatMap(found -> found.mergedInto())
                .map(into -> List.of(child, into, records.standing(into))).orElse(List.of(child));
    }

    private void keep(long row, Sketch sketch) {
        int index = Math.toIntExact(row);
        while (sketches.size() <= index) {
            sketches.add(null);
        }
        sketches.set(index, sketch);
        judged.keySet().removeIf(pair -> pair.one() == index || pair.other() == index);
    }

    /** Two rows, the smaller first. */
    private record Pair(int one, int other) {
    }

    /**
     * Counts.
     *
     * @param only this hamlet; empty for all
     */
    public Figures figures(Optional<UUID> only) {
        Figures figures = new Figures();
        Repeated ids = new Repeated(sketches.stream().mapToLong(child -> child == null ? -1 : child.personalId()), -1);
        int wrong = 0;
        for (Sketch child : sketches) {
            if (isIn(child, only)) {
                figures.add(child);
                wrong += child.wrongId() || ids.has(child.personalId()) ? 1 : 0;
                child.dues().forEach(figures::add);
            }
        }
        figures.set(wrong, doubles(only));
        return figures;
    }

    private static boolean isIn(Sketch child, Optional<UUID> only) {
        return child != null && (only.isEmpty() || child.hamlet().equals(only.get()));
    }

    /** The children for whom this is due, those whose last day comes first at the beginning. */
    public Listing children(Due.What what, Urgency urgency, Optional<UUID> only) {
        record Found(int row, LocalDate day) {
        }
        List<Found> found = new ArrayList<>();
        for (int row = 0; row < sketches.size(); row++) {
            Sketch child = sketches.get(row);
            if (isIn(child, only)) {
                int place = row;
                child.dues().forEach((due, how) -> {
                    if (due.what() == what && how == urgency) {
                        found.add(new Found(place, due.day()));
                    }
                });
            }
        }
        return new Listing(found.stream().sorted(Comparator.comparing(Found::day)).mapToInt(Found::row).toArray());
    }

    /** Pairs of children who may be one; numbers only say who is to be looked at. */
    private int doubles(Optional<UUID> only) {
        Repeated alike = new Repeated(sketches.stream().mapToLong(child -> child == null ? 0 : child.likeness()), 0);
        Map<Long, List<Integer>> rows = alike.rows(sketches.size(),
                row -> sketches.get(row) == null ? 0 : sketches.get(row).likeness());
        int looked = 0;
        int pairs = 0;
        for (List<Integer> some : rows.values()) {
            for (int one = 0; one < some.size() && looked < PAIRS_MAX; one++) {
                for (int other = one + 1; other < some.size() && looked < PAIRS_MAX; other++) {
                    looked++;
                    Pair pair = new Pair(some.get(one), some.get(other));
                    pairs += isOneOf(pair, only) && judged.computeIfAbsent(pair, this::arePossiblyOne) ? 1 : 0;
                }
            }
        }
        return pairs;
    }

    private boolean isOneOf(Pair pair, Optional<UUID> only) {
        return isIn(sketches.get(pair.one()), only) || isIn(sketches.get(pair.other()), only);
    }

    private boolean arePossiblyOne(Pair pair) {
        UUID child = id(pair.one());
        UUID twin = id(pair.other());
        return SameChild.isPossible(child, records.children().stored(child).orElseThrow().values(),
                twin, records.children().stored(twin).orElseThrow().values());
    }

    private UUID id(int row) {
        return database.first("SELECT id FROM child WHERE rid = ?", found -> Columns.uuid(found.getBytes(1)), row)
                .orElseThrow();
    }
}
