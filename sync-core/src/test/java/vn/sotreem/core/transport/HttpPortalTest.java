package vn.sotreem.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PortalUnreachable.Cause;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Busy;
import vn.sotreem.core.sync.PushAnswer.NotThePortal;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.PushAnswer.Received;
import vn.sotreem.core.sync.PushAnswer.Refused;

/** What the laptop makes of whatever stands where the portal should be. Real sockets. */
class HttpPortalTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:00:00Z");
    /** For servers that never answer; a slow machine must not look like one. */
    private static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofMillis(50), 1_000_000);
    private static final BatchId BATCH = new BatchId(new UUID(1, 2), 1, 7);
    private static final byte[] ENVELOPE = "a sealed batch".getBytes(UTF_8);
    private static final byte[] RECEIPT = "a signed receipt".getBytes(UTF_8);
    private static final String RECEIPT_HEAD =
            "HTTP/1.1 200 OK\nContent-Type: application/vnd.sotreem.receipt\nContent-Length: " + RECEIPT.length;

    @Test
    void aReceiptIsHandedOnAsItCame() throws Exception {
        try (var server = LyingServer.answering(RECEIPT_HEAD, RECEIPT)) {
            assertThat(push(server)).isInstanceOfSatisfying(Received.class,
                    received -> assertThat(received.receipt()).isEqualTo(RECEIPT));
            assertThat(server.requests()).singleElement().asString()
                    .startsWith("PUT /v1/devices/00000000-0000-0001-0000-000000000002/epochs/1/batches/7 HTTP/1.1\r\n")
                    .contains("Content-Type: application/vnd.sotreem.batch\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HTTP/1.1 200 OK\nContent-Type: application/octet-stream",
        "HTTP/1.1 200 OK\nContent-Type: not a media type",
        "HTTP/1.1 200 OK\nServer: nothing",
        "HTTP/1.1 201 Created\nContent-Type: application/vnd.sotreem.receipt",
        "HTTP/1.1 307 Temporary Redirect\nLocation: /elsewhere",
        "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm=\"wifi\"",
        "HTTP/1.1 403 Forbidden\nContent-Type: text/html",
        "HTTP/1.1 404 Not Found\nContent-Type: text/html",
        "HTTP/1.1 407 Proxy Authentication Required\nContent-Type: text/html",
        "HTTP/1.1 409 Conflict\nContent-Type: application/problem+json",
        "SSH-2.0-OpenSSH_9.2",
    })
    void whatIsNotThePortalsAnswerIsNotTakenForOne(String head) throws Exception {
        try (var server = LyingServer.answering(head, "<html>Đăng nhập Wi-Fi</html>".getBytes(UTF_8))) {
            assertThat(push(server)).isInstanceOf(NotThePortal.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 OK                              | Content-Type: text/html            | SIGN_IN
            302 Found                           | Location: http://login.example/    | SIGN_IN
            511 Network Authentication Required | Content-Type: text/html            | SIGN_IN
            500 Internal Server Error           | Content-Type: text/html            | PORTAL_DOWN
            502 Bad Gateway                     | Retry-After: 7                     | PORTAL_DOWN
            """)
    void whoStandsInBetweenIsTold(String status, String header, Cause cause) throws Exception {
        try (var server = LyingServer.answering("HTTP/1.1 " + status + "\n" + header, "<html>".getBytes(UTF_8))) {
            assertUnreachable(cause, server.address());
        }
    }

    @Test
    void anAnswerWithoutAnEndIsNotThePortals() throws Exception {
        byte[] flood = new byte[HttpAnswer.BODY_BYTES_MAX + 1];
        try (var server = LyingServer.answering(
                "HTTP/1.1 200 OK\nContent-Type: application/vnd.sotreem.receipt", flood)) {
            assertThat(push(server)).isInstanceOf(NotThePortal.class);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            503 Service Unavailable   | 120                           | PT2M
            429 Too Many Requests     | 7                             | PT7S
            503 Service Unavailable   | Sun, 22 Nov 2026 07:10:00 GMT | PT10M
            503 Service Unavailable   | Sun, 22 Nov 2026 06:00:00 GMT | PT0S
            503 Service Unavailable   | soon                          | PT0S
            503 Service Unavailable   | -5                            | PT0S
            503 Service Unavailable   | 999999999                     | PT24H
            """)
    void aPortalInTroubleIsAskedAgainLater(String status, String retryAfter, Duration expected) throws Exception {
        String head = "HTTP/1.1 " + status + "\nContent-Type: text/html"
                + (retryAfter == null ? "" : "\nRetry-After: " + retryAfter);
        try (var server = LyingServer.answering(head, "<html>".getBytes(UTF_8))) {
            assertThat(push(server)).isEqualTo(new Busy(expected));
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void aProblemThePortalTellsStopsTheBatch(Problem problem) throws Exception {
        assertThat(pushAnsweredWithProblem("tag:sotreem.vn,2026:problem/" + problem.code()))
                .isEqualTo(new Refused(problem));
    }

    @Test
    void aProblemOfALaterPortalStopsTheBatchToo() throws Exception {
        assertThat(pushAnsweredWithProblem("tag:sotreem.vn,2026:problem/not-yet-invented"))
                .isEqualTo(new Refused(Problem.BATCH_UNREADABLE));
    }

    @Test
    void aProblemSomebodyElseTellsIsNotThePortals() throws Exception {
        assertThat(pushAnsweredWithProblem("about:blank")).isInstanceOf(NotThePortal.class);
    }

    @Test
    void anAnswerCutAnywhereIsNoAnswer() throws Exception {
        byte[] whole = (RECEIPT_HEAD.replace("\n", "\r\n") + "\r\n\r\n" + new String(RECEIPT, UTF_8)).getBytes(UTF_8);
        for (int length = 0; length < whole.length; length++) {
            try (var server = LyingServer.answering(Arrays.copyOf(whole, length))) {
                assertUnreachable(Cause.CUT, server.address());
            }
        }
    }

    @Test
    void aConnectionResetAfterTheBatchWasTakenIsCut() throws Exception {
        try (var server = LyingServer.resetting()) {
            assertUnreachable(Cause.CUT, server.address());
        }
    }

    @Test
    void aServerThatStaysSilentIsLeft() throws Exception {
        try (var server = LyingServer.silent()) {
            assertUnreachable(Cause.TIMED_OUT, server.address(), IMPATIENT);
        }
    }

    @Test
    void aServerThatStopsInTheMiddleOfItsAnswerIsLeft() throws Exception {
        try (var server = new LyingServer(
                connection -> connection.getOutputStream().write("HTTP/1.1 200 OK\r\nCont".getBytes(UTF_8)))) {
            assertUnreachable(Cause.TIMED_OUT, server.address(), IMPATIENT);
        }
    }

    @Test
    void aKeptConnectionThatDiedMeanwhileIsReplaced() throws Exception {
        try (var server = LyingServer.answering(RECEIPT_HEAD, RECEIPT);
             var portal = new HttpPortal(server.address(), Patience.POOR_LINK, InstantSource.fixed(NOW))) {
            for (int time = 1; time <= 3; time++) {
                assertThat(portal.push(BATCH, ENVELOPE)).isInstanceOf(Received.class);
            }
            assertThat(server.requests()).hasSize(3);
        }
    }

    @Test
    void aMachineWithoutThePortalIsAPortalThatIsDown() throws Exception {
        PortalAddress nobody;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = PortalAddress.parse("http://127.0.0.1:" + socket.getLocalPort()).orElseThrow();
        }
        assertUnreachable(Cause.PORTAL_DOWN, nobody);
    }

    @Test
    void aNameNobodyKnowsIsNoNetwork() {
        assertUnreachable(Cause.NO_NETWORK, PortalAddress.parse("https://portal.invalid").orElseThrow());
    }

    @Test
    void everyByteAndRequestIsCounted() throws Exception {
        try (var server = LyingServer.answering(RECEIPT_HEAD, RECEIPT);
             var portal = new HttpPortal(server.address(), Patience.POOR_LINK, InstantSource.fixed(NOW))) {
            portal.push(BATCH, ENVELOPE);
            String head = server.requests().getFirst();
            String answer = RECEIPT_HEAD.replace("\n", "\r\n") + "\r\n\r\n";

            assertThat(portal.traffic()).isEqualTo(
                    new Traffic(head.length() + ENVELOPE.length, answer.length() + RECEIPT.length, 1, 1));
        }
    }

    private static PushAnswer pushAnsweredWithProblem(String uri) throws Exception {
        byte[] body = "{\"type\":\"%s\",\"status\":409}".formatted(uri).getBytes(UTF_8);
        try (var server = LyingServer.answering(
                "HTTP/1.1 409 Conflict\nContent-Type: application/problem+json; charset=utf-8", body)) {
            return push(server);
        }
    }

    private static PushAnswer push(LyingServer server) throws PortalUnreachable {
        try (var portal = new HttpPortal(server.address(), Patience.POOR_LINK, InstantSource.fixed(NOW))) {
            return portal.push(BATCH, ENVELOPE);
        }
    }

    private static void assertUnreachable(Cause cause, PortalAddress address) {
        assertUnreachable(cause, address, Patience.POOR_LINK);
    }

    private static void assertUnreachable(Cause cause, PortalAddress address, Patience patience) {
        try (var portal = new HttpPortal(address, patience, InstantSource.fixed(NOW))) {
            assertThatThrownBy(() -> portal.push(BATCH, ENVELOPE))
                    .asInstanceOf(type(PortalUnreachable.class))
                    .extracting(PortalUnreachable::reason).isEqualTo(cause);
        }
    }
}
