package vn.sotreem.core.register;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.CodeSet;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Groups;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.RecordState;

/** Reads what of children and households is kept in memory; texts that many share are kept once. */
final class FactsReader {
    private static final String CHILDREN = """
            SELECT c.rid, h.rid, c.name, c.words, c.birthCertificate || ' ' || c.healthCard,
                c.school || ' ' || c.schoolClass, c.birth, c.sex || ',' || c.learning || ',' || c.schooling || ',',
                c.circumstances || ' ' || c.risks || ' ' || c.others || ' ' || c.supports,
                c.personalId = '', trim(c.healthCard) = '', c.birthRegistered <> 'yes' AND c.birthCertificate = '',
                c.state <> '',
                EXISTS (SELECT 1 FROM spell WHERE spell.child = c.id)
                    OR EXISTS (SELECT 1 FROM support WHERE support.child = c.id)
                    OR EXISTS (SELECT 1 FROM movement WHERE movement.child = c.id)
            """;
    private static final String ANY_MERGED = " OR EXISTS (SELECT 1 FROM child m WHERE m.mergedInto <> ''), c.id ";
    private static final String FROM = "FROM child c CROSS JOIN household h ON h.id = c.household ";

    private final EncryptedDatabase database;
    private final Records records;
    private final LocalDate today;
    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, PartialDate> dates = new HashMap<>();
    private final Map<String, ChildFacts.Coded> coded = new HashMap<>();
    private final Map<String, Set<String>> groups = new HashMap<>();
    private final Map<Set<Criterion.Lack>, Set<Criterion.Lack>> lacking = new HashMap<>();
    private final Map<UUID, HamletFacts> hamlets;

    private record HamletFacts(UUID id, String words) {
    }

    /**
     * @param formerly what the commune was called before
     * @param today    which groups hold then is read
     */
    FactsReader(EncryptedDatabase database, Records records, FormerCommunes formerly, LocalDate today) {
        this.database = database;
        this.records = records;
        this.today = today;
        List<Hamlet> all = records.hamlets().where("TRUE");
        this.hamlets = all.stream().collect(Collectors.toMap(Hamlet::id, hamlet -> new HamletFacts(hamlet.id(),
                Stream.concat(names(hamlet, all, new TreeSet<>()), formerly.words(hamlet, all))
                        .collect(Collectors.joining(" ")))));
    }

    /** What a hamlet was ever called, and those that became part of it. */
    private static Stream<String> names(Hamlet hamlet, List<Hamlet> all, Set<UUID> passed) {
        return !passed.add(hamlet.id()) ? Stream.empty() : Stream.concat(
                Stream.of(Folding.fold(hamlet.name()), Folding.fold(hamlet.formerly())),
                all.stream().filter(other -> other.partOf().filter(hamlet.id()::equals).isPresent())
                        .flatMap(other -> names(other, all, passed)));
    }

    /** Households whose row is from the first to the last. */
    void households(int first, int last, ObjIntConsumer<HouseholdFacts> reader) {
        Map<Integer, List<String>> adults = new HashMap<>();
        database.each("""
                SELECT h.rid, a.name, a.phone, a.personalId FROM household h CROSS JOIN adult a ON a.household = h.id
                WHERE h.rid BETWEEN ? AND ? AND a.state = ''
                """, row -> adults.computeIfAbsent(row.getInt(1), one -> new ArrayList<>()).add(Folding.fold(
                row.getString(2)) + " " + number(row.getString(3)) + " " + Folding.fold(row.getString(4))),
                first, last);
        database.each("""
                SELECT rid, hamlet, poverty, phone, address FROM household WHERE rid BETWEEN ? AND ?
                """, row -> {
            HamletFacts hamlet = hamlets.get(Columns.uuid(row.getBytes(2)));
            String words = Stream.concat(Stream.of(number(row.getString(4)), fold(row.getString(5)), hamlet.words),
                    adults.getOrDefault(row.getInt(1), List.of()).stream()).collect(Collectors.joining(" "));
            reader.accept(new HouseholdFacts(hamlet.id, row.getString(3).intern(), bytes(words)), row.getInt(1));
            return row;
        }, first, last);
    }

    /** Children whose row is from the first to the last. */
    void children(int first, int last, ObjIntConsumer<ChildFacts> reader) {
        Map<Integer, UUID> dated = new HashMap<>();
        Map<Integer, ChildFacts> read = new HashMap<>();
        database.each(CHILDREN + ANY_MERGED + FROM + "WHERE c.rid BETWEEN ? AND ?", row -> {
            if (row.getBoolean(14)) {
                dated.put(row.getInt(1), Columns.uuid(row.getBytes(15)));
            }
            return read.put(row.getInt(1), child(row));
        }, first, last);
        dated.forEach((row, id) -> read.computeIfPresent(row, (same, facts) -> dated(facts, id)));
        read.forEach((row, facts) -> reader.accept(facts, row));
    }

    private ChildFacts child(ResultSet row) throws SQLException {
        String name = Folding.fold(row.getString(3));
        String words = row.getString(4);
        int nameEnd = bytes(name).length;
        String rest = words.startsWith(name) ? words.substring(name.length()) : " " + words;
        String all = name + rest + " " + Folding.fold(row.getString(5)) + " " + fold(row.getString(6));
        Set<Criterion.Lack> lacks = EnumSet.noneOf(Criterion.Lack.class);
        addIf(row.getBoolean(10), Criterion.Lack.ID, lacks);
        addIf(row.getBoolean(11), Criterion.Lack.CARD, lacks);
        addIf(row.getBoolean(12), Criterion.Lack.REGISTRATION, lacks);
        return new ChildFacts(row.getInt(2), bytes(all), nameEnd,
                dates.computeIfAbsent(row.getString(7), text -> PartialDate.parseIso(text).orElse(PartialDate.UNKNOWN)),
                coded.computeIfAbsent(row.getString(8), FactsReader::coded),
                groups.computeIfAbsent(row.getString(9), text -> Set.copyOf(CodeSet.parse(text).codes())),
                lacking.computeIfAbsent(lacks, same -> same), row.getBoolean(13), false);
    }

    private static void addIf(boolean isLacking, Criterion.Lack lack, Set<Criterion.Lack> lacks) {
        if (isLacking) {
            lacks.add(lack);
        }
    }

    private static ChildFacts.Coded coded(String text) {
        String[] codes = text.split(",", -1);
        return new ChildFacts.Coded(codes[0], codes[1], codes[2]);
    }

    /** With what is written down of the child with dates. */
    private ChildFacts dated(ChildFacts facts, UUID id) {
        Child child = records.children().find(id).orElseThrow();
        Groups standing = records.groups(child);
        String codes = Stream.of(GroupList.values()).map(list -> standing.on(list, today).text())
                .collect(Collectors.joining(" "));
        List<Movement> movements = records.movementsOf(id).stream()
                .filter(movement -> movement.state() == RecordState.ACTIVE).toList();
        return new ChildFacts(facts.household(), facts.words(), facts.nameEnd(), facts.birth(), facts.coded(),
                groups.computeIfAbsent(codes, text -> Set.copyOf(CodeSet.parse(text).codes())), facts.lacks(),
                facts.isInBin(), Movement.isGone(movements, today));
    }

    private String fold(String text) {
        return folded.computeIfAbsent(text, Folding::fold);
    }

    /** A number is found whether it was written in groups of digits or not. */
    private static String number(String text) {
        return Folding.fold(text).replace(" ", "");
    }

    private static byte[] bytes(String words) {
        return (" " + words).getBytes(StandardCharsets.UTF_8);
    }
}
