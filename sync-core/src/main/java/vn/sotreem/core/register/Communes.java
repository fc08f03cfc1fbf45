package vn.sotreem.core.register;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;

/**
 * The commune the register is of, what it was before, and how it becomes another one (NQ 1654–1687/NQ-UBTVQH15, QĐ
 * 19/2025/QĐ-TTg). Hamlets keep their ids, so nothing in the queue has to change: what is not sealed yet is sealed
 * under the new code, and what is sealed stays as it is (docs/decisions/0042-communes.md). Belongs to the register's
 * thread.
 */
public final class Communes {
    /** Communes that may have become this one; a map that names more is none. */
    public static final int PREDECESSORS_MAX = 100;

    private static final String FORMERLY = "communeFormerly";
    private static final String PREDECESSORS = "communePredecessors";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final Outbox outbox;
    private final Sight sight;

    Communes(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, Outbox outbox,
             Sight sight) {
        this.database = database;
        this.log = log;
        this.settings = settings;
        this.records = records;
        this.outbox = outbox;
        this.sight = sight;
    }

    /** What this register's commune was before, in the order in which it changed. */
    public List<FormerCommune> formerly() {
        return formerly(settings);
    }

    private static List<FormerCommune> formerly(Settings settings) {
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
        Office before = settings.office();
        Office after = new Office(provinceCode, communeCode, Folding.nfc(communeName), before.userName(),
                before.role());
        long sealed = outbox.sealedTo() - outbox.settledTo();
        return new CommunePlan(before, after, reform, records.standingHamlets().size(),
                database.number("SELECT count(*) FROM child WHERE state = ''"), waiting() - sealed, sealed);
    }

    private long waiting() {
        return log.length() - outbox.settledTo();
    }

    /** Does what was planned, durable on return. */
    public void carryOut(CommunePlan plan) {
        Office before = plan.before();
        List<FormerCommune> formerly = new ArrayList<>(formerly());
        formerly.add(new FormerCommune(plan.reform().on(), before.provinceCode(), before.communeCode(),
                before.communeName(), plan.reform().decision()));
        keep(plan.after(), formerly);
    }

    /**
     * Makes the commune what it was before its last change. What was sealed under the later code stays as it is: the
     * portal goes by the laptop that sends.
     *
     * @return false when it never changed
     */
    public boolean undo() {
        List<FormerCommune> formerly = formerly();
        if (formerly.isEmpty()) {
            return false;
        }
        keep(formerly.getLast().office(settings.office()), formerly.subList(0, formerly.size() - 1));
        return true;
    }

    private void keep(Office office, List<FormerCommune> formerly) {
        database.inTransaction(() -> {
            settings.move(office);
            settings.set(FORMERLY, formerly.stream().map(FormerCommune::line).collect(Collectors.joining("\n")));
            return office;
        });
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
        return records.standingHamlets().stream().collect(Collectors.groupingBy(
                hamlet -> Folding.fold(hamlet.name()))).values().stream().filter(alike -> alike.size() > 1)
                .sorted(Comparator.comparing(alike -> alike.getFirst().name())).toList();
    }
}
