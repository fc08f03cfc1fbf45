package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotreem.core.change.Admission;
import vn.sotreem.core.change.BatchRefusal;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.VerifyingKey;

/**
 * What a stick brought back to this laptop: that it is let in, receipts for its batches, the pages that answer the
 * query it had sent along, and that a batch was refused. All of it is taken, or nothing; runs in its caller's
 * transaction.
 */
final class StickReturn {
    private static final Set<Parcel.Kind> NEVER_BACK =
            EnumSet.of(Parcel.Kind.BATCH, Parcel.Kind.APPLICATION);

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Outbox outbox;
    private final Pages pages;
    private final Epochs epochs;
    private final Enrolling enrolling;

    /** What a receipt that came by stick is here. */
    private enum Arrival { NEW, KNOWN, EARLY, NO_RECEIPT }

    /** A page that the portal signed as an answer to our query, and the place after which it begins. */
    private record Told(Query.StickFeed asked, long after, FeedPage page) {
    }

    /** What is on a stick besides receipts, read and believed. */
    private record Brought(boolean isLetIn, List<Told> told, List<BatchRefusal> refusals) {
    }

    StickReturn(EncryptedDatabase database, Settings settings, Outbox outbox, Pages pages, Epochs epochs,
                Enrolling enrolling) {
        this.database = database;
        this.settings = settings;
        this.outbox = outbox;
        this.pages = pages;
        this.epochs = epochs;
        this.enrolling = enrolling;
    }

    StickAnswer take(Parcel parcel) {
        List<StickAnswer> answer = new ArrayList<>();
        database.attempt(() -> {
            answer.add(taken(parcel));
            return !(answer.getFirst() instanceof StickAnswer.Refused);
        });
        return answer.getFirst();
    }

    private StickAnswer taken(Parcel parcel) {
        Optional<Parcel.Entry> admission = parcel.entry(Parcel.Kind.ADMISSION);
        boolean isAwaited = admission.isPresent() && enrolling.asked().isPresent();
        boolean isLetIn = isAwaited && isAnswer(admission.get());
        Optional<Enrolment> enrolment = settings.enrolment();
        if (enrolment.isEmpty()) {
            return new StickAnswer.Refused(isAwaited ? Reason.NOT_GENUINE : Reason.NOT_ENROLLED);
        }
        if (!Arrays.equals(parcel.manifest().portalKey(), enrolment.get().portalKey())) {
            return new StickAnswer.Refused(Reason.OTHER_PORTAL);
        }
        if (!parcel.manifest().device().equals(enrolment.get().device())) {
            return new StickAnswer.Refused(Reason.OTHER_LAPTOP);
        }
        Optional<List<Told>> told = told(parcel, enrolment.get());
        boolean isStrange = parcel.entries().stream().map(Parcel.Entry::kind).anyMatch(NEVER_BACK::contains);
        Optional<List<BatchRefusal>> refusals = refusals(parcel);
        return told.isEmpty() || refusals.isEmpty() || isStrange ? new StickAnswer.Refused(Reason.NOT_GENUINE)
                : answered(parcel, new Brought(isLetIn, told.get(), refusals.get()), enrolment.get());
    }

    /** What of this laptop's batches was refused; empty when that cannot be believed. */
    private Optional<List<BatchRefusal>> refusals(Parcel parcel) {
        List<BatchRefusal> refusals = new ArrayList<>();
        try {
            for (Parcel.Entry entry : parcel.entries(Parcel.Kind.REFUSAL)) {
                refusals.add(BatchRefusal.parse(entry.content()));
            }
        } catch (Unreadable damaged) {
            return Optional.empty();
        }
        return Optional.of(refusals).filter(some -> isVouchedFor(parcel));
    }

    /**
     * Receipts and pages are the portal's own words, whoever brings them. That a batch was refused is only told, so who
     * tells it must be a laptop of this commune that the portal vouches for. A date that has passed makes nobody lie.
     */
    private boolean isVouchedFor(Parcel parcel) {
        Manifest said = parcel.manifest();
        Optional<Parcel.Entry> word = parcel.entry(Parcel.Kind.CERTIFICATE);
        return word.isEmpty() ? parcel.entries(Parcel.Kind.REFUSAL).isEmpty()
                : Enrolling.certificate(word.get().content(), said.portalKey()).filter(certificate ->
                        certificate.isFor(certificate.device(), said.sender().publicKey(), Communes.codes(settings)))
                        .isPresent();
    }

