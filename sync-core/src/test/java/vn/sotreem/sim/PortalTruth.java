package vn.sotreem.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/**
 * What the portal was given, said and did, written down from outside; after every answer it is looked whether these
 * three agree.
 */
final class PortalTruth {
    private final Trace trace;
    private final Map<BatchId, byte[]> sent = new HashMap<>();
    private final Map<BatchId, Taken> taken = new LinkedHashMap<>();
    private final Map<ChangeId, BatchId> changes = new HashMap<>();
    private final Map<ChangeId, BatchId> saves = new HashMap<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<FieldOf, Set<String>> everHeld = new HashMap<>();
    private Map<UUID, PortalRecord> records = Map.of();

    /** An answer of the portal to a query. */
    record Page(byte[] query, byte[] answer) {
    }

    private record FieldOf(UUID record, String field) {
    }

    PortalTruth(List<PortalRecord> records, Trace trace) {
        this.trace = trace;
        hold(byId(records));
    }

    private void hold(Map<UUID, PortalRecord> now) {
        records = now;
        now.values().forEach(record -> record.content().asMap().forEach((field, value) ->
                everHeld.computeIfAbsent(new FieldOf(record.id(), field), any -> new HashSet<>()).add(value)));
    }

    private static Map<UUID, PortalRecord> byId(List<PortalRecord> records) {
        return records.stream().collect(Collectors.toMap(PortalRecord::id, record -> record,
                (first, second) -> second, LinkedHashMap::new));
    }

    /** A laptop sends a batch, whether it arrives or not: the same number is always the same bytes. */
    void sent(BatchId batch, byte[] bytes) {
        byte[] before = sent.putIfAbsent(batch, bytes);
        Finding.unless(before == null || Arrays.equals(before, bytes), "I5", "batch %s was made twice", batch);
    }

    /** The portal was given a batch and answered; these are its records now. */
    void answered(byte[] batch, PushAnswer answer, List<PortalRecord> now) {
        Map<UUID, PortalRecord> after = byId(now);
        switch (answer) {
            case PushAnswer.Received received -> received(Taken.of(batch, received.receipt()), after);
            case PushAnswer.Refused refused -> throw new Finding("I6", "a sound batch is refused: " + refused.problem());
            case PushAnswer.Busy busy -> throw new Finding("I6", "the portal itself is never busy");
            case PushAnswer.NotThePortal foreign -> throw new Finding("I4", "the portal denies itself");
        }
        hold(after);
    }

    /** The portal was asked and answered; asking changes nothing. */
    void asked(byte[] query, PullAnswer answer) {
        switch (answer) {
            case PullAnswer.Received received -> pages.add(new Page(query, received.answer()));
            case PullAnswer.Busy _, PullAnswer.NotThePortal _, PullAnswer.Revoked _, PullAnswer.Refused _ ->
                    throw new Finding("I6", "a sound query is refused: " + answer);
        }
    }

    private void received(Taken batch, Map<UUID, PortalRecord> after) {
        Optional<Taken> before = Optional.ofNullable(taken.get(batch.id()));
        if (before.isPresent()) {
            Finding.unless(Arrays.equals(before.get().answer(), batch.answer()), "I2",
                    "batch %s was taken twice", batch.id());
            Finding.unless(after.equals(records), "I2", "batch %s was applied twice", batch.id());
            return;
        }
        checkFollows(batch);
        batch.changes().forEach(change -> Finding.unless(changes.putIfAbsent(change.id(), batch.id()) == null, "I2",
                "change %s comes in %s and in %s", change.id(), changes.get(change.id()), batch.id()));
        checkSaves(batch);
        new RecordsCheck(batch, records, after).check();
        checkParents(after);
        taken.put(batch.id(), batch);
        batch.receipt().exceptions().forEach(told -> trace.tell("portal: %s of %s: %s %s",
                told.field(), batch.changes().get(told.index()).record(), told.result(), told.code()));
    }

    private void checkFollows(Taken batch) {
        BatchId id = batch.id();
        BatchId last = new BatchId(id.device(), id.epoch(), id.number() - 1);
        byte[] chain = id.number() == 1 ? BatchHeader.noneBefore()
                : Optional.ofNullable(taken.get(last)).map(taken -> taken.header().hash()).orElse(new byte[0]);
        Finding.unless(Arrays.equals(chain, batch.header().previous()), "I1",
                "batch %s does not follow the one before", id);
    }

    /** A save stands in one batch, and all of it is taken or nothing. */
    private void checkSaves(Taken batch) {
        Map<ChangeId, List<Boolean>> refused = IntStream.range(0, batch.changes().size()).boxed().collect(
                Collectors.groupingBy(index -> save(batch.changes().get(index)),
                        Collectors.mapping(batch::isRefused, Collectors.toList())));
        refused.forEach((save, parts) -> {
            Finding.unless(saves.putIfAbsent(save, batch.id()) == null, "I3", "save %s was cut in two", save);
            Finding.unless(parts.stream().distinct().count() == 1, "I3", "a part of save %s was refused", save);
        });
    }

    private static ChangeId save(Change change) {
        return new ChangeId(change.id().session(), change.group());
    }

    private static void checkParents(Map<UUID, PortalRecord> records) {
        for (PortalRecord record : records.values()) {
            String parent = switch (record.entity()) {
                case HAMLET -> "";
                case HOUSEHOLD -> record.content().get("hamlet");
                case CHILD -> record.content().get("household");
            };
            Finding.unless(record.entity() == Entity.HAMLET || records.containsKey(UUID.fromString(parent)), "I3",
                    "%s %s stands at the portal without what it belongs to", record.entity(), record.id());
        }
    }

    /** The portal was started anew; it is as it was, or, if it was taking a batch, as it then had to become. */
    void restarted(List<PortalRecord> now, Optional<byte[]> batch, Optional<PushAnswer> lost) {
        Map<UUID, PortalRecord> after = byId(now);
        if (!after.equals(records)) {
            Finding.unless(batch.isPresent(), "I12", "the portal forgot or made up something while it was down");
            answered(batch.get(), lost.orElseThrow(), now);
        }
    }

    boolean has(BatchId batch) {
        return taken.containsKey(batch);
    }

    /** Whether these bytes are the portal's answer to this batch. */
    boolean isReceipt(BatchId batch, byte[] answer) {
        return has(batch) && Arrays.equals(taken.get(batch).answer(), answer);
    }

    /** Every receipt there is, oldest first. */
    List<byte[]> receipts() {
        return taken.values().stream().map(Taken::answer).toList();
    }

    /** Whether anything was ever refused, so that it may be sent again. */
    boolean refusedSomething() {
        return taken.values().stream().anyMatch(batch ->
                batch.receipt().exceptions().stream().anyMatch(told -> told.result().isRefusal()));
    }

    List<Page> pages() {
        return pages;
    }

    /** Whether the portal ever had this value there; a field that is empty was so before it was anything. */
    boolean everHeld(UUID record, String field, String value) {
        return value.isEmpty() || everHeld.getOrDefault(new FieldOf(record, field), Set.of()).contains(value);
    }

    /** What the portal has taken of a laptop, in the order in which it took it. */
    List<Taken> of(UUID device) {
        return taken.values().stream().filter(batch -> batch.id().device().equals(device)).toList();
    }

    Optional<PortalRecord> record(UUID id) {
        return Optional.ofNullable(records.get(id));
    }

    List<PortalRecord> records() {
        return new ArrayList<>(records.values());
    }
}
