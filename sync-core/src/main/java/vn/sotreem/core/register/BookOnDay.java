package vn.sotreem.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.MergeClass;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Values;

/**
 * The book as it stood on a day, for papers of that day. What has a date goes by it: hamlets and their decisions,
 * births, movings in, groups. What has none goes by the history of the register: a class is the one that stood in
 * the book then. Who the children are is told as it is known now, because what was put right since was wrong then too.
 * A hamlet that was handed over to another commune after the day was this one's still, and is in the book as far as
 * this register knows it.
 */
public final class BookOnDay {
    private final EncryptedDatabase database;
    private final Communes communes;
    private final Sight sight;
    private final LocalDate day;
    private final ZoneId zone;
    private final Instant over;
    private final HamletsOnDay hamlets;
    private final List<Gone> handed;
    private final Map<UUID, Hamlet> inIts = new HashMap<>();
    private final Map<UUID, Values> before = new HashMap<>();
    private final Set<UUID> notYetThere = new HashSet<>();

    /**
     * What a paper of that day has to say of itself.
     *
     * @param begun  the day on which the register was begun: before it there is no history
     * @param binned how many children were put into the bin since and stand for nobody any more; they are not listed
     * @param handed the hamlets in it that were handed over since; of what was changed there later nobody here is told
     */
    public record Gaps(LocalDate begun, int binned, List<Gone> handed) {
    }

    /**
     * A hamlet that was handed over to another commune.
     *
     * @param hamlet      under the name it had on the day of the book
     * @param communeCode of the commune it went to
     * @param since       the first day on which it was that one's
     */
    public record Gone(Hamlet hamlet, String communeCode, LocalDate since) {
    }

    /** Which row of the book stood in it on the day, and in which hamlet. */
    private record Stood(int index, Hamlet hamlet) {
    }

    /** @param own the sight of the person who works, whatever was handed over since */
    BookOnDay(EncryptedDatabase database, Records records, Communes communes, Sight own, LocalDate day,
              ZoneId zone) {
        this.database = database;
        this.communes = communes;
        this.day = day;
        this.zone = zone;
        this.over = day.plusDays(1).atStartOfDay(zone).toInstant();
        this.hamlets = new HamletsOnDay(database, records, day, zone);
        Map<UUID, Gone> gone = gone(records);
        this.sight = Handed.without(database, own, gone.values().stream()
                .filter(hamlet -> !hamlet.since().isAfter(day)).map(hamlet -> hamlet.hamlet().id())
                .collect(Collectors.toSet()));
        this.handed = hamlets().stream().filter(hamlet -> gone.containsKey(hamlet.id()))
                .map(hamlet -> gone.get(hamlet.id())).toList();
        readHistory(Entity.HOUSEHOLD);
        readHistory(Entity.CHILD);
        readMovements(records);
    }

    private Map<UUID, Gone> gone(Records records) {
        return Handed.to(database).entrySet().stream().map(to -> new Gone(
                named(records.hamlets().find(to.getKey()).orElseThrow()), to.getValue(),
                communes.handedOn(to.getKey(), to.getValue(), zone)))
                .collect(Collectors.toMap(gone -> gone.hamlet().id(), Function.identity()));
    }

    /** What the person who works may be shown of the book as it stood on the day. */
    Sight sight() {
        return sight;
    }

    /** Later changes first, so that what a field was before the earliest of them stays. */
    private void readHistory(Entity entity) {
        database.each("SELECT record, before, after FROM history WHERE entity = ? AND op = 'U' AND savedAt >= ? "
                + "ORDER BY seq DESC", row -> {
            Values was = Columns.values(row.getString(2));
            Set<String> keys = new HashSet<>(was.asMap().keySet());
            keys.addAll(Columns.values(row.getString(3)).asMap().keySet());
            Map<String, String> back = keys.stream().filter(key -> goesByHistory(entity, key))
                    .collect(Collectors.toMap(Function.identity(), was::get));
            before.merge(Columns.uuid(row.getBytes(1)), Values.EMPTY.with(back), (later, own) -> later.with(back));
            return row;
        }, entity.code(), over.toEpochMilli());
    }

    private static boolean goesByHistory(Entity entity, String key) {
        return FieldTable.of(entity).field(key).filter(field -> switch (field.kind()) {
            case REFERENCE, ALIAS -> false;
            case TEXT, NAME, DATE, CODE, CODES, ANSWER -> field.merge() == MergeClass.DESCRIPTIVE
                    || field.merge() == MergeClass.UNION;
        }).isPresent();
    }

