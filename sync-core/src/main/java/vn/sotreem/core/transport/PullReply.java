package vn.sotreem.core.transport;

import java.time.Instant;
import java.util.Optional;
import vn.sotreem.core.sync.PullAnswer;

/** What an HTTP answer to a query means (docs/protocol.md, "What comes back"). */
final class PullReply {
    private static final String ANSWER_MEDIA_TYPE = "application/vnd.sotreem.page";
    private static final String REVOKED = "device-revoked";
    private static final int OK = 200;

    private PullReply() {
    }

    static PullAnswer read(HttpAnswer answer, Instant now) {
        if (answer.is(OK, ANSWER_MEDIA_TYPE)) {
            return new PullAnswer.Received(answer.body());
        }
        if (answer.isBusy()) {
            return new PullAnswer.Busy(answer.patienceAsked(now));
        }
        Optional<String> problem = answer.problem();
        if (problem.isEmpty()) {
            return new PullAnswer.NotThePortal();
        }
        return problem.get().equals(REVOKED) ? new PullAnswer.Revoked() : new PullAnswer.Refused();
    }
}
