package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.HamletRefused.Reason;

/**
 * Hamlets that get another name, are merged or split, and households that go from one to another (NĐ 185/2026). Each is
 * planned first, so that a person sees what it would do, then saved as one import that can be taken back; nothing that
 * waits is lost by it, because a record keeps its id wherever it belongs. Belongs to the register's thread.
 */
public final class Hamlets {
    /** Code of the catalog's movements: moved to another hamlet of the commune. */
    private static final String MOVED = "B6";

    private final Records records;
    private final Settings settings;
    private final RecordIds ids;
    private final Imports imports;
    private final Sight sight;

    Hamlets(Records records, Settings settings, RecordIds ids, Imports imports, Sight sight) {
        this.records = records;
        this.settings = settings;
        this.ids = ids;
        this.imports = imports;
        this.sight = sight;
    }

    /** Hamlets that are no more and still have households here: somebody wrote there without knowing it. */
    public List<Hamlet> leftBehind() {
        return records.hamlets().where("state <> '' ORDER BY nameKey, id").stream()
                .filter(hamlet -> sight.sees(hamlet.id()) && !records.householdsOf(hamlet.id()).isEmpty()).toList();
    }

    /**
     * The hamlets by the names they had, folded, and by those of hamlets that became part of them: who has an old list
     * finds them by it. A name that some hamlet has now, or that two of them had, is not among these.
     */
    public Map<String, Hamlet> byFormerName() {
        Map<String, Set<Hamlet>> named = new HashMap<>();
        for (Hamlet hamlet : records.hamlets().where("1")) {
            standing(hamlet).ifPresent(now -> Stream.concat(Stream.of(hamlet.name()),
                    hamlet.formerNames().stream().map(FormerName::name)).forEach(name ->
                    named.computeIfAbsent(Folding.fold(name), folded -> new HashSet<>()).add(now)));
        }
        standing().forEach(hamlet -> named.remove(Folding.fold(hamlet.name())));
        named.values().removeIf(meant -> meant.size() > 1 || !sight.sees(meant.iterator().next().id()));
        return named.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                one -> one.getValue().iterator().next()));
    }

    /** Those that stand and go to no other commune. */
    private List<Hamlet> standing() {
        return records.standingHamlets().stream().filter(hamlet -> hamlet.handedTo().isEmpty()).toList();
    }

    /** The hamlet itself, or the one that it has become part of, however often. */
    private Optional<Hamlet> standing(Hamlet hamlet) {
        Set<UUID> passed = new HashSet<>();
        Optional<Hamlet> now = Optional.of(hamlet);
        while (now.isPresent() && now.get().state() == RecordState.VOID && passed.add(now.get().id())) {
            now = now.get().partOf().flatMap(records.hamlets()::find);
        }
        return now.filter(found -> found.state() == RecordState.ACTIVE);
    }

    /** The hamlet's households, and nothing else, get another name above them. */
    public HamletPlan rename(Hamlet hamlet, String name, Reform reform) throws HamletRefused {
        return new HamletPlan(List.of(renaming(hamlet, name, reform)), 0, 0);
    }

    private Edit renaming(Hamlet hamlet, String name, Reform reform) throws HamletRefused {
        String tidied = newName(name, Optional.of(hamlet));
        require(!tidied.equals(hamlet.name()), Reason.NO_CHANGE);
        return Edit.change(hamlet, hamlet.renamed(tidied, reform.on(), reform.decision()));
    }

    private String newName(String name, Optional<Hamlet> own) throws HamletRefused {
        String tidied = Folding.nfc(name);
        require(!Folding.fold(tidied).isEmpty(), Reason.NAME_EMPTY);
        require(standing().stream().filter(other -> own.filter(other::equals).isEmpty())
                .noneMatch(other -> Folding.fold(other.name()).equals(Folding.fold(tidied))), Reason.NAME_TAKEN);
        return tidied;
    }

    /**
     * Hamlets become part of another one, which may get a new name by it. One that is no more already gives up what
     * was written there since.
     *
     * @param name of the whole; empty when it keeps the name of the one that goes on
     */
    public HamletPlan merge(List<Hamlet> ending, Hamlet into, Optional<String> name, Reform reform)
            throws HamletRefused {
        require(standing().contains(into), Reason.ENDED);
        require(!ending.isEmpty() && !ending.contains(into), Reason.NO_CHANGE);
        List<Edit> edits = new ArrayList<>();
        if (name.isPresent()) {
            edits.add(renaming(into, name.get(), reform));
        }
        List<Household> going = ending.stream().flatMap(hamlet -> records.householdsOf(hamlet.id()).stream()).toList();
        edits.addAll(into(into, going));
        ending.stream().filter(hamlet -> hamlet.partOf().isEmpty()).forEach(hamlet ->
                edits.add(Edit.change(hamlet, hamlet.partOf(into.id(), reform.on(), reform.decision()))));
        return plan(edits, going);
    }

    /** Some households of a hamlet become a hamlet of their own. */
    public HamletPlan split(Hamlet from, String name, List<Household> households, Reform reform) throws HamletRefused {
        String tidied = newName(name, Optional.empty());
        require(!households.isEmpty(), Reason.NO_CHANGE);
        Hamlet made = Hamlet.named(freeId(tidied), tidied).splitFrom(from.id(), reform.on(), reform.decision());
        List<Edit> edits = new ArrayList<>(List.of(Edit.create(made)));
        edits.addAll(into(made, households));
        return plan(edits, households);
    }

    /** A hamlet of that name may have been there before. */
    private UUID freeId(String name) {
        UUID usual = RecordIds.hamlet(settings.office().communeCode(), Folding.fold(name));
        return records.hamlets().find(usual).isPresent() ? ids.next() : usual;
    }

    /** Families move house to another hamlet of the commune; each child's movements say so. */
    public HamletPlan move(List<Household> households, Hamlet to, LocalDate on) throws HamletRefused {
        require(standing().contains(to), Reason.ENDED);
        List<Household> going = households.stream().filter(household -> !household.hamlet().equals(to.id())).toList();
        require(!going.isEmpty(), Reason.NO_CHANGE);
        List<Edit> edits = new ArrayList<>(into(to, going));
        for (Household household : going) {
            String from = records.hamlets().find(household.hamlet()).map(Hamlet::name).orElse("");
            records.childrenOf(household.id()).forEach(child -> edits.add(Edit.create(moved(child, from, to, on))));
        }
        return plan(edits, going);
    }

    private Movement moved(Child child, String from, Hamlet to, LocalDate on) {
        return Movement.of(ids.next(), child, MOVED).with("happenedOn", on.toString())
                .with("place", from + " → " + to.name());
    }

    private static List<Edit> into(Hamlet hamlet, List<Household> households) {
        return households.stream()
                .map(household -> Edit.change(household, household.with("hamlet", hamlet.id().toString()))).toList();
    }

    private HamletPlan plan(List<Edit> edits, List<Household> going) {
        int children = going.stream().mapToInt(household -> records.childrenOf(household.id()).size()).sum();
        return new HamletPlan(edits, going.size(), children);
    }

    /**
     * Saves what was planned, durable on return. {@link Imports#undo} takes it back as long as nobody has written there
     * since.
     *
     * @param label what it is called in the list of imports
     * @return what it is taken back by
     */
    public UUID carryOut(HamletPlan plan, String label, String actor) {
        UUID id = ids.next();
        imports.save(id, label, Save.all(actor, plan.edits()));
        return id;
    }

    private static void require(boolean holds, Reason otherwise) throws HamletRefused {
        if (!holds) {
            throw new HamletRefused(otherwise);
        }
    }
}
