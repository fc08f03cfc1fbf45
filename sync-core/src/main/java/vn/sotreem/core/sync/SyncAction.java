package vn.sotreem.core.sync;

import java.time.Instant;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.SealedBatch;

/** What the engine wants done next; whoever drives it does exactly this and comes back with an event. */
public sealed interface SyncAction {

    /**
     * Hand this batch to the portal and come back with its answer.
     *
     * @param isAgain whether an earlier sending may have left a part of it there
     */
    record Push(SealedBatch batch, boolean isAgain) implements SyncAction {
    }

    /** Put this sealed query to the portal and come back with its answer. */
    record Pull(byte[] query) implements SyncAction {
    }

    /** Ask the portal to let another laptop in whose request a stick brought, and come back with its answer. */
    record Admit(EnrolmentApplication application) implements SyncAction {
    }

    /** Nothing to do before this time, unless something is saved or the person asks. */
    record Sleep(Instant until) implements SyncAction {
    }

    /** Nothing to do until something is saved, the laptop is enrolled, or the person asks. */
    record Rest() implements SyncAction {
    }
}
