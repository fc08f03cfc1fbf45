package vn.sotreem.core.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PortalUnreachable.Cause;

/** Tells failures of a link apart by what the person at the laptop can do about them. */
final class LinkFailure {
    /** How the HTTP client tells of a proxy that answers CONNECT with anything but 200 and 407. */
    private static final String CONNECT_REFUSED = "Unexpected response code for CONNECT";
    /** How it tells of 407. */
    private static final String CONNECT_UNAUTHENTICATED = "Failed to authenticate with proxy";

    private LinkFailure() {
    }

    /** @param isByProxy whether the connection was, or was to be, to a proxy */
    static PortalUnreachable of(IOException failure, boolean isByProxy) {
        return new PortalUnreachable(cause(failure, isByProxy), failure);
    }

    private static Cause cause(IOException failure, boolean isByProxy) {
        return switch (failure) {
            case SocketTimeoutException _ -> Cause.TIMED_OUT;
            case UnknownHostException _ -> isByProxy ? Cause.PROXY : Cause.NO_NETWORK;
            case NoRouteToHostException _ -> Cause.NO_NETWORK;
            case ConnectException refused when isRefused(refused) -> isByProxy ? Cause.PROXY : Cause.PORTAL_DOWN;
            case ConnectException _ -> Cause.NO_NETWORK;
            case SSLPeerUnverifiedException _ -> Cause.OTHER_NAME;
            case SSLException secure when isCut(secure) -> Cause.CUT;
            case SSLException secure -> isOutOfDate(secure) ? Cause.CERTIFICATE_DATE : Cause.NOT_TRUSTED;
            default -> byProxy(failure).orElse(Cause.CUT);
        };
    }

    /** The system has one exception for refused and for unreachable, and tells them apart in its message only. */
    private static boolean isRefused(ConnectException failure) {
        return messages(failure).anyMatch(message -> message.contains("refused"));
    }

    private static Optional<Cause> byProxy(IOException failure) {
        if (messages(failure).anyMatch(message -> message.startsWith(CONNECT_UNAUTHENTICATED))) {
            return Optional.of(Cause.PROXY_PASSWORD);
        }
        return messages(failure).anyMatch(message -> message.startsWith(CONNECT_REFUSED)) ? Optional.of(Cause.PROXY)
                : Optional.empty();
    }

    /** TLS wraps a connection that broke in an exception of its own. */
    private static boolean isCut(SSLException failure) {
        return failure.getCause() instanceof SocketException || failure.getCause() instanceof EOFException;
    }

    private static boolean isOutOfDate(SSLException failure) {
        return causes(failure).anyMatch(cause ->
                cause instanceof CertificateNotYetValidException || cause instanceof CertificateExpiredException);
    }

    private static Stream<String> messages(Throwable failure) {
        return causes(failure).map(Throwable::getMessage).filter(message -> message != null);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
