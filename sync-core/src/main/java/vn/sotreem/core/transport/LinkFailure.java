package vn.sotreem.core.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import vn.sotreem.core.sync.PortalUnreachable;

/** Tells failures of a link apart by what the person at the laptop can do about them. */
final class LinkFailure {

    private LinkFailure() {
    }

    static PortalUnreachable of(IOException failure) {
        return new PortalUnreachable(cause(failure), failure);
    }

    private static PortalUnreachable.Cause cause(IOException failure) {
        return switch (failure) {
            case SocketTimeoutException _ -> PortalUnreachable.Cause.TIMED_OUT;
            case UnknownHostException _ -> PortalUnreachable.Cause.NO_NETWORK;
            case ConnectException _ -> PortalUnreachable.Cause.NO_NETWORK;
            case NoRouteToHostException _ -> PortalUnreachable.Cause.NO_NETWORK;
            case SSLException secure when !isCut(secure) -> PortalUnreachable.Cause.NOT_TRUSTED;
            default -> PortalUnreachable.Cause.CUT;
        };
    }

    /** TLS wraps a connection that broke in an exception of its own. */
    private static boolean isCut(SSLException failure) {
        return failure.getCause() instanceof SocketException || failure.getCause() instanceof EOFException;
    }
}
