package vn.sotreem.core.sync;

import java.util.ArrayList;
import java.util.List;

/**
 * Carries out what the engine wants until it wants to sleep or rest: the loop between engine and portal, without
 * threads or waiting of its own. A command runs it once; the window runs it on the sync thread each time it is woken.
 */
public final class SyncRound {

    /** Where the engine lives; the window's answer hops to the register's thread. */
    public interface Engine {
        Step step(SyncEvent event);
    }

    /**
     * What the engine decided.
     *
     * @param status the one true state, to be shown
     * @param action what to do next
     */
    public record Step(SyncStatus status, SyncAction action) {
    }

    /** Told of every state the round passes through. */
    public interface Observer {
        void at(SyncStatus status);
    }

    private final Engine engine;
    private final Portal portal;
    private final Observer observer;

    public SyncRound(Engine engine, Portal portal, Observer observer) {
        this.engine = engine;
        this.portal = portal;
        this.observer = observer;
    }

    /** Runs from this event to the next sleep or rest, and tells which. */
    public Step run(SyncEvent first) {
        SyncEvent event = first;
        while (true) {
            Step step = engine.step(event);
            observer.at(step.status());
            switch (step.action()) {
                case SyncAction.Push push -> event = push(push, new Way(step.status()));
                case SyncAction.Pull pull -> event = pull(pull, new Way(step.status()));
                case SyncAction.Admit admit -> event = admit(admit);
                case SyncAction.Sleep sleep -> {
                    return step;
                }
                case SyncAction.Rest rest -> {
                    return step;
                }
            }
        }
    }

    private SyncEvent pull(SyncAction.Pull pull, Way way) {
        try {
            return new SyncEvent.Pulled(portal.pull(pull.query(), way), way.passage());
        } catch (PortalUnreachable unreachable) {
            return new SyncEvent.Failed(unreachable.reason(), way.passage());
        }
    }

    private SyncEvent admit(SyncAction.Admit admit) {
        try {
            return new SyncEvent.Admitted(portal.admit(admit.application()));
        } catch (PortalUnreachable unreachable) {
            return new SyncEvent.Failed(unreachable.reason(), Passage.UNSEEN);
        }
    }

    private SyncEvent push(SyncAction.Push push, Way way) {
        try {
            return new SyncEvent.Answered(portal.push(push.batch(), push.isAgain(), way), way.passage());
        } catch (PortalUnreachable unreachable) {
            return new SyncEvent.Failed(unreachable.reason(), way.passage());
        }
    }

    /** Shows what is on its way, and keeps what was seen of the way for the engine. */
    private final class Way implements Watch {
        private final SyncStatus status;
        private final List<Crossing> crossings = new ArrayList<>();
        private long goneOnAt;

        Way(SyncStatus status) {
            this.status = status;
        }

        @Override
        public void goesOnAt(long bytes) {
            goneOnAt = bytes;
            left(bytes);
        }

        @Override
        public void left(long bytes) {
            observer.at(status.sent(bytes));
        }

        @Override
        public void crossed(Crossing crossing) {
            crossings.add(crossing);
        }

        Passage passage() {
            return new Passage(crossings, goneOnAt);
        }
    }
}
