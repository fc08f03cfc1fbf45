package vn.sotreem.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Passage;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncStatus;

/** What must hold on a laptop at every moment. */
final class LaptopCheck {
    private final int laptop;
    private final Book book;
    private final PortalTruth truth;
    private long settled;

    LaptopCheck(int laptop, Book book, PortalTruth truth) {
        this.laptop = laptop;
        this.book = book;
        this.truth = truth;
    }

    /** Saves are kept; so many changes came of it, those included which the program sends again with a correction. */
    void saved(List<Save> saves, long changes) {
        long more = changes - book.changesOf(saves);
        Finding.unless(more == 0 || more > 0 && somethingWasRefused(), "I1",
                "%d changes are kept on laptop %d and %d were asked for", changes, laptop, changes - more);
        book.keep(saves, more);
    }

    /** Somebody decided what a field is to be, and the program may not have lived to keep it. */
    void decided(Register register, ReviewItem item, String value) {
        long changes = register.standing().waiting() - book.waiting().count();
        if (changes > 0) {
            book.decide(register, item.record(), item.outcome().field(), value, changes);
        }
        book.checkRecords(register);
        numbers(register);
    }

    /** The engine was asked, with this batch sent before; it may not have lived to answer. */
    void stepped(Register register, Optional<SealedBatch> sent, SyncEvent event, boolean lived) {
        Standing standing = register.standing();
        long last = standing.lastReceipt().map(Standing.LastReceipt::batch).orElse(0L);
        boolean isReceipt = sent.filter(batch -> isReceipt(batch, event)).isPresent();
        Finding.unless(last == settled || isReceipt && last == settled + 1, "I4",
                "laptop %d believes that batch %d has a receipt", laptop, last);
        Finding.unless(last > settled || !isReceipt || !lived, "I4", "laptop %d does not believe a receipt", laptop);
        if (last > settled) {
            settled = last;
            book.waiting().settle(sent.orElseThrow().count());
            long again = standing.waiting() - book.waiting().count();
            Finding.unless(again >= 0 && (again == 0 || somethingWasRefused()), "number shown",
                    "laptop %d shows %d and %d changes have no receipt", laptop, standing.waiting(),
                    book.waiting().count());
            book.waiting().add(again, Map.of(), List.of());
        }
        numbers(register);
    }

    private boolean isReceipt(SealedBatch batch, SyncEvent event) {
        return event instanceof SyncEvent.Answered(PushAnswer.Received(byte[] receipt), Passage _)
                && truth.isReceipt(batch.id(), receipt);
    }

    private boolean somethingWasRefused() {
        return truth.refusedSomething();
    }

    void numbers(Register register) {
        Standing standing = register.standing();
        Finding.unless(standing.waiting() == book.waiting().count(), "number shown",
                "laptop %d shows %d and %d changes have no receipt", laptop, standing.waiting(),
                book.waiting().count());
        Finding.unless(standing.households() == book.standingHouseholds()
                        && standing.children() == book.standingChildren(), "number shown",
                "laptop %d counts %d households and %d children", laptop, standing.households(), standing.children());
    }

    void status(Register register, SyncStatus status) {
        Finding.unless(status.standing().equals(register.standing()), "status",
                "the status of laptop %d is made from another standing", laptop);
        boolean enrolled = register.enrolment().isPresent();
        long waiting = book.waiting().count();
        boolean isTrue = switch (status) {
            case SyncStatus.NotEnrolled _ -> !enrolled;
            case SyncStatus.AllSent _, SyncStatus.Receiving _ -> enrolled && waiting == 0;
            case SyncStatus.Waiting _, SyncStatus.Sending _ -> enrolled && waiting > 0;
            case SyncStatus.Held _ -> enrolled;
            case SyncStatus.Recovering _, SyncStatus.Stopped _, SyncStatus.Drifted _, SyncStatus.Elsewhere _ -> false;
        };
        Finding.unless(isTrue, "status", "laptop %d has %d waiting and says %s", laptop, waiting, status);
    }
}
