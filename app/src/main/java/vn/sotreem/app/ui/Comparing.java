package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;

/** Compares the register with the portal; on the sync thread, which reaches the register through the bridge. */
final class Comparing {

    /** What a comparison came to. */
    sealed interface Outcome {
    }

    /** The two were compared. */
    record Compared(DriftCheck.Found found, List<Named> differences) implements Outcome {
    }

    /** The portal was not reached, or something else answered. */
    record NotReached() implements Outcome {
    }

    /** A record that differs and what it is called here, "" when it is not here. */
    record Named(DriftCheck.Difference difference, String name) {
    }

    /** Most records that are named. */
    private static final int NAMED_MAX = 200;

    private final Bridge bridge;
    private final Register register;

    Comparing(Bridge bridge, Register register) {
        this.bridge = bridge;
        this.register = register;
    }

    /** @param progress is told on the window's thread */
    Outcome run(Portal portal, Consumer<DriftCheck.Progress> progress)
            throws InterruptedException, ExecutionException {
        DriftCheck check = bridge.await(() -> new DriftCheck(register.drift()));
        for (Optional<byte[]> query = bridge.await(check::next); query.isPresent(); query = bridge.await(check::next)) {
            Optional<byte[]> answer = ask(portal, query.get());
            if (answer.isEmpty() || bridge.await(() -> check.take(answer.get())) != DriftCheck.Taken.KEPT) {
                return new NotReached();
            }
            DriftCheck.Progress now = bridge.await(check::progress);
            bridge.tell(() -> progress.accept(now));
        }
        return bridge.await(() -> compared(check.found()));
    }

    private Compared compared(DriftCheck.Found found) {
        return new Compared(found, found.differences().stream().limit(NAMED_MAX)
                .map(difference -> new Named(difference, difference.entity().flatMap(Entity::of)
                        .map(entity -> Seen.name(register, entity, difference.record())).orElse(""))).toList());
    }

    private static Optional<byte[]> ask(Portal portal, byte[] query) {
        try {
            return switch (portal.pull(query)) {
                case PullAnswer.Received received -> Optional.of(received.answer());
                case PullAnswer.NotThePortal _, PullAnswer.Busy _, PullAnswer.Revoked _, PullAnswer.Refused _ ->
                        Optional.empty();
            };
        } catch (PortalUnreachable unreachable) {
            return Optional.empty();
        }
    }
}
