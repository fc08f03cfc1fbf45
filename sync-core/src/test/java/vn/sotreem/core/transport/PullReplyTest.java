package vn.sotreem.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;

/** What the laptop makes of an answer to a query. Real sockets. */
class PullReplyTest {
    private static final byte[] PAGE = "a signed page".getBytes(UTF_8);

    private static PullAnswer pull(String head, byte[] body) throws Exception {
        try (var server = LyingServer.answering(head, body);
             var portal = new HttpPortal(server.address(), Patience.POOR_LINK, InstantSource.fixed(Instant.EPOCH))) {
            return portal.pull("a signed query".getBytes(UTF_8));
        }
    }

    private static PullAnswer problem(String uri) throws Exception {
        return pull("HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json",
                "{\"type\":\"%s\",\"status\":400}".formatted(uri).getBytes(UTF_8));
    }

    @Test
    void aPageIsHandedOnAsItCame() throws Exception {
        assertThat(pull("HTTP/1.1 200 OK\nContent-Type: application/vnd.sotreem.page\nContent-Length: " + PAGE.length,
                PAGE)).isInstanceOfSatisfying(PullAnswer.Received.class,
                received -> assertThat(received.answer()).isEqualTo(PAGE));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\nContent-Type: text/html",
        "HTTP/1.1 302 Found\nLocation: http://login.example/",
        "HTTP/1.1 511 Network Authentication Required\nContent-Type: text/html",
    })
    void aPageToSignInToTheNetworkIsSaidToBeOne(String head) {
        assertThatExceptionOfType(PortalUnreachable.class)
                .isThrownBy(() -> pull(head, "<html>Đăng nhập Wi-Fi</html>".getBytes(UTF_8)))
                .satisfies(thrown -> assertThat(thrown.reason()).isEqualTo(PortalUnreachable.Cause.SIGN_IN));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\nContent-Type: application/vnd.sotreem.receipt",
        "HTTP/1.1 404 Not Found\nContent-Type: text/html",
    })
    void whatIsNotThePortalsAnswerIsNotTakenForOne(String head) throws Exception {
        assertThat(pull(head, "<html>Đăng nhập Wi-Fi</html>".getBytes(UTF_8)))
                .isEqualTo(new PullAnswer.NotThePortal());
    }

    /** The fuzzer's finding: bytes that a JSON reader takes for UTF-32 and cannot decode. */
    @Test
    void aProblemInNoEncodingIsNotThePortals() throws Exception {
        assertThat(pull("HTTP/1.1 400 Bad Request\nContent-Type: application/problem+json",
                new byte[] {0, 0, 0, '{', 0x44, 0x44, 0x44, 0x44})).isEqualTo(new PullAnswer.NotThePortal());
    }

    @Test
    void aPortalInTroubleIsAskedAgainLater() throws Exception {
        assertThat(pull("HTTP/1.1 503 Service Unavailable\nRetry-After: 7", new byte[0]))
                .isEqualTo(new PullAnswer.Busy(Duration.ofSeconds(7)));
    }

    @Test
    void whatThePortalRefusesIsToldApart() throws Exception {
        assertThat(problem("tag:sotreem.vn,2026:problem/device-revoked")).isEqualTo(new PullAnswer.Revoked());
        assertThat(problem("tag:sotreem.vn,2026:problem/query-unreadable")).isEqualTo(new PullAnswer.Refused());
        assertThat(problem("tag:sotreem.vn,2026:problem/not-yet-invented")).isEqualTo(new PullAnswer.Refused());
        assertThat(problem("about:blank")).isEqualTo(new PullAnswer.NotThePortal());
    }
}