    private boolean isAnswer(Parcel.Entry admission) {
        try {
            return enrolling.take(Admission.parse(admission.content()));
        } catch (Unreadable damaged) {
            return false;
        }
    }

    private StickAnswer answered(Parcel parcel, Brought brought, Enrolment enrolment) {
        List<Arrival> arrivals = new ArrayList<>();
        parcel.entries(Parcel.Kind.RECEIPT).forEach(entry -> arrivals.add(arrival(entry, enrolment)));
        if (arrivals.contains(Arrival.NO_RECEIPT)) {
            return new StickAnswer.Refused(Reason.NOT_GENUINE);
        }
        StickAnswer.Told told = takeIn(brought.told, enrolment);
        boolean toldAgain = brought.refusals.stream().anyMatch(refusal -> divided(refusal, enrolment));
        return new StickAnswer.Answered(brought.isLetIn, Collections.frequency(arrivals, Arrival.NEW),
                Collections.frequency(arrivals, Arrival.KNOWN), Collections.frequency(arrivals, Arrival.EARLY),
                toldAgain, told);
    }

    /** The oldest batch without a receipt is told again in smaller ones if it is this one that was refused. */
    private boolean divided(BatchRefusal refusal, Enrolment enrolment) {
        Optional<SealedBatch> refused = outbox.unsettled(enrolment)
                .filter(batch -> Arrays.equals(batch.hash(), refusal.hash()));
        refused.ifPresent(batch -> {
            outbox.divide(batch, refusal.problem());
            epochs.afterSettled(LastBatch.NONE);
        });
        return refused.isPresent();
    }

    /** Receipts are taken in the order of their batches only: what waits is counted from the last one that has one. */
    private Arrival arrival(Parcel.Entry entry, Enrolment enrolment) {
        if (outbox.receipt(entry.batch(enrolment.device())).isPresent()) {
            return Arrival.KNOWN;
        }
        Optional<SealedBatch> next = outbox.unsettled(enrolment)
                .filter(batch -> batch.id().equals(entry.batch(enrolment.device())));
        if (next.isEmpty()) {
            return Arrival.EARLY;
        }
        VerifyingKey portalKey = enrolment.verifyingKey();
        return switch (outbox.settle(next.get(), entry.content(), portalKey)) {
            case Settlement.Settled _ -> Arrival.NEW;
            case Settlement.NotAReceipt _ -> Arrival.NO_RECEIPT;
        };
    }

    /** The pages of a stick, if every one of them is the portal's answer to a query of ours. */
    private Optional<List<Told>> told(Parcel parcel, Enrolment enrolment) {
        List<Told> told = new ArrayList<>();
        List<Parcel.Entry> entries = parcel.entries(Parcel.Kind.PAGE);
        byte[] query = parcel.entry(Parcel.Kind.QUERY).map(Parcel.Entry::content).orElse(new byte[0]);
        Optional<Query.StickFeed> asked = ours(query, enrolment);
        for (Parcel.Entry entry : entries) {
            Optional<FeedPage> page =
                    Pages.page(Query.name(query, entry.place()), entry.content(), enrolment);
            if (asked.isEmpty() || page.isEmpty()) {
                return Optional.empty();
            }
            told.add(new Told(asked.get(), entry.place(), page.get()));
        }
        return Optional.of(told);
    }

    /** What we had asked for, if we had: our own signature remembers it. */
    private Optional<Query.StickFeed> ours(byte[] query, Enrolment enrolment) {
        return Signed.read(query, Envelope.Kind.QUERY, settings.keys().verifyingKey(),
                envelope -> Query.parse(envelope.header()))
                .filter(ours -> ours.device().equals(enrolment.device())).map(Query::ask)
                .filter(Query.StickFeed.class::isInstance).map(Query.StickFeed.class::cast);
    }

    private StickAnswer.Told takeIn(List<Told> told, Enrolment enrolment) {
        int taken = 0;
        int records = 0;
        for (Told page : told) {
            switch (pages.applyCarried(page.asked, page.after, page.page, enrolment)) {
                case Applied.Taken fresh -> {
                    taken++;
                    records += fresh.records();
                }
                case Applied.PortalRestored restored -> epochs.tellAgain(restored.last());
                case Applied.AskAgain _, Applied.NotAPage _, Applied.Carried _ -> {
                    // Old, or overtaken: our next stick asks anew from where we stand.
                }
            }
        }
        return new StickAnswer.Told(taken, records, told.size() - taken);
    }
}
