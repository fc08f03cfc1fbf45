package vn.sotreem.core.sync;

/** What happened since the engine was last asked. */
public sealed interface SyncEvent {

    /** Time has passed, the program has started, or something was saved. */
    record Woken() implements SyncEvent {
    }

    /** The person asked to send now, and to hear what is new: waiting times are void. */
    record SendNow() implements SyncEvent {
    }

    /** The portal, or something in its place, answered the push. */
    record Answered(PushAnswer answer, Passage passage) implements SyncEvent {
        public Answered(PushAnswer answer) {
            this(answer, Passage.UNSEEN);
        }
    }

    /** The portal, or something in its place, answered the query. */
    record Pulled(PullAnswer answer, Passage passage) implements SyncEvent {
        public Pulled(PullAnswer answer) {
            this(answer, Passage.UNSEEN);
        }
    }

    /** The portal, or something in its place, answered the request of another laptop to be let in. */
    record Admitted(EnrolmentAnswer answer) implements SyncEvent {
    }

    /** The push, or the query, did not get an answer. */
    record Failed(PortalUnreachable.Cause cause, Passage passage) implements SyncEvent {
        public Failed(PortalUnreachable.Cause cause) {
            this(cause, Passage.UNSEEN);
        }
    }

    /** The person wants nothing more sent for now. What was under way is sent again another time. */
    record Cancelled() implements SyncEvent {
    }
}
