package vn.sotreem.core.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.ChangeId;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.Merge;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.EncryptedDatabase;

/**
 * Applies the changes of a batch save by save: a save is in whole or not at all, and whatever becomes of one says
 * nothing about the next, unless that one refers to it. A change that came before, in whatever batch, is not applied
 * again; what became of it then is told once more.
 */
final class Applying {
    /** How far a laptop's clock may be ahead of the portal's. */
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private static final Set<String> LIKENESS = Set.of("name", "birth", "sex", "state");

    private final EncryptedDatabase database;
    private final Ledger ledger;
    private final Holdings holdings;
    private final PortalRules rules;
    private final Sender sender;
    private final HandingOver handing;

    /**
     * The laptop whose batch it is.
     *
     * @param epoch    of its queue
     * @param audience for whose eyes its receipts are
     * @param now      the portal's clock when the batch came
     */
    record Sender(UUID device, int epoch, Audience audience, Instant now) {
    }

    Applying(EncryptedDatabase database, Ledger ledger, Holdings holdings, PortalRules rules, Sender sender) {
        this.database = database;
        this.ledger = ledger;
        this.holdings = holdings;
        this.rules = rules;
        this.sender = sender;
        this.handing = new HandingOver(database, holdings, rules.commune());
    }

    /** Applies what can be and tells of the rest, by rising index. */
    List<Outcome> apply(List<Change> changes) {
        Map<ChangeId, Map<Integer, Change>> saves = new LinkedHashMap<>();
        for (int index = 0; index < changes.size(); index++) {
            Change change = changes.get(index);
            saves.computeIfAbsent(change.save(), save -> new LinkedHashMap<>()).put(index, change);
        }
        List<Outcome> exceptions = new ArrayList<>();
        saves.values().forEach(save -> apply(save, exceptions));
        exceptions.sort(Comparator.comparingInt(Outcome::index));
        return exceptions;
    }

    private void apply(Map<Integer, Change> save, List<Outcome> exceptions) {
        Map<Integer, Verdict> verdicts = new LinkedHashMap<>();
        boolean whole = database.attempt(() -> {
            save.forEach((index, change) -> verdicts.put(index, verdict(change)));
            save.forEach((index, change) -> rules.merged(change.delta().after())
                    .filter(wrong -> verdicts.get(index).isIn() && ledger.seen(change.id()).isEmpty())
                    .ifPresent(wrong -> verdicts.put(index, wrong)));
            save.entrySet().stream().filter(change -> verdicts.get(change.getKey()).isIn()).map(Map.Entry::getValue)
                    .filter(this::isMerging).forEach(this::carry);
            return verdicts.values().stream().allMatch(Verdict::isIn);
        });
        save.forEach((index, change) -> {
            boolean isNew = ledger.seen(change.id()).isEmpty();
            Verdict verdict = verdicts.get(index);
            if (isNew && !whole && verdict.isIn()) {
                verdict = Verdict.dependent(Reason.SAVE_REFUSED, "");
            }
            if (isNew) {
                ledger.see(change, verdict);
                noteRefusal(change, verdict);
            }
            verdict.outcomes(index).forEach(exceptions::add);
        });
    }

    /** Whether two children become one, or two again, by a change that did not come before. */
    private boolean isMerging(Change change) {
        return change.entity() == Entity.CHILD && change.delta().changing().keys().contains(PortalRules.MERGED_INTO)
                && ledger.seen(change.id()).isEmpty();
    }

    private void carry(Change change) {
        new Carrying(database, holdings).follow(change.record(), new Author(sender.device, sender.epoch, true),
                sender.audience, new Stamp(believed(change.hlc()), change.actor()));
    }

    private Verdict verdict(Change change) {
        Optional<Ledger.Seen> before = ledger.seen(change.id());
        Verdict verdict = before.isPresent() ? again(change, before.get()) : decide(change);
        noteRefusal(change, verdict);
        return verdict;
    }

    private static Verdict again(Change change, Ledger.Seen before) {
        return Arrays.equals(before.fingerprint(), Sha256.ofChange(change))
                ? before.verdict() : Verdict.rejected(Reason.CHANGE_ID_REUSED, "");
    }

