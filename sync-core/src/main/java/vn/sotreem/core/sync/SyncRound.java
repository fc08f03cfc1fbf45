package vn.sotreem.core.sync;

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
                case SyncAction.Push push -> event = push(push);
                case SyncAction.Pull pull -> event = pull(pull);
                case SyncAction.Sleep sleep -> {
                    return step;
                }
                case SyncAction.Rest rest -> {
                    return step;
                }
            }
        }
    }

    private SyncEvent pull(SyncAction.Pull pull) {
        try {
            return new SyncEvent.Pulled(portal.pull(pull.query()));
        } catch (PortalUnreachable unreachable) {
            return new SyncEvent.Failed(unreachable.reason());
        }
    }

    private SyncEvent push(SyncAction.Push push) {
        try {
            return new SyncEvent.Answered(portal.push(push.batch().id(), push.batch().bytes()));
        } catch (PortalUnreachable unreachable) {
            return new SyncEvent.Failed(unreachable.reason());
        }
    }
}
