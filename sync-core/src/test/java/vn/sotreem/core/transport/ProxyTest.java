package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PortalUnreachable.Cause;

/** A network that is left through its proxy only, and a proxy that does not let us. Real sockets. */
class ProxyTest {
    /** No port: nothing is let through to it. */
    private static final int NOBODY = 0;

    @ParameterizedTest
    @CsvSource({
        "407 Proxy Authentication Required, PROXY_PASSWORD",
        "403 Forbidden,                     PROXY",
        "502 Bad Gateway,                   PROXY",
    })
    void aProxyThatTurnsAwayIsToldByWhatItWants(String refusal, Cause cause) throws Exception {
        PortalAddress address = PortalAddress.parse(ConnectProxy.HOST).orElseThrow();
        try (var proxy = new ConnectProxy(NOBODY, refusal);
             var portal = new HttpPortal(address, Patience.POOR_LINK, InstantSource.system())) {
            assertThatThrownBy(() -> portal.push(new BatchId(new UUID(1, 2), 1, 7), new byte[10]))
                    .asInstanceOf(type(PortalUnreachable.class))
                    .extracting(PortalUnreachable::reason).isEqualTo(cause);

            assertThat(proxy.requests()).containsExactly("CONNECT portal.invalid:443 HTTP/1.1");
        }
    }
}