    /** Who moved in after the day, and neither out nor in before that, was not there. */
    private void readMovements(Records records) {
        Set<String> kinds = Set.of(Movement.MOVED_IN, Movement.MOVED_OUT);
        Map<UUID, List<Movement>> later = records.movements().where("state = ''").stream()
                .filter(moved -> kinds.contains(moved.kind()) && moved.happenedOn().isKnown()
                        && moved.happenedOn().earliest().isAfter(day))
                .collect(Collectors.groupingBy(moved -> records.standing(moved.child())));
        later.forEach((child, moves) -> moves.stream().min(Comparator.comparing(Movement::happenedOn))
                .filter(first -> first.kind().equals(Movement.MOVED_IN))
                .ifPresent(first -> notYetThere.add(child)));
    }

    /**
     * The rows of the book that stood in it on the day, in its order: hamlet by hamlet, and in each as they come. Each
     * is made when it is looked at.
     *
     * @param rows   of the whole commune as it is now, in the order of the book
     * @param hamlet only those that were in this one then
     */
    public List<ChildRow> rows(List<ChildRow> rows, Optional<UUID> hamlet) {
        List<Stood> then = new ArrayList<>();
        int index = 0;
        for (ChildRow row : rows) {
            Hamlet itsHamlet = hamletOf(row.household());
            if (wasThere(row.child()) && hamlet.filter(only -> !only.equals(itsHamlet.id())).isEmpty()) {
                then.add(new Stood(index, itsHamlet));
            }
            index++;
        }
        Map<UUID, byte[]> places = then.stream().map(Stood::hamlet).collect(
                Collectors.toMap(Hamlet::id, named -> VietnameseOrder.place(named.name()), (one, same) -> one));
        then.sort(Comparator.comparing((Stood row) -> places.get(row.hamlet().id()), Arrays::compareUnsigned)
                .thenComparing(row -> row.hamlet().id()));
        return new AbstractList<>() {
            @Override
            public ChildRow get(int place) {
                return then(rows.get(then.get(place).index()));
            }

            @Override
            public int size() {
                return then.size();
            }
        };
    }

    private ChildRow then(ChildRow row) {
        return new ChildRow(then(row.groups()), then(row.household()), hamletOf(row.household()), row.waiting());
    }

    private boolean wasThere(Child child) {
        boolean isBorn = !child.birth().isKnown() || !child.birth().earliest().isAfter(day);
        return isBorn && !notYetThere.contains(child.id());
    }

    private Hamlet hamletOf(Household household) {
        return inIts.computeIfAbsent(household.id(), id -> hamlets.of(household));
    }

    private Groups then(Groups now) {
        Child child = now.child();
        return before.containsKey(child.id()) ? sight.shown(new Groups(Child.FIELDS.read(child.id(), child.values()
                .with(before.get(child.id()).asMap())), now.spells(), now.supports())) : now;
    }

    private Household then(Household now) {
        return before.containsKey(now.id())
                ? Household.FIELDS.read(now.id(), now.values().with(before.get(now.id()).asMap())) : now;
    }

    /** Of which commune the book was, and who keeps it now. */
    public Office office() {
        return communes.on(day);
    }

    /** The hamlets that there were on the day, under the names they had, in Vietnamese order. */
    public List<Hamlet> hamlets() {
        return hamlets.all().stream().filter(hamlet -> sight.sees(hamlet.id())).map(this::named)
                .sorted(Comparator.comparing(hamlet -> VietnameseOrder.place(hamlet.name()), Arrays::compareUnsigned))
                .toList();
    }

    /** A hamlet with the name it had on the day. */
    public Hamlet named(Hamlet hamlet) {
        return Hamlet.named(hamlet.id(), hamlet.nameOn(day));
    }

    public Gaps gaps() {
        long first = database.number("SELECT coalesce(min(savedAt), 0) FROM history");
        long binned = database.number("""
                SELECT count(*) FROM child WHERE state <> '' AND mergedInto = '' AND EXISTS (
                    SELECT 1 FROM history WHERE record = child.id AND savedAt >= ?1
                        AND json_extract(nullif(after, ''), '$.state') = 'void')
                """, over.toEpochMilli());
        return new Gaps(LocalDate.ofInstant(Instant.ofEpochMilli(first), zone), Math.toIntExact(binned), handed);
    }
}
