package vn.sotreem.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Choice;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.sync.Passage;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncStatus;

/** What must hold on a laptop at every moment. */
final class LaptopCheck {
    private final int laptop;
    private final Book book;
    private final PortalTruth truth;
    private final Sealed sealed;
    private Relayed relayed;
    private Queue queue;
    private Anew anew = Anew.NOT_YET;

    /** How far a laptop is with hearing everything once more. */
    private enum Anew { NOT_YET, NOW, DONE }

    /**
     * Where a queue stands.
     *
     * @param device  as which the laptop sends it, none before it is enrolled
     * @param settled the number of the last batch of this epoch that has a receipt
     * @param before  the last receipt there was when the epoch began: it says nothing of this one
     */
    private record Queue(Optional<UUID> device, int epoch, long settled, Optional<Standing.LastReceipt> before) {
        boolean isOf(Optional<Enrolment> enrolment) {
            return enrolment.map(Enrolment::device).equals(device)
                    && enrolment.map(Enrolment::epoch).orElse(0) == epoch;
        }

        /** Of a register that was found as it is. */
        static Queue found(Register register) {
            Queue begun = begun(register);
            return new Queue(begun.device, begun.epoch, begun.before.map(Standing.LastReceipt::batch).orElse(0L),
                    Optional.empty());
        }

        static Queue begun(Register register) {
            Optional<Enrolment> enrolment = register.enrolment();
            return new Queue(enrolment.map(Enrolment::device), enrolment.map(Enrolment::epoch).orElse(0), 0,
                    register.standing().lastReceipt());
        }

        long settledIn(Standing standing) {
            return standing.lastReceipt().filter(last -> !before.equals(Optional.of(last)))
                    .map(Standing.LastReceipt::batch).orElse(0L);
        }

        BatchId batch(long number) {
            return new BatchId(device.orElseThrow(), epoch, number);
        }
    }

    LaptopCheck(int laptop, Book book, PortalTruth truth, Register register) {
        this(laptop, book, truth, new Sealed(), new Relayed(), Queue.found(register));
    }

    private LaptopCheck(int laptop, Book book, PortalTruth truth, Sealed sealed, Relayed relayed, Queue queue) {
        this.laptop = laptop;
        this.book = book;
        this.truth = truth;
        this.sealed = sealed;
        this.relayed = relayed;
        this.queue = queue;
    }

    /** The same for a register that goes on from here with this book. */
    LaptopCheck copy(int number, Book itsBook) {
        return new LaptopCheck(number, itsBook, truth, sealed.copy(), relayed.copy(), queue);
    }

    Sealed sealed() {
        return sealed;
    }

    /** Saves are kept; so many changes came of it, those included which the program sends again with a correction. */
    void saved(List<Save> saves, long changes) {
        long more = changes - book.changesOf(saves);
        Finding.unless(more == 0 || more > 0 && truth.refusedSomething(), "I1",
                "%d changes are kept on laptop %d and %d were asked for", changes, laptop, changes - more);
        book.keep(saves, more);
    }

    /** Somebody decided what a field is to be, and the program may not have lived to keep it. */
    void decided(Register register, ReviewItem item, Choice choice, String value) {
        long changes = own(register.standing()) - book.waiting().count();
        if (changes > 0) {
            book.decide(register, item, register.decisions().concerns(item, choice), value, changes);
        }
        book.checkRecords(register);
        numbers(register);
    }

    /** A batch leaves; what somebody changed is told as it was changed, unless something refused goes with it. */
    void leaves(BatchId batch, byte[] bytes) {
        sealed.leaves(batch, bytes);
        for (Change change : sealed.changes(batch)) {
            Optional<Delta> wanted = Mark.of(change.delta().after()).filter(mark -> sealed.isFirst(mark, change.id()))
                    .flatMap(mark -> book.waiting().wanted(mark, change.record()));
            Finding.unless(truth.refusedSomething() || wanted.isEmpty() || wanted.get().equals(change.delta()), "I8",
                    "laptop %d tells %s of %s and was asked for %s", laptop, change.delta().keys(), change.record(),
                    wanted.map(Delta::keys));
        }
    }

    /**
     * The program asks for news; for everything once more only when it has reason to doubt what it has, or when it
     * hears for the first time that it is told less than it was set up for.
     */
    void asks(byte[] query, boolean isLent) {
        try {
            Query asked = Query.parse(Envelope.open(query).header());
            boolean isWhole = asked.ask() instanceof Query.Feed feed && feed.whole();
            Finding.unless(truth.mayDoubt() || !isWhole || isLent && anew != Anew.DONE, "I9",
                    "laptop %d missed something in the feed", laptop);
            anew = isWhole ? Anew.NOW : anew == Anew.NOT_YET ? Anew.NOT_YET : Anew.DONE;
        } catch (EnvelopeDamaged | Unreadable damaged) {
            throw new Finding("I16", "a query that leaves cannot be read: " + damaged);
        }
    }

    /** An answer came for a batch of ours or of another laptop; the program may not have lived to keep it. */
    void heard(Register register, SealedBatch batch, SyncEvent event, boolean lived) {
        if (event instanceof SyncEvent.Answered(PushAnswer.Received(byte[] receipt), Passage _)
                && truth.isReceipt(batch.id(), batch.hash(), receipt)) {
            sealed.heard(batch.id());
        }
        Relayed before = relayed.copy();
        relayed.answered(batch, event, truth);
        forgetUnless(lived, register, before);
    }

