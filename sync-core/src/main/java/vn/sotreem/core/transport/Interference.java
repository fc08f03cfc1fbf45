package vn.sotreem.core.transport;

import java.util.Optional;
import okhttp3.HttpUrl;
import vn.sotreem.core.sync.PortalUnreachable.Cause;

/** Tells by an answer who has given it in the portal's place, where that can be told. */
final class Interference {
    private static final int OK = 200;
    private static final int REDIRECTION_FIRST = 300;
    private static final int REDIRECTION_LAST = 399;
    private static final int SERVER_ERROR_FIRST = 500;
    private static final int UNAVAILABLE = 503;
    private static final int NETWORK_SIGN_IN = 511;
    private static final String PAGE_MEDIA_TYPE = "text/html";

    private Interference() {
    }

    /**
     * What stands between laptop and portal.
     *
     * @param asked the address that was asked
     * @return empty when the answer is the portal's, or nobody knows whose
     */
    static Optional<Cause> of(HttpAnswer answer, HttpUrl asked) {
        if (answer.status() == NETWORK_SIGN_IN || answer.is(OK, PAGE_MEDIA_TYPE) || leadsElsewhere(answer, asked)) {
            return Optional.of(Cause.SIGN_IN);
        }
        boolean isDown = answer.status() >= SERVER_ERROR_FIRST && answer.status() != UNAVAILABLE;
        return isDown ? Optional.of(Cause.PORTAL_DOWN) : Optional.empty();
    }

    private static boolean leadsElsewhere(HttpAnswer answer, HttpUrl asked) {
        if (answer.status() < REDIRECTION_FIRST || answer.status() > REDIRECTION_LAST) {
            return false;
        }
        HttpUrl target = asked.resolve(answer.header("Location"));
        return target != null && !target.host().equals(asked.host());
    }
}