    private Verdict decide(Change change) {
        Optional<PortalRecord> record = holdings.find(change.record());
        if (record.isEmpty() && change.op() != Op.CREATE) {
            return holdings.wasRefused(change.record())
                    ? Verdict.dependent(Reason.REFERENCE_REFUSED, "") : Verdict.rejected(Reason.RECORD_UNKNOWN, "");
        }
        if (record.isPresent() && !isOurs(record.get(), change)) {
            return Verdict.rejected(Reason.OUT_OF_SCOPE, "");
        }
        Optional<Verdict> stays = handing.refused(change, record, sender.audience);
        if (stays.isPresent()) {
            return stays.get();
        }
        Merge.Held held = Holdings.held(record, editedSince(change));
        Hlc hlc = believed(change.hlc());
        Delta delta = HandingOver.rest(change);
        Merge merge = Merge.of(change.entity(), held, delta, hlc);
        Optional<Verdict> wrong = rules.check(change.record(), change.entity(), merge.values())
                .or(() -> rules.merging(change.record(), held.values(), change.delta().after(), merge))
                .or(() -> unknown(change.entity(), held.values(), merge.values()));
        return wrong.orElseGet(() -> {
            Map<String, Stamp> stamps = Stamps.after(record.map(PortalRecord::stamps).orElse(Map.of()),
                    held.after(merge, delta, hlc), change.actor());
            Verdict verdict = put(change, hlc, Verdict.of(merge, held.values()), new PortalRecord(change.record(),
                    change.entity(), record.map(PortalRecord::commune).orElse(rules.commune()),
                    1 + record.map(PortalRecord::version).orElse(0L), 1 + holdings.lastPosition(), merge.values(),
                    stamps));
            handing.follow(change, new Author(sender.device, sender.epoch, false), new Stamp(hlc, change.actor()));
            return verdict;
        });
    }

    /** Whether somebody else wrote in the record what the laptop is told; anything, when it is told nothing of it. */
    private boolean editedSince(Change change) {
        boolean isTold = holdings.find(change.record(), sender.audience).isPresent();
        return holdings.editedSince(change.record(), change.baseVersion(), sender.device,
                isTold ? sender.audience : Audience.OFFICER);
    }

    /**
     * A collaborator's laptop with a later catalogue says a code that the portal does not know, and may therefore tell
     * to no collaborator: taken, it would be gone there with the next page.
     */
    private Optional<Verdict> unknown(Entity entity, Values before, Values after) {
        return sender.audience == Audience.OFFICER ? Optional.empty()
                : holdings.secrecy().getsUnknown(entity, before, after)
                        .map(field -> Verdict.rejected(Reason.CODE_UNKNOWN, field));
    }

    private Verdict put(Change change, Hlc hlc, Verdict inFull, PortalRecord record) {
        Optional<InSight> kept =
                Optional.of(record).filter(holdings::isKeptFrom).map(after -> inSight(change, hlc, after));
        Optional<InSight> toSender = kept.filter(seen -> sender.audience == Audience.COLLABORATOR);
        Verdict verdict = toSender.map(seen -> seen.verdict().instead(inFull)).orElse(inFull)
                .mayBe(alike(change, record.content()));
        boolean isAsAsked = toSender.map(InSight::isAsAsked).orElse(verdict.isAsAsked());
        holdings.put(record, new Author(sender.device, sender.epoch, isAsAsked),
                kept.map(seen -> seen.toldAt(record.position(), toSender.isPresent() && !isAsAsked)));
        return verdict;
    }

    /** The change as those see it from whom something of the record is kept. */
    private InSight inSight(Change change, Hlc hlc, PortalRecord record) {
        return InSight.of(holdings, change, hlc, record, holdings.editedSince(change.record(), change.baseVersion(),
                sender.device, Audience.COLLABORATOR));
    }

    /** Who this child may be besides, when the change says something that could make it so. */
    private List<UUID> alike(Change change, Values content) {
        boolean concerns = change.entity() == Entity.CHILD && !Collections.disjoint(change.delta().keys(), LIKENESS);
        return concerns ? holdings.alike(rules.commune(), change.record(), content) : List.of();
    }

    /** A clock that runs years ahead would win over everybody's for years: it counts as the end of the next minutes. */
    private Hlc believed(Hlc hlc) {
        Hlc latest = Hlc.of(sender.now.plus(AHEAD_MAX).toEpochMilli(), 0);
        return hlc.compareTo(latest) < 0 ? hlc : latest;
    }

    private boolean isOurs(PortalRecord record, Change change) {
        return record.entity() == change.entity() && holdings.isOrWasOf(record, rules.commune());
    }

    /** So that what refers to a record that was refused is told that, and not that nobody knows the record. */
    private void noteRefusal(Change change, Verdict verdict) {
        if (!verdict.isIn() && change.op() == Op.CREATE) {
            holdings.refuse(change.record());
        }
    }
}
