package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** What the server says to requests no laptop of ours would send. */
class PortalServerTest {
    private static final String BATCH = "/v1/devices/00000000-0000-0007-0000-000000000007/epochs/1/batches/1";

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private ReferencePortal portal;
    private PortalServer server;

    @BeforeEach
    void start() throws Exception {
        portal = ReferencePortal.open(folder, InstantSource.fixed(PortalContract.NOW), new SecureRandom());
        server = PortalServer.start(portal, 0, faults::add);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        portal.close();
    }

    @Test
    void helloSaysWhatThePortalSpeaks() throws Exception {
        HttpResponse<String> hello = send("GET", "/v1/hello", "", "");

        assertThat(hello.headers().firstValue("Content-Type")).hasValue("application/vnd.sotreem.hello+json");
        assertThat(hello.body()).isEqualTo("""
                {"protocol":1,"schema":2,"dictionaries":[1],"batchBytesMax":4194304,"portalEpoch":"%s",\
                "time":"2026-11-22T07:00:00Z"}""".formatted(portal.epoch()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, 404", "GET, /v1/hello/, 404", "PUT, /v1/devices/7/epochs/1/batches/1, 404",
        "PUT, " + BATCH + "0000000000000000000, 404", "POST, /v1/hello, 405", "GET, /v1/enrolments, 405",
        "GET, " + BATCH + ", 404", "POST, " + BATCH + ", 405", "PATCH, " + BATCH + ", 415",
        "PUT, " + BATCH + ", 415", "POST, /v1/enrolments, 415",
        "GET, /v1/queries, 405", "POST, /v1/queries, 415",
    })
    void aRequestOutsideTheProtocolIsRefusedAsHttpRefuses(String method, String path, int status) throws Exception {
        HttpResponse<String> answer = send(method, path, "text/plain", "xin chào");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"publicKey\":\"!\"}", "{\"publicKey\":7,\"commune\":[]}"})
    void anEnrolmentThatIsNoneIsRefused(String body) throws Exception {
        HttpResponse<String> answer =
                send("POST", "/v1/enrolments", "application/vnd.sotreem.enrolment+json", body);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("{\"type\":\"tag:sotreem.vn,2026:problem/code-refused\",\"status\":403}");
    }

    @Test
    void aBatchTooLargeIsRefused() throws Exception {
        HttpResponse<String> answer =
                send("PUT", BATCH, "application/vnd.sotreem.batch", "x".repeat(4 * 1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("problem/too-large");
    }

    @Test
    void aFaultIsToldToWhoeverRunsThePortalAndNotToTheLaptop() throws Exception {
        portal.close();

        HttpResponse<String> answer = send("PUT", BATCH, "application/vnd.sotreem.batch", "STEB");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"status\":500}");
        assertThat(faults).hasSize(1);
    }

    @Test
    void laptopsThatSendAtTheSameTimeAreServedOneAfterTheOther() throws Exception {
        List<Callable<List<Long>>> laptops = Collections.nCopies(6, this::sendFiveBatches);
        List<Long> positions = new ArrayList<>();
        try (ExecutorService atOnce = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> laptop : atOnce.invokeAll(laptops)) {
                positions.addAll(laptop.get());
            }
        }

        assertThat(positions).containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 30).boxed().toList());
        assertThat(portal.records()).singleElement()
                .satisfies(hamlet -> assertThat(hamlet.version()).isEqualTo(30));
        assertThat(faults).isEmpty();
    }

    private List<Long> sendFiveBatches() throws Exception {
        PortalAddress address = PortalAddress.parse(server.address().toString()).orElseThrow();
        try (var way = new HttpPortal(address, Patience.POOR_LINK, InstantSource.fixed(PortalContract.NOW))) {
            Laptop laptop = Laptop.enrolled(way, portal.newCode(), Laptop.COMMUNE);
            List<Long> positions = new ArrayList<>();
            for (int batch = 1; batch <= 5; batch++) {
                positions.add(laptop.receipt(way, laptop.seal(laptop.creating(Records.HAMLET))).position());
            }
            return positions;
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemStandsInTheDocuments(Problem problem) throws Exception {
        assertThat(Files.readString(Path.of("..", "docs", "protocol.md"))).contains("`" + problem.code() + "`");
        assertThat(Files.readString(Path.of("..", "docs", "openapi.yaml"))).contains(problem.code());
    }

    private HttpResponse<String> send(String method, String path, String mediaType, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, BodyPublishers.ofString(body));
        return client.send(mediaType.isEmpty() ? request.build() : request.header("Content-Type", mediaType).build(),
                BodyHandlers.ofString());
    }
}