    /** A stick was read; the program may not have lived to keep what was on it. */
    void took(Register register, Parcel parcel, StickAnswer answer, boolean lived) {
        UUID device = parcel.manifest().device();
        for (Parcel.Entry receipt : parcel.entries(Parcel.Kind.RECEIPT)) {
            if (truth.isReceipt(receipt.batch(device), receipt.content())) {
                sealed.heard(receipt.batch(device));
            }
        }
        if (answer instanceof StickAnswer.Relayed) {
            Relayed before = relayed.copy();
            relayed.taken(parcel);
            forgetUnless(lived, register, before);
        }
    }

    /** A stick that is not as it was written changes nothing. */
    void refuses(Register register, Parcel damaged) {
        Standing before = register.standing();
        Finding.unless(register.sticks().take(damaged) instanceof StickAnswer.Refused, "I16",
                "laptop %d takes a damaged stick", laptop);
        Finding.unless(register.standing().equals(before), "I16", "a damaged stick changes laptop %d", laptop);
    }

    private void forgetUnless(boolean lived, Register register, Relayed before) {
        if (!lived && own(register.standing()) != book.waiting().count()) {
            relayed = before;
        }
    }

    /** The program did something with the queue; it may have begun anew, and may have receipts that it had not. */
    void stepped(Register register) {
        numbers(settled(register));
    }

    /** The same, before it is known what came in with the receipts. */
    Standing settled(Register register) {
        if (!queue.isOf(register.enrolment())) {
            boolean first = queue.device.isEmpty();
            Finding.unless(first || truth.isTroubled(), "I11", "the queue of laptop %d starts anew", laptop);
            queue = Queue.begun(register);
            book.waiting().startOver(own(register.standing()), truth.marks());
        }
        Standing standing = register.standing();
        long last = queue.settledIn(standing);
        Finding.unless(last >= queue.settled, "I4", "laptop %d forgot a receipt", laptop);
        if (last > queue.settled) {
            settle(last);
        }
        long again = own(standing) - book.waiting().count();
        Finding.unless(again == 0 || again > 0 && truth.refusedSomething(), "number shown",
                "laptop %d shows %d and %d changes have no receipt", laptop, own(standing), book.waiting().count());
        book.waiting().add(again, Map.of(), List.of());
        return standing;
    }

    private void settle(long last) {
        for (long number = queue.settled + 1; number <= last; number++) {
            BatchId batch = queue.batch(number);
            Finding.unless(sealed.isHeard(batch), "I4", "laptop %d believes that batch %s has a receipt",
                    laptop, batch);
            book.waiting().settle(sealed.changes(batch).size());
        }
        queue = new Queue(queue.device, queue.epoch, last, queue.before);
    }

    /** After a receipt came and the program lived to keep it. */
    void believed(SealedBatch batch, SyncEvent event) {
        boolean isOwn = queue.device.equals(Optional.of(batch.id().device())) && queue.epoch == batch.id().epoch();
        boolean isReceipt = event instanceof SyncEvent.Answered(PushAnswer.Received(byte[] receipt), Passage _)
                && truth.isReceipt(batch.id(), batch.hash(), receipt);
        Finding.unless(!isReceipt || !isOwn || queue.settled >= batch.id().number(), "I4",
                "laptop %d does not believe a receipt", laptop);
    }

    /** The changes of this laptop's own that wait. */
    private long own(Standing standing) {
        return standing.waiting() - relayed.waiting();
    }

    void numbers(Register register) {
        numbers(register.standing());
    }

    private void numbers(Standing standing) {
        Finding.unless(own(standing) == book.waiting().count(), "number shown",
                "laptop %d shows %d and %d changes have no receipt, %d of others", laptop, standing.waiting(),
                book.waiting().count(), relayed.waiting());
        Finding.unless(standing.households() == book.standingHouseholds()
                        && standing.children() == book.standingChildren(), "number shown",
                "laptop %d counts %d households and %d children", laptop, standing.households(), standing.children());
    }

    void status(Register register, SyncStatus status) {
        Finding.unless(status.standing().equals(register.standing()), "status",
                "the status of laptop %d is made from another standing", laptop);
        boolean enrolled = register.enrolment().isPresent();
        long waiting = book.waiting().count() + relayed.waiting();
        boolean isTrue = switch (status) {
            case SyncStatus.NotEnrolled _ -> !enrolled;
            case SyncStatus.AllSent _, SyncStatus.Receiving _ -> enrolled && waiting == 0;
            case SyncStatus.Waiting _, SyncStatus.Sending _ -> enrolled && waiting > 0;
            case SyncStatus.Held _ -> enrolled;
            case SyncStatus.Recovering _, SyncStatus.Stopped _, SyncStatus.Drifted _ -> enrolled && truth.isTroubled();
            case SyncStatus.Elsewhere _ -> false;
        };
        Finding.unless(isTrue, "status", "laptop %d has %d waiting and says %s", laptop, waiting, status);
    }
}
