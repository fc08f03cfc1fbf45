package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.sync.PortalUnreachable.Cause;

/** What a failure of the system or of TLS is told as. */
class LinkFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnknownHostException("portal.example"), false, Cause.NO_NETWORK),
                Arguments.of(new UnknownHostException("proxy.example"), true, Cause.PROXY),
                Arguments.of(new NoRouteToHostException(), false, Cause.NO_NETWORK),
                Arguments.of(new ConnectException("Network is unreachable"), false, Cause.NO_NETWORK),
                Arguments.of(connect("Connection refused"), false, Cause.PORTAL_DOWN),
                Arguments.of(connect("Connection refused: connect"), true, Cause.PROXY),
                Arguments.of(new IOException("Unexpected response code for CONNECT: 403"), true, Cause.PROXY),
                Arguments.of(new IOException("Failed to authenticate with proxy"), true, Cause.PROXY_PASSWORD),
                Arguments.of(new SocketTimeoutException(), false, Cause.TIMED_OUT),
                Arguments.of(new SocketException("Connection reset"), false, Cause.CUT),
                Arguments.of(new SSLException("Connection reset", new SocketException()), false, Cause.CUT),
                Arguments.of(new SSLPeerUnverifiedException("not verified"), false, Cause.OTHER_NAME),
                Arguments.of(untrusted(new CertificateExpiredException()), false, Cause.CERTIFICATE_DATE),
                Arguments.of(untrusted(new CertificateNotYetValidException()), false, Cause.CERTIFICATE_DATE),
                Arguments.of(untrusted(new CertificateException("no path")), false, Cause.NOT_TRUSTED));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isToldByWhatThePersonCanDo(IOException failure, boolean isByProxy, Cause cause) {
        assertThat(LinkFailure.of(failure, isByProxy).reason()).isEqualTo(cause);
    }

    /** As the HTTP client tells it: its own message over the system's. */
    private static IOException connect(String system) {
        return (IOException) new ConnectException("Failed to connect to /10.0.0.1:443")
                .initCause(new ConnectException(system));
    }

    private static IOException untrusted(CertificateException why) {
        return (IOException) new SSLHandshakeException("handshake").initCause(new CertificateException("path", why));
    }
}
