package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.security.VerifyingKey;

/**
 * What a stick brought back to this laptop: receipts for its batches, and the pages that answer the query it had sent
 * along. All of it is verified, and kept or not in its caller's transaction.
 */
final class StickReturn {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Outbox outbox;
    private final Pages pages;
    private final Epochs epochs;

    /** What a receipt that came by stick is here. */
    private enum Arrival { NEW, KNOWN, EARLY, NO_RECEIPT }

    /** A page that the portal signed as an answer to our query, and the place after which it begins. */
    private record Told(Query.StickFeed asked, long after, FeedPage page) {
    }

    StickReturn(EncryptedDatabase database, Settings settings, Outbox outbox, Pages pages, Epochs epochs) {
        this.database = database;
        this.settings = settings;
        this.outbox = outbox;
        this.pages = pages;
        this.epochs = epochs;
    }

    StickAnswer take(Parcel parcel, Enrolment enrolment) {
        Optional<List<Told>> told = told(parcel, enrolment);
        boolean isWrong = told.isEmpty() || !parcel.entries(Parcel.Kind.BATCH).isEmpty();
        if (isWrong) {
            return new StickAnswer.Refused(Reason.NOT_GENUINE);
        }
        List<Arrival> arrivals = new ArrayList<>();
        boolean kept = database.attempt(() -> {
            parcel.entries(Parcel.Kind.RECEIPT).forEach(entry -> arrivals.add(arrival(entry, enrolment)));
            return !arrivals.contains(Arrival.NO_RECEIPT);
        });
        return kept ? new StickAnswer.Answered(Collections.frequency(arrivals, Arrival.NEW),
                Collections.frequency(arrivals, Arrival.KNOWN), Collections.frequency(arrivals, Arrival.EARLY),
                takeIn(told.get(), enrolment)) : new StickAnswer.Refused(Reason.NOT_GENUINE);
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
        VerifyingKey portalKey = VerifyingKey.of(enrolment.portalKey()).orElseThrow();
        return switch (outbox.settle(next.get(), entry.content(), portalKey)) {
            case Settlement.Settled _ -> Arrival.NEW;
            case Settlement.NotAReceipt _ -> Arrival.NO_RECEIPT;
        };
    }

    /** The pages of a stick, if every one of them is the portal's answer to a query of ours. */
    private Optional<List<Told>> told(Parcel parcel, Enrolment enrolment) {
        List<Told> told = new ArrayList<>();
        List<Parcel.Entry> entries = parcel.entries(Parcel.Kind.PAGE);
        byte[] query = parcel.entries(Parcel.Kind.QUERY).stream().findFirst().map(Parcel.Entry::content)
                .orElse(new byte[0]);
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
        try {
            Envelope envelope = Envelope.open(query);
            Query parsed = Query.parse(envelope.header());
            return envelope.kind() == Envelope.Kind.QUERY && envelope.verifiedBy(settings.keys().verifyingKey())
                    && parsed.device().equals(enrolment.device()) && parsed.ask() instanceof Query.StickFeed feed
                    ? Optional.of(feed) : Optional.empty();
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.empty();
        }
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
