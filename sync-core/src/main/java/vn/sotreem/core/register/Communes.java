package vn.sotreem.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;

/**
 * The commune the register is of, what it was before, and how it becomes another one (NQ 1654–1687/NQ-UBTVQH15, QĐ
 * 19/2025/QĐ-TTg). Hamlets keep their ids, so nothing in the queue has to change: what is not sealed yet is sealed
 * under the new code, and what is sealed stays as it is (docs/decisions/0042-communes.md). The hamlets of a commune
 * that was split are handed over one by one (docs/decisions/0047-split-communes.md). Belongs to the register's thread.
 */
public final class Communes {
    /** Communes that may have become this one; a map that names more is none. */
    public static final int PREDECESSORS_MAX = 100;

    private static final String FORMERLY = "communeFormerly";
    private static final String PREDECESSORS = "communePredecessors";
    /** With the number of the change: which hamlets went to which communes by it. */
    private static final String PARTED = "communeParted.";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final Outbox outbox;
    private final Sight sight;
    private final Consumer<List<Save>> saving;

    /**
     * @param sight  of the person who works, whatever was handed over since
     * @param saving keeps what is handed over as any other change
     */
    Communes(EncryptedDatabase database, Settings settings, Records records, Outbox outbox, Sight sight,
             Consumer<List<Save>> saving) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.outbox = outbox;
        this.sight = sight;
        this.saving = saving;
    }

    /** What this register's commune was before, in the order in which it changed. */
    public List<FormerCommune> formerly() {
        return formerly(settings);
    }

    static List<FormerCommune> formerly(Settings settings) {
        return FormerCommune.parse(settings.find(FORMERLY).orElse(""));
    }

    /** The codes under which laptops of this commune may still work: its own, those it had, those that became it. */
    static Set<String> codes(Settings settings) {
        Set<String> codes = new TreeSet<>(settings.find(PREDECESSORS).orElse("").lines().toList());
        formerly(settings).forEach(former -> codes.add(former.communeCode()));
        codes.add(settings.office().communeCode());
        return codes;
    }

    /** The office as it was on a day: the commune that was given up first after it, else the one it is. */
    public Office on(LocalDate day) {
        Office now = settings.office();
        return formerly().stream().filter(former -> former.until().isAfter(day))
                .min(Comparator.comparing(FormerCommune::until)).map(former -> former.office(now)).orElse(now);
    }

    /** The book as it stood on a day, which begins where the person is. */
    public BookOnDay bookOn(LocalDate day, ZoneId zone) {
        return new BookOnDay(database, records, this, sight, day, zone);
    }

    /**
     * Notes which communes became this one, so that what their laptops put on a stick is taken.
     *
     * @throws IllegalArgumentException when there are more than {@link #PREDECESSORS_MAX}
     */
    public void cameFrom(Set<String> codes) {
        if (codes.size() > PREDECESSORS_MAX) {
            throw new IllegalArgumentException("one commune of " + codes.size());
        }
        settings.set(PREDECESSORS, String.join("\n", new TreeSet<>(codes)));
    }

    /** What it would do to make this register one of another commune, or of this one under another name. */
    public CommunePlan plan(String provinceCode, String communeCode, String communeName, Reform reform) {
        return plan(provinceCode, communeCode, communeName, reform, Map.of());
    }

    /**
     * The same of a commune that was split.
     *
     * @param elsewhere the codes of the communes that get hamlets, by the hamlets' ids; all others go along
     */
    public CommunePlan plan(String provinceCode, String communeCode, String communeName, Reform reform,
                            Map<UUID, String> elsewhere) {
        Office before = settings.office();
        Office after = new Office(provinceCode, communeCode, Folding.nfc(communeName), before.userName(),
                before.role());
        List<Hamlet> ours = hamlets();
        Map<String, List<Hamlet>> parts = ours.stream()
                .filter(hamlet -> !elsewhere.getOrDefault(hamlet.id(), communeCode).equals(communeCode))
                .collect(Collectors.groupingBy(hamlet -> elsewhere.get(hamlet.id()), TreeMap::new,
                        Collectors.toList()));
        List<Parting> partings = parts.entrySet().stream()
                .map(part -> new Parting(part.getKey(), counts(part.getValue()))).toList();
        long sealed = outbox.sealedTo() - outbox.settledTo();
        return new CommunePlan(before, after, reform,
                ours.size() - partings.stream().mapToInt(part -> part.hamlets().size()).sum(),
                children() - partings.stream().mapToLong(Parting::children).sum(),
                new CommunePlan.Queue(outbox.waiting() - sealed, sealed), partings);
    }

    /** The hamlets that stand and that the portal has not made another commune's. */
    private List<Hamlet> hamlets() {
        return Handed.kept(database, records.standingHamlets());
    }

    private long children() {
        List<Hamlet> gone = Handed.over(database).stream().flatMap(id -> records.hamlets().find(id).stream()).toList();
        return database.number("SELECT count(*) FROM child WHERE state = ''")
                - counts(gone).stream().mapToLong(HamletCount::children).sum();
    }

    /**
     * Does what was planned, durable on return: the office is another one, and behind all that waits already stands
     * for each hamlet which commune it goes to.
     */
    public void carryOut(CommunePlan plan, String actor) {
        Office before = plan.before();
        List<FormerCommune> formerly = new ArrayList<>(formerly());
        formerly.add(new FormerCommune(plan.reform().on(), before.provinceCode(), before.communeCode(),
                before.communeName(), plan.reform().decision()));
        Map<UUID, String> elsewhere = new TreeMap<>();
        plan.partings().forEach(part -> part.hamlets().forEach(count ->
                elsewhere.put(count.hamlet().id(), part.communeCode())));
        keep(plan.after(), formerly, () -> {
            hand(elsewhere.entrySet().stream().flatMap(part -> records.hamlets().find(part.getKey())
                    .map(hamlet -> Edit.change(hamlet, hamlet.handedTo(part.getValue()))).stream()).toList(), actor);
            settings.set(PARTED + formerly.size(), elsewhere.entrySet().stream()
                    .map(part -> part.getKey() + " " + part.getValue()).collect(Collectors.joining("\n")));
        });
    }

    private void hand(List<Edit> edits, String actor) {
        if (!edits.isEmpty()) {
            saving.accept(Save.all(actor, edits));
        }
    }

    /**
     * Makes the commune what it was before its last change, and asks for the hamlets back that were handed over by it.
     * What was sealed under the later code stays as it is: the portal goes by the laptop that sends. It gives a hamlet
     * back as long as nobody of the other commune has written in it.
     *
     * @return false when it never changed
     */
    public boolean undo(String actor) {
        List<FormerCommune> formerly = formerly();
        if (formerly.isEmpty()) {
            return false;
        }
        String parted = PARTED + formerly.size();
        keep(formerly.getLast().office(settings.office()), formerly.subList(0, formerly.size() - 1), () -> {
            hand(settings.find(parted).orElse("").lines().map(line -> line.split(" ", 2))
                    .flatMap(part -> records.hamlets().find(UUID.fromString(part[0]))
                            .filter(hamlet -> hamlet.handedTo().equals(part[1]))
                            .map(hamlet -> Edit.change(hamlet, hamlet.handedTo(""))).stream()).toList(), actor);
            settings.set(parted, "");
        });
        return true;
    }

    private void keep(Office office, List<FormerCommune> formerly, Runnable also) {
        database.inTransaction(() -> {
            settings.move(office);
            settings.set(FORMERLY, formerly.stream().map(FormerCommune::line).collect(Collectors.joining("\n")));
            also.run();
            return office;
        });
    }

    /** How it stands with the hamlets that are being handed over, or were. */
    public List<HandOver> handOvers() {
        Set<UUID> gone = Handed.over(database);
        return records.hamlets().where("1").stream()
                .filter(hamlet -> !hamlet.handedTo().isEmpty() || gone.contains(hamlet.id()))
                .map(hamlet -> new HandOver(hamlet, gone.contains(hamlet.id()))).toList();
    }

    /**
     * A hamlet that is handed over, or asked back.
     *
     * @param hamlet      says to which commune; to none when it is asked back
     * @param isConfirmed whether the portal has made it the other commune's, and so nobody sees it here
     */
    public record HandOver(Hamlet hamlet, boolean isConfirmed) {
    }

    /**
     * From which day a hamlet is the other commune's: the reform's where it was handed over here, else the day on which
     * somebody else did it.
     */
    LocalDate handedOn(UUID hamlet, String communeCode, ZoneId zone) {
        List<FormerCommune> formerly = formerly();
        for (int change = formerly.size(); change > 0; change--) {
            if (settings.find(PARTED + change).orElse("").lines().anyMatch((hamlet + " " + communeCode)::equals)) {
                return formerly.get(change - 1).until();
            }
        }
        return LocalDate.ofInstant(Instant.ofEpochMilli(database.number("""
                SELECT coalesce(max(savedAt), 0) FROM history
                WHERE record = ? AND coalesce(json_extract(nullif(after, ''), '$.handedTo'), '') <> ''
                """, Columns.bytes(hamlet))), zone);
    }

    /** What these hamlets have. */
    public List<HamletCount> counts(List<Hamlet> hamlets) {
        return hamlets.stream().map(hamlet -> {
            byte[] id = Columns.bytes(hamlet.id());
            return new HamletCount(hamlet,
                    database.number("SELECT count(*) FROM household WHERE hamlet = ? AND state = ''", id),
                    database.number("""
                            SELECT count(*) FROM household h CROSS JOIN child c ON c.household = h.id
                            WHERE h.hamlet = ? AND c.state = ''
                            """, id),
                    database.number("""
                            SELECT count(DISTINCT c.id) FROM change_log l JOIN history t ON t.seq = l.history
                            JOIN child c ON c.id = t.record JOIN household h ON h.id = c.household
                            WHERE l.position > ? AND h.hamlet = ?
                            """, outbox.settledTo(), id));
        }).toList();
    }

    /**
     * Hamlets of one name, as two communes bring them that become one; each is another hamlet and stays so until the
     * officer has given it a name of its own (NĐ 185/2026/NĐ-CP Điều 8.5).
     */
    public List<List<Hamlet>> sameNamed() {
        return hamlets().stream().collect(Collectors.groupingBy(
                hamlet -> Folding.fold(hamlet.name()))).values().stream().filter(alike -> alike.size() > 1)
                .sorted(Comparator.comparing(alike -> alike.getFirst().name())).toList();
    }
}
