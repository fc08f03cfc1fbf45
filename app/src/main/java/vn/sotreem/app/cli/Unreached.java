package vn.sotreem.app.cli;

import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.SyncStatus.Obstacle;

/** What a caller is told when the portal was not reached: everything is kept, and it can be tried again. */
final class Unreached {
    private Unreached() {
    }

    static CommandFailure told(Obstacle obstacle) {
        String code = switch (obstacle) {
            case NO_NETWORK -> "portal-no-network";
            case PORTAL_DOWN -> "portal-down";
            case TIMED_OUT -> "portal-timed-out";
            case CUT -> "portal-cut";
            case SIGN_IN -> "portal-sign-in";
            case PROXY -> "portal-proxy";
            case PROXY_PASSWORD -> "portal-proxy-password";
            case OTHER_NAME -> "portal-other-name";
            case CERTIFICATE_DATE -> "portal-certificate-date";
            case CLOCK_WRONG -> "portal-clock-wrong";
            case NOT_TRUSTED -> "portal-not-trusted";
            case NOT_THE_PORTAL -> "portal-foreign-answer";
            case PORTAL_BUSY -> "portal-busy";
            case RECEIPT_INVALID -> "portal-receipt-invalid";
            case NEWS_REFUSED -> "portal-news-refused";
        };
        return new CommandFailure(Exit.UNREACHED, code);
    }

    static CommandFailure told(PortalUnreachable unreachable) {
        return told(Obstacle.of(unreachable.reason()));
    }
}
