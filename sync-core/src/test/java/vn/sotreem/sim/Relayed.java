package vn.sotreem.sim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.sync.Passage;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncEvent;

/** What sticks brought to a laptop to be forwarded, and what it has receipts for; counted beside the register. */
final class Relayed {
    private final Map<UUID, TreeMap<Integer, TreeMap<Long, Carried>>> devices = new HashMap<>();
    private final Set<UUID> refused = new HashSet<>();

    /**
     * A batch as it is known here.
     *
     * @param changes    how many; none when only its receipt is here
     * @param hasReceipt whether the portal's answer is here
     */
    private record Carried(long changes, boolean hasReceipt) {
    }

    Relayed copy() {
        Relayed copy = new Relayed();
        devices.forEach((device, epochs) -> epochs.forEach((epoch, batches) ->
                copy.batches(new BatchId(device, epoch, 1)).putAll(batches)));
        copy.refused.addAll(refused);
        return copy;
    }

    private TreeMap<Long, Carried> batches(BatchId like) {
        return devices.computeIfAbsent(like.device(), device -> new TreeMap<>())
                .computeIfAbsent(like.epoch(), epoch -> new TreeMap<>());
    }

    /** A stick was taken. */
    void taken(Parcel parcel) {
        UUID device = parcel.manifest().device();
        refused.remove(device);
        parcel.entries(Parcel.Kind.RECEIPT).stream().map(entry -> entry.batch(device)).forEach(this::answered);
        parcel.entries(Parcel.Kind.BATCH).forEach(entry -> {
            BatchId batch = entry.batch(device);
            batches(batch).putIfAbsent(batch.number(), new Carried(Sealed.changes(entry.content()).size(), false));
        });
    }

    private void answered(BatchId batch) {
        batches(batch).merge(batch.number(), new Carried(0, true), (was, is) -> new Carried(was.changes, true));
    }

    /** The portal, or something else, answered to a batch. */
    void answered(SealedBatch batch, SyncEvent event, PortalTruth truth) {
        boolean isHere = devices.containsKey(batch.id().device());
        if (isHere && event instanceof SyncEvent.Answered(PushAnswer.Received(byte[] receipt), Passage _)
                && truth.isReceipt(batch.id(), batch.hash(), receipt)) {
            answered(batch.id());
        }
        if (isHere && event instanceof SyncEvent.Answered(PushAnswer.Refused _, Passage _)) {
            refused.add(batch.id().device());
        }
    }

    /** Changes that can be forwarded: of the latest epoch only, and up to the first batch that is missing. */
    long waiting() {
        return devices.entrySet().stream().filter(device -> !refused.contains(device.getKey()))
                .mapToLong(device -> waiting(device.getValue().lastEntry().getValue())).sum();
    }

    private static long waiting(TreeMap<Long, Carried> batches) {
        long waiting = 0;
        boolean follows = false;
        for (Map.Entry<Long, Carried> batch : batches.entrySet()) {
            long number = batch.getKey();
            Carried carried = batch.getValue();
            follows = number == 1 || batches.containsKey(number - 1) && follows;
            waiting += follows && !carried.hasReceipt ? carried.changes : 0;
            follows |= carried.hasReceipt;
        }
        return waiting;
    }
}
