package vn.sotreem.sim;

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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/**
 * What the portal was given, said and did, written down from outside; after every answer it is looked whether these
 * three agree.
 */
final class PortalTruth {
    private static final String CHANGE_ID_REUSED = "change-id-reused";

    private final Trace trace;
    private final Map<BatchId, List<Taken>> everTaken = new HashMap<>();
    private final List<byte[]> receipts = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<FieldOf, Set<String>> everHeld = new HashMap<>();
    private final Set<UUID> carried = new LinkedHashSet<>();
    private final Map<FieldOf, Set<Step>> carriedSteps = new HashMap<>();
    private State state = new State();
    private boolean troubled;
    private final boolean isOld;

    /** What the portal has at a moment, and what it has to show for it. */
    private static final class State {
        private final Map<BatchId, Taken> taken = new LinkedHashMap<>();
        private final Map<ChangeId, Told> changes = new HashMap<>();
        private final Map<SaveOf, BatchId> saves = new HashMap<>();
        private final Set<Mark> marks = new HashSet<>();
        private Map<UUID, PortalRecord> records = Map.of();
        private boolean refusedSomething;

        State copy() {
            State copy = new State();
            copy.taken.putAll(taken);
            copy.changes.putAll(changes);
            copy.saves.putAll(saves);
            copy.marks.addAll(marks);
            copy.records = records;
            copy.refusedSomething = refusedSomething;
            return copy;
        }
    }

    /** Where a change was told first, and what became of it. */
    private record Told(BatchId batch, List<String> outcomes) {
    }

    /** A save as one epoch of a laptop's queue tells it. */
    private record SaveOf(UUID device, int epoch, ChangeId save) {
    }

    /** An answer of the portal to a query. */
    record Page(byte[] query, byte[] answer) {
    }

    private record FieldOf(UUID record, String field) {
    }

    /** What a change on a stick made of a field. */
    private record Step(String from, String to) {
    }

    PortalTruth(List<PortalRecord> records, Trace trace) {
        this.trace = trace;
        isOld = !records.isEmpty();
        state.refusedSomething = isOld;
        hold(byId(records));
    }

    private void hold(Map<UUID, PortalRecord> now) {
        Map<UUID, PortalRecord> inOrder = new LinkedHashMap<>();
        state.records.keySet().stream().filter(now::containsKey).forEach(id -> inOrder.put(id, now.get(id)));
        now.forEach(inOrder::putIfAbsent);
        state.records = inOrder;
        now.values().forEach(record -> record.content().asMap().forEach((field, value) ->
                hold(record.id(), field, value)));
    }

    private void hold(UUID record, String field, String value) {
        everHeld.computeIfAbsent(new FieldOf(record, field), any -> new HashSet<>()).add(value);
    }

    /** From now on laptops and portal may have to find together again: something was copied or put back. */
    void disaster() {
        troubled = true;
    }

    boolean isTroubled() {
        return troubled;
    }

    /** Whether a laptop may have reason to doubt that it was told everything. */
    boolean mayDoubt() {
        return troubled || isOld;
    }

    /** What would have to be put back with the portal's store of this moment. */
    Runnable keep() {
        State kept = state.copy();
        return () -> state = kept.copy();
    }

    /** What a stick brings may be shown before the portal has it. */
    void carried(Parcel parcel) {
        for (Parcel.Entry batch : parcel.entries(Parcel.Kind.BATCH)) {
            for (Change change : Sealed.changes(batch.content())) {
                carried.add(change.record());
                change.delta().keys().forEach(field -> carriedSteps
                        .computeIfAbsent(new FieldOf(change.record(), field), any -> new HashSet<>())
                        .add(new Step(change.delta().before().get(field), change.delta().after().get(field))));
            }
        }
    }

