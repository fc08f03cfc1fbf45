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
                    .with("register/Writer.java", "database.inTransaction(() -> saved(work.apply(firstNumber)))",
                            "saved(work.apply(firstNumber))"),
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
            PlantedBug.of("what is saved after the last receipt counts as received", 1)
                    .with("register/Outbox.java", "AND b.receipt IS NOT NULL), 0)) FROM device d",
                            "AND b.receipt IS NOT NULL), 0), CASE WHEN EXISTS (SELECT 1 FROM batch) AND NOT EXISTS ("
                                    + "SELECT 1 FROM batch WHERE receipt IS NULL) THEN (SELECT max(position) "
                                    + "FROM change_log) ELSE 0 END) FROM device d"),
            PlantedBug.of("a save is cut in two by the size of a batch", 1)
                    .with("register/Outbox.java", "SealedBatch.CHANGES_MAX", "12")
                    .with("register/Portion.java", "|| !sameSave(", "|| next + 1 >= most || !sameSave("),
            PlantedBug.of("what was read once is never read again", 1)
                    .with("register/Known.java", "known.isEmpty() || writes != database.writes()", "known.isEmpty()"),
            PlantedBug.of("changes go before creations", 4)
                    .with("register/ChangeLog.java", "WHERE c.position > ? ORDER BY c.position LIMIT ?",
                            "WHERE c.position > ? ORDER BY c.op = 'C', c.position LIMIT ?"),
            PlantedBug.of("every start goes on in the first one's session", 57)
                    .with("register/ChangeLog.java", "this.session = session;",
                            "this.session = database.first(\"SELECT session FROM session ORDER BY startedAt, session\","
                                    + " row -> Columns.uuid(row.getBytes(1))).orElse(session); lastNumber = "
                                    + "database.number(\"SELECT coalesce(max(number), 0) FROM change_log "
                                    + "WHERE session = ?\", Columns.bytes(this.session));")
                    .with("register/ChangeLog.java", "INSERT INTO session (session, startedAt) VALUES (?, ?)\",",
                            "INSERT OR IGNORE INTO session (session, startedAt) VALUES (?, ?)\","),
            PlantedBug.of("an open form puts back what came meanwhile", 23)
                    .with("register/Writer.java", "was, wish.seen.orElse(known));", "was, known);"));

    private static final List<PlantedBug> OUTCOMES = List.of(
            PlantedBug.of("what became of a change is not kept", 2)
                    .with("register/Outbox.java", "outcomes.keep(changes, receipt);", ""),
            PlantedBug.of("a refusal is dealt with by whatever comes after it", 74)
                    .with("register/Reviews.java", "sent.position > refusal.knownFrom", "sent.position > c.position"),
            PlantedBug.of("a refused value comes back over the one that followed it", 74)
                    .with("register/ChangeLog.java", "told.addAll(queued.change.delta().keys());", ""),
            PlantedBug.of("what was refused is gone with the next page", 33)
                    .with("register/ChangeLog.java", "open.addFirst(queued.change.as(queued.change.op(), "
                            + "queued.change.delta().without(told)));", ""),
            PlantedBug.of("what was refused counts as with the portal", 2)
                    .with("register/Outbox.java", "Set<Integer> refused = indexes(receipt, "
                            + "outcome -> outcome.result().isRefusal());", "Set<Integer> refused = Set.of();"),
            PlantedBug.of("dependents are forgotten", 91)
                    .with("register/Dependents.java", "writer.sendAgain(again, clock.instant());", ""),
            PlantedBug.of("a conflict is closed by any later change", 23)
                    .with("register/Reviews.java", "o.reopenedFrom) AND (", "o.reopenedFrom) AND (1 OR"));

    private static final List<PlantedBug> FEED = List.of(
            PlantedBug.of("the place in the feed is kept apart from the page", 29)
                    .with("register/News.java", "return database.inTransaction(() -> {", "return at(() -> {")
                    .with("register/News.java", "private Applied carry(",
                            "private static <T> T at(java.util.function.Supplier<T> work) { return work.get(); } "
                                    + "private Applied carry(")
                    .with("register/Pages.java", "return goesOn ? takeIn(",
                            "if (goesOn) { mark.at(head.next()).keep(database); } return goesOn ? takeIn("),
            PlantedBug.of("what waits is overwritten by a page", 66)
                    .with("register/Pages.java", "Rebase.onto(content, log.open(id, settledTo))", "content"),
            PlantedBug.of("any page of the portal's will do", 2)
                    .with("register/Pages.java", ".filter(page -> Arrays.equals(page.head().query(), name))", ""),
            PlantedBug.of("the next page begins one place too late", 1)
                    .with("register/Pages.java", ".at(page.head().next());",
                            ".at(page.head().next() + 1);"),
            PlantedBug.of("the feed goes by the laptops' clocks", 1)
                    .with("portal/Applying.java", "1 + holdings.lastPosition()",
                            "(change.hlc().millis() - 1_400_000_000_000L) * 1000 + holdings.lastPosition() % 1000"),
            PlantedBug.of("the portal tells the latest only", 1)
                    .with("portal/Holdings.java", "ORDER BY v.position LIMIT ?5",
                            "ORDER BY v.position DESC LIMIT min(2, ?5)"));

    private static final List<PlantedBug> FINDING_TOGETHER = List.of(
            PlantedBug.of("what was put back goes on where it was", 492)
                    .with("sync/SyncEngine.java", "register.dispatch().beginEpoch(last);", ""),
            PlantedBug.of("two copies go on with the same keys", 418)
                    .with("sync/SyncEngine.java", "register.residence().wasCopied();", ""),
            PlantedBug.of("what a portal that was put back lost is not told again", 384)
                    .with("register/Epochs.java", "boolean lost = afterLost(portals);", "boolean lost = false;"),
            PlantedBug.of("the portal does not look at the epoch of a batch", 57)
                    .with("portal/Ledger.java", "AND epoch = ? AND number = ?", "AND epoch <= ? AND number = ?"));

    private static final List<PlantedBug> STICKS = List.of(
            PlantedBug.of("what is on a stick is not looked at", 132)
                    .with("register/StickIntake.java", "parcel.isWhole() &&", ""),
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
            PlantedBug.of("three failures and it gives up", 2)
                    .with("sync/SyncEngine.java", "failures++; hold =", "failures++; if (failures > 3) { "
                            + "stop(now, PushAnswer.Problem.BATCH_UNREADABLE); return; } hold ="),
            PlantedBug.of("a wait outlasts a clock set back", 428)
                    .with("sync/SyncEngine.java", "now.isBefore(since) || ", ""),
            PlantedBug.of("Retry-After is not heeded", 7)
                    .with("sync/Backoff.java", "return spreadOut.compareTo(own) > 0 ? spreadOut : own;",
                            "return own;"));

    private static final List<PlantedBug> PORTAL = List.of(
            PlantedBug.of("the portal takes a batch piece by piece", 8)
                    .with("portal/ReferencePortal.java", "return database.inTransaction(() -> { parts.drop(batch);"
                            + " return intake.take(batch, envelope, now()); });",
                            "parts.drop(batch); return intake.take(batch, envelope, now());"),
            PlantedBug.of("the portal takes a part of a save", 4)
                    .with("portal/Applying.java", "return verdicts.values().stream().allMatch(Verdict::isIn);",
                            "return true;"),
            PlantedBug.of("the portal knows a change by its time", 1)
                    .with("portal/Applying.java", "ledger.seen(change.id())", "ledger.seen("
                            + "new vn.sotreem.core.change.ChangeId(new UUID(0, 0), change.hlc().packed()))")
                    .with("portal/Ledger.java", "Columns.bytes(change.id().session())", "Columns.bytes(new UUID(0, 0))")
                    .with("portal/Ledger.java", "change.id().number()", "change.hlc().packed()"),
            PlantedBug.of("the portal applies what came before", 3)
                    .with("portal/Applying.java", "before.isPresent() ? again(change, before.get()) : decide(change)",
                            "decide(change)"),
            PlantedBug.of("the portal knows its last batch only", 12)
                    .with("portal/Intake.java", "ledger.find(header.id());", "ledger.find(header.id())"
                            + ".filter(any -> !ledger.latest(header.id().device()).isAfter(header.id()));"),
            PlantedBug.of("the portal merges into what lies in the bin", 414)
                    .with("portal/PortalRules.java", "return stands(into) ? Optional.empty() :",
                            "return true ? Optional.empty() :"),
            PlantedBug.of("the last to come has the child's name", 23)
                    .with("change/Merging.java", "case LEGAL -> !untouched || unseen;", "case LEGAL -> false;"));

    private static final List<PlantedBug> AUDIENCE = List.of(
            PlantedBug.of("a collaborator's laptop is told what an officer's is", 1)
                    .with("portal/Page.java", "holdings.changedAfter(reader.commune(), reader.audience(),",
                            "holdings.changedAfter(reader.commune(), Audience.OFFICER,"),
            PlantedBug.of("a group that nobody knows is told", 1)
                    .with("catalog/CodeList.java", "return isRestricted() && !isOpen(code);",
                            "return isRestricted() && find(code).isPresent() && !isOpen(code);"),
            PlantedBug.of("the checksum for a collaborator is over everything", 1)
                    .with("portal/Feed.java", "holdings.checksum(reader.commune(), reader.audience())",
                            "holdings.checksum(reader.commune(), Audience.OFFICER)"));

    static final List<PlantedBug> ALL = Stream.of(REGISTER, OUTCOMES, FEED, FINDING_TOGETHER, STICKS, ENGINE, PORTAL,
            AUDIENCE)
            .flatMap(List::stream).toList();

    private PlantedBugs() {
    }
}
