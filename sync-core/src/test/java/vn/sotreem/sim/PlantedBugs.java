package vn.sotreem.sim;

import java.util.List;
import java.util.stream.Stream;

/** The planted bugs of docs/simulation.md, each with a seed that finds it. */
final class PlantedBugs {
    /**
     * No bug: batches and pages so small that a list of families fills several. The compiler has written the constants
     * into whatever reads them, so that is where they are changed.
     */
    static final PlantedBug SMALL_PORTIONS = PlantedBug.of("small portions", 0)
            .with("register/Outbox.java", "SealedBatch.CHANGES_MAX", "12")
            .with("register/Pages.java", "PAGE_BYTES, mark.whole()", "500, mark.whole()")
            .with("register/Errands.java", "Pages.PAGE_BYTES", "500");

    private static final List<PlantedBug> REGISTER = List.of(
            PlantedBug.of("a save is kept piece by piece", 7)
                    .with("register/Writer.java", "database.inTransaction(() -> new Saved(work.apply(firstNumber)))",
                            "new Saved(work.apply(firstNumber))"),
            PlantedBug.of("sealed counts as received", 1)
                    .with("register/Outbox.java", "WHERE b.epoch = d.epoch AND b.receipt IS NOT NULL)",
                            "WHERE b.epoch = d.epoch)"),
            PlantedBug.of("what got no answer is taken for received", 2)
                    .with("register/Dispatch.java", "outbox.unsettled(enrolment)", "Optional.<SealedBatch>empty()"),
            PlantedBug.of("sealed anew for every try", 5)
                    .with("register/Dispatch.java", "outbox.unsettled(enrolment)", "Optional.<SealedBatch>empty()")
                    .with("register/Outbox.java", "FROM batch b WHERE b.epoch = d.epoch), 0))",
                            "FROM batch b WHERE b.receipt IS NOT NULL AND b.epoch = d.epoch), 0))")
                    .with("register/Outbox.java", "max(number), 0) FROM batch WHERE epoch = ?\",",
                            "max(number), 0) FROM batch WHERE receipt IS NOT NULL AND epoch = ?\",")
                    .with("register/Outbox.java", "INSERT INTO batch", "INSERT OR REPLACE INTO batch")
                    .with("register/Outbox.java", "sealing.toldAlike(", "(")
                    .with("register/Outbox.java", "sealing.told(part)",
                            "part.stream().map(ChangeLog.Queued::change).toList()"),
            PlantedBug.of("the receipt's signature is not looked at", 20)
                    .with("register/Signed.java", " && envelope.verifiedBy(key)", ""),
            PlantedBug.of("any batch's receipt will do", 9)
                    .with("register/Outbox.java", ".filter(receipt -> receipt.isFor(batch))", ""),
            PlantedBug.of("the queue goes by the clock", 74)
                    .with("register/ChangeLog.java", "WHERE c.position > ? ORDER BY c.position LIMIT ?",
                            "WHERE c.position > ? ORDER BY h.savedAt, c.position LIMIT ?"),
            PlantedBug.of("the whole record is sent instead of what changed", 1)
                    .with("register/Sealing.java", "return change.op() == Op.CREATE || isThere ? change :",
                            "return isThere && change.op() == Op.UPDATE ? change.as(Op.UPDATE, "
                                    + "new Delta(change.delta().before(), log.contentAfter(next)))"
                                    + " : change.op() == Op.CREATE ? change :"),
            PlantedBug.of("what became of a change is not kept", 2)
                    .with("register/Outbox.java", "outcomes.keep(changes, receipt);", ""),
            PlantedBug.of("a refusal is dealt with by whatever comes after it", 74)
                    .with("register/Reviews.java", "sent.position > refusal.knownFrom", "sent.position > c.position"),
            PlantedBug.of("a refused value comes back over the one that followed it", 74)
                    .with("register/ChangeLog.java", "told.addAll(queued.change.delta().keys());", ""));

    private static final List<PlantedBug> FEED = List.of(
            PlantedBug.of("the feed goes by the laptops' clocks", 1)
                    .with("portal/Applying.java", "1 + holdings.lastPosition()",
                            "(change.hlc().millis() - 1_400_000_000_000L) * 1000 + holdings.lastPosition() % 1000"),
            PlantedBug.of("the portal tells the latest only", 1)
                    .with("portal/Holdings.java", "ORDER BY v.position LIMIT ?5",
                            "ORDER BY v.position DESC LIMIT min(2, ?5)"));

    private static final List<PlantedBug> FINDING_TOGETHER = List.of(
            PlantedBug.of("the portal does not look at the epoch of a batch", 57)
                    .with("portal/Ledger.java", "AND epoch = ? AND number = ?", "AND epoch <= ? AND number = ?"));

    private static final List<PlantedBug> STICKS = List.of(
            PlantedBug.of("what lies on a stick counts as received", 72)
                    .with("register/Sticks.java", "public void written(Parcel parcel) {",
                            "public void written(Parcel parcel) { database.run(\"UPDATE device SET "
                                    + "queueFrom = (SELECT coalesce(max(lastPosition), 0)"
                            + " FROM batch)\");"));

    private static final List<PlantedBug> ENGINE = List.of(
            PlantedBug.of("a refused record stops the queue", 1)
                    .with("sync/SyncEngine.java", "failures = 0; restarts = 0;", """
                            failures = 0;
                            if (!settled.receipt().exceptions().isEmpty()) {
                                stop(now, PushAnswer.Problem.BATCH_UNREADABLE);
                            }
                            """),
            PlantedBug.of("Retry-After is not heeded", 7)
                    .with("sync/Backoff.java", "return spreadOut.compareTo(own) > 0 ? spreadOut : own;",
                            "return own;"));

    static final List<PlantedBug> ALL = Stream.of(REGISTER, FEED, FINDING_TOGETHER, STICKS, ENGINE)
            .flatMap(List::stream).toList();

    private PlantedBugs() {
    }
}
