package vn.sotreem.core.transport;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;

/** What an HTTP answer to a batch means (docs/protocol.md, "What comes back"). */
final class PushReply {
    static final String RECEIPT_MEDIA_TYPE = "application/vnd.sotreem.receipt";
    private static final int OK = 200;
    /** Whoever says so, the portal or a proxy before it: smaller batches are the way out. */
    private static final int TOO_LARGE = 413;

    private PushReply() {
    }

    static PushAnswer read(HttpAnswer answer, Instant now) {
        if (answer.is(OK, RECEIPT_MEDIA_TYPE)) {
            return new PushAnswer.Received(answer.body());
        }
        if (answer.isBusy()) {
            return new PushAnswer.Busy(answer.patienceAsked(now));
        }
        if (answer.status() == TOO_LARGE) {
            return new PushAnswer.Refused(Problem.TOO_LARGE);
        }
        Optional<String> problem = answer.problem();
        return problem.isPresent() ? new PushAnswer.Refused(known(problem.get()), answer.last())
                : new PushAnswer.NotThePortal();
    }

    /** A later portal may refuse for a reason of its own: then this program does not know how to write for it. */
    private static Problem known(String code) {
        return Stream.of(Problem.values()).filter(problem -> problem.code().equals(code)).findFirst()
                .orElse(Problem.BATCH_UNREADABLE);
    }
}