    /** Whether sticks brought what makes one value the other: it is shown where its author saw what stands there. */
    boolean isCarried(UUID record, String field, String from, String to) {
        Set<Step> steps = carriedSteps.getOrDefault(new FieldOf(record, field), Set.of());
        Set<String> reached = new HashSet<>(Set.of(from));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            steps.stream().filter(step -> reached.contains(step.from)).toList().forEach(step -> reached.add(step.to));
        }
        return steps.stream().anyMatch(step -> step.to.equals(to)) && reached.contains(to);
    }

    /** Every code of a set that was on a stick. */
    Set<String> carriedCodes(UUID record, String field) {
        return carriedSteps.getOrDefault(new FieldOf(record, field), Set.of()).stream()
                .flatMap(step -> Groups.codes(step.to).stream()).collect(Collectors.toSet());
    }

    Set<UUID> carried() {
        return carried;
    }

    private static Map<UUID, PortalRecord> byId(List<PortalRecord> records) {
        return records.stream().collect(Collectors.toMap(PortalRecord::id, record -> record,
                (first, second) -> second, LinkedHashMap::new));
    }

    /** The portal was given a batch and answered; these are its records now. */
    void answered(byte[] batch, PushAnswer answer, List<PortalRecord> now) {
        Map<UUID, PortalRecord> after = byId(now);
        switch (answer) {
            case PushAnswer.Received received -> received(Taken.of(batch, received.receipt()), after);
            case PushAnswer.Refused refused -> {
                Finding.unless(troubled, "I6", "a sound batch is refused: %s", refused.problem());
                Finding.unless(after.equals(state.records), "I3", "a batch that was refused changed something");
            }
            case PushAnswer.Busy busy -> throw new Finding("I6", "the portal itself is never busy");
            case PushAnswer.NotThePortal foreign -> throw new Finding("I4", "the portal denies itself");
        }
        hold(after);
    }

    /** The portal was asked and answered; asking changes nothing. */
    void asked(byte[] query, PullAnswer answer) {
        switch (answer) {
            case PullAnswer.Received received -> {
                TellsNothing.inPage(query, received.answer());
                pages.add(new Page(query, received.answer()));
            }
            case PullAnswer.Revoked _, PullAnswer.Refused _ ->
                    Finding.unless(troubled, "I6", "a sound query is refused: %s", answer);
            case PullAnswer.Busy _, PullAnswer.NotThePortal _ -> throw new Finding("I6", "the portal says " + answer);
        }
    }

    private void received(Taken batch, Map<UUID, PortalRecord> after) {
        Optional<Taken> before = Optional.ofNullable(state.taken.get(batch.id()));
        if (before.isPresent()) {
            Finding.unless(Arrays.equals(before.get().answer(), batch.answer()), "I2",
                    "batch %s was taken twice", batch.id());
            Finding.unless(after.equals(state.records), "I2", "batch %s was applied twice", batch.id());
            return;
        }
        checkFollows(batch);
        Set<Integer> again = toldAgain(batch);
        checkSaves(batch, again);
        new RecordsCheck(batch, again, state.records, after).check();
        checkParents(after);
        checkMerged(batch, state.records, after);
        state.taken.put(batch.id(), batch);
        everTaken.computeIfAbsent(batch.id(), any -> new ArrayList<>()).add(batch);
        receipts.add(batch.answer());
        batch.changes().forEach(change -> Mark.of(change.delta().after()).ifPresent(state.marks::add));
        state.refusedSomething |= batch.receipt().exceptions().stream().anyMatch(told -> told.result().isRefusal());
        batch.receipt().exceptions().forEach(told -> trace.tell("portal: %s of %s: %s %s",
                told.field(), batch.changes().get(told.index()).record(), told.result(), told.code()));
    }

    /** The changes that came before, which may only be in another epoch, and are told the same. */
    private Set<Integer> toldAgain(Taken batch) {
        batch.receipt().exceptions().forEach(told -> Finding.unless(!told.code().equals(CHANGE_ID_REUSED), "I2",
                "change %s is taken for another", batch.changes().get(told.index()).id()));
        Set<Integer> again = new HashSet<>();
        for (int index = 0; index < batch.changes().size(); index++) {
            ChangeId change = batch.changes().get(index).id();
            List<String> outcomes = batch.told(index).stream().map(told ->
                    told.result() + " " + told.code() + " " + told.field()).sorted().toList();
            Told before = state.changes.putIfAbsent(change, new Told(batch.id(), outcomes));
            if (before != null) {
                boolean isAnew = before.batch.epoch() != batch.id().epoch()
                        || !before.batch.device().equals(batch.id().device());
                Finding.unless(isAnew, "I2", "change %s comes in %s and in %s", change, before.batch, batch.id());
                Finding.unless(before.outcomes.equals(outcomes), "I2",
                        "of change %s was told %s and is told %s", change, before.outcomes, outcomes);
                again.add(index);
            }
        }
        return again;
    }

    private void checkFollows(Taken batch) {
        BatchId id = batch.id();
        byte[] chain = batch.header().previous();
        Optional<Taken> last =
                Optional.ofNullable(state.taken.get(new BatchId(id.device(), id.epoch(), id.number() - 1)));
        boolean isFirstKnown = state.taken.keySet().stream().noneMatch(known -> known.device().equals(id.device()));
        boolean follows = id.number() == 1
                ? Arrays.equals(chain, BatchHeader.noneBefore()) || isFirstKnown || state.taken.values().stream()
                        .filter(any -> any.id().device().equals(id.device()))
                        .anyMatch(any -> Arrays.equals(any.header().hash(), chain))
                : last.map(before -> Arrays.equals(before.header().hash(), chain)).orElse(isFirstKnown);
        Finding.unless(follows, "I1", "batch %s does not follow the one before", id);
    }

    /** A save stands in one batch, and all of it is taken or nothing. */
    private void checkSaves(Taken batch, Set<Integer> again) {
        Map<ChangeId, List<Boolean>> refused = IntStream.range(0, batch.changes().size()).boxed().collect(
                Collectors.groupingBy(index -> batch.changes().get(index).save(),
                        Collectors.mapping(batch::isRefused, Collectors.toList())));
        refused.forEach((save, parts) -> {
            SaveOf here = new SaveOf(batch.id().device(), batch.id().epoch(), save);
            Finding.unless(state.saves.putIfAbsent(here, batch.id()) == null, "I3", "save %s was cut in two", save);
            Finding.unless(parts.stream().distinct().count() == 1, "I3", "a part of save %s was refused", save);
        });
        Map<ChangeId, Long> kinds = IntStream.range(0, batch.changes().size()).boxed().collect(
                Collectors.groupingBy(index -> batch.changes().get(index).save(), Collectors.collectingAndThen(
                        Collectors.mapping(again::contains, Collectors.toSet()), both -> (long) both.size())));
        Finding.unless(kinds.values().stream().allMatch(kind -> kind == 1), "I3",
                "the portal had a part of a save in batch %s", batch.id());
    }

    private static void checkParents(Map<UUID, PortalRecord> records) {
        for (PortalRecord record : records.values()) {
            FieldTable.of(record.entity()).fields().stream().filter(field -> field.kind() == Kind.REFERENCE)
                    .map(field -> UUID.fromString(record.content().get(field.key())))
                    .forEach(parent -> Finding.unless(records.containsKey(parent), "I3",
                            "%s %s stands at the portal without what it belongs to", record.entity(), record.id()));
        }
    }

    /** Whoever was merged goes on to one that came before; and so to one that stood, when it was merged. */
    private static void checkMerged(Taken batch, Map<UUID, PortalRecord> before, Map<UUID, PortalRecord> after) {
        Set<UUID> emptied = batch.changes().stream().filter(change -> change.delta().after().has("state"))
                .map(Change::record).collect(Collectors.toSet());
        after.values().stream().filter(record -> !merged(record).isEmpty()).forEach(record -> {
            Finding.unless(merged(record).compareTo(record.id().toString()) < 0, "I3", "%s was merged backwards",
                    record.id());
            PortalRecord end = record;
            while (!merged(end).isEmpty()) {
                PortalRecord next = after.get(UUID.fromString(merged(end)));
                Finding.unless(next != null, "I3", "%s was merged into what the portal has not", end.id());
                end = next;
            }
            boolean isNew = !Optional.ofNullable(before.get(record.id())).map(PortalTruth::merged).orElse("")
                    .equals(merged(record));
            Finding.unless(!isNew || emptied.contains(end.id()) || end.content().get("state").isEmpty(), "I1",
                    "%s was merged into what lies in the bin", record.id());
        });
    }

    /** The one that stands for a record, if another does. */
    private static String merged(PortalRecord record) {
        return record.content().get("state").isEmpty() ? "" : record.content().get("mergedInto");
    }

    /** The portal was started anew; it is as it was, or, if it was taking a batch, as it then had to become. */
    void restarted(List<PortalRecord> now, Optional<byte[]> batch, Optional<PushAnswer> lost) {
        Map<UUID, PortalRecord> after = byId(now);
        if (!after.equals(state.records)) {
            Finding.unless(batch.isPresent(), "I12", "the portal forgot or made up something while it was down");
            answered(batch.get(), lost.orElseThrow(), now);
        }
    }

    /** Whether these bytes are the portal's answer to the batch of this hash, or once were. */
    boolean isReceipt(BatchId batch, byte[] hash, byte[] answer) {
        return everTaken.getOrDefault(batch, List.of()).stream().anyMatch(taken ->
                Arrays.equals(taken.header().hash(), hash) && Arrays.equals(taken.answer(), answer));
    }

    /** Whether the portal had this batch before it was put back, and has it no more. */
    boolean isLost(BatchId batch) {
        return everTaken.containsKey(batch) && !state.taken.containsKey(batch);
    }

    /**
     * Whether this is what the portal made of the batch when it first took it. A request that comes once more to a
     * portal that was put back is taken anew, and who has the first receipt does not hear of it.
     */
    boolean isFirst(Taken batch) {
        return Arrays.equals(everTaken.get(batch.id()).getFirst().answer(), batch.answer());
    }

    /** Whether these bytes are any answer to a batch of this number. */
    boolean isReceipt(BatchId batch, byte[] answer) {
        return everTaken.getOrDefault(batch, List.of()).stream()
                .anyMatch(taken -> Arrays.equals(taken.answer(), answer));
    }

    /** Every receipt there ever was, oldest first. */
    List<byte[]> receipts() {
        return receipts;
    }

    /** Whether anything was ever refused, so that it may be sent again. */
    boolean refusedSomething() {
        return state.refusedSomething || troubled;
    }

    /** The marks of all changes that the portal has seen. */
    Set<Mark> marks() {
        return state.marks;
    }

    List<Page> pages() {
        return pages;
    }

    /** Every record the portal ever had; a page may still bring one that it was put back from. */
    SortedSet<UUID> everHad() {
        return everHeld.keySet().stream().map(FieldOf::record).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the portal ever had this value there; a field that is empty was so before it was anything. */
    boolean everHeld(UUID record, String field, String value) {
        return value.isEmpty() || everHeld.getOrDefault(new FieldOf(record, field), Set.of()).contains(value);
    }

    /** Whether the portal ever had any of these there. */
    boolean everHeldAny(UUID record, String field, Collection<String> values) {
        return values.stream().anyMatch(value -> everHeld(record, field, value));
    }

    /** Every code that the portal ever had in a set. */
    Set<String> everHeldCodes(UUID record, String field) {
        return everHeld.getOrDefault(new FieldOf(record, field), Set.of()).stream()
                .flatMap(set -> Groups.codes(set).stream()).collect(Collectors.toSet());
    }

    /** What the portal has taken, in the order in which it took it. */
    List<Taken> taken() {
        return List.copyOf(state.taken.values());
    }

    /** The batch of this very content, if the portal has it. */
    Optional<Taken> taken(BatchId batch, byte[] hash) {
        return Optional.ofNullable(state.taken.get(batch)).filter(taken -> Arrays.equals(taken.header().hash(), hash));
    }

    Optional<PortalRecord> record(UUID id) {
        return Optional.ofNullable(state.records.get(id));
    }

    /** Whether these are the records that the portal must have. */
    boolean isAsKnown(List<PortalRecord> now) {
        return byId(now).equals(state.records);
    }

    List<PortalRecord> records() {
        return new ArrayList<>(state.records.values());
    }
}
