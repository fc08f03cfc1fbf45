package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Laptop.COMMUNE;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.household;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.OneTimeCode;

/** Every answer of the running reference portal stands in docs/openapi.yaml, and what stands there it does answer. */
class OpenApiTest {
    private static final String BATCH = "application/vnd.sotreem.batch";
    private static final String QUERY = "application/vnd.sotreem.query";
    private static final String ENROLMENT = "application/vnd.sotreem.enrolment+json";
    private static final String REST = "application/partial-upload";
    private static final byte[] TOO_LARGE = new byte[Envelope.BYTES_MAX + 1];
    private static final String BATCH_PATH =
            "/v1/devices/00000000-0000-0007-0000-000000000007/epochs/1/batches/9";
    private static final List<String> OPERATIONS =
            List.of("/v1/enrolments POST " + ENROLMENT, "/v1/queries POST " + QUERY, BATCH_PATH + " PUT " + BATCH,
                    BATCH_PATH + " PATCH " + REST);

    @TempDir
    private Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private OpenApi document;
    private ReferencePortal portal;
    private PortalServer server;
    private Laptop laptop;

    @BeforeEach
    void open() throws Exception {
        document = new OpenApi();
        portal = ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW), new SecureRandom());
        server = PortalServer.start(portal, 0, fault -> { });
        laptop = Laptop.enrolled(portal, portal.newCode(), COMMUNE);
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
        portal.close();
    }

    /** A way to hand over a batch; tells the status. */
    private interface Way {
        int send(SealedBatch batch) throws Exception;
    }

    private static String path(BatchId id) {
        return "/v1/devices/" + id.device() + "/epochs/" + id.epoch() + "/batches/" + id.number();
    }

    private int send(String path, String method, String media, byte[] body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, BodyPublishers.ofByteArray(body)).header("Content-Type", media);
        HttpResponse<byte[]> answer = client.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
        document.saw(answer);
        return answer.statusCode();
    }

    private int push(SealedBatch batch) throws Exception {
        return send(path(batch.id()), "PUT", BATCH, batch.bytes());
    }

    /** Hands over a batch of which the beginning is here. */
    private int goOn(SealedBatch batch) throws Exception {
        return goOn(batch, keepPart(batch));
    }

    /** Leaves a batch at the portal but for its signature; tells how much that is. */
    private int keepPart(SealedBatch batch) {
        int offset = batch.bytes().length - DeviceKeys.SIGNATURE_BYTES;
        portal.keepPart(batch.id(), 0, Arrays.copyOf(batch.bytes(), offset));
        return offset;
    }

    private int goOn(SealedBatch batch, int offset) throws Exception {
        byte[] rest = Arrays.copyOfRange(batch.bytes(), offset, batch.bytes().length);
        return send(path(batch.id()), "PATCH", REST, rest, "If-Match", tag(batch), "Upload-Offset",
                String.valueOf(offset), "Upload-Complete", "?1");
    }

    private int ask(String method, SealedBatch batch) throws Exception {
        return send(path(batch.id()), method, "text/plain", new byte[0], "If-Match", tag(batch));
    }

    private static String tag(SealedBatch batch) {
        return '"' + HexFormat.of().formatHex(batch.hash()) + '"';
    }

    @Test
    void documentAndPortalSayTheSame() throws Exception {
        hello();
        enrolments();
        batches();
        queries();
        laptop = Laptop.enrolled(portal, portal.newCode(), COMMUNE);
        rests();
        whatNoOperationTakes();
        trouble();

        assertThat(document.seen()).isEqualTo(document.told());
    }

    private void hello() throws Exception {
        assertThat(send("/v1/hello", "GET", "text/plain", new byte[0])).isEqualTo(200);
    }

    private void enrolments() throws Exception {
        var code = (CodeReading.Read<OneTimeCode>) OneTimeCode.parse(portal.newCode().text());
        byte[] key = Laptop.stranger().request("").publicKey();
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        byte[] body = new JsonMapper().writeValueAsBytes(Map.of("publicKey", base64.encodeToString(key),
                "commune", COMMUNE, "label", "Nông Thị Hoa", "proof",
                base64.encodeToString(EnrolmentProof.ofLaptop(code.code(), key, COMMUNE, "Nông Thị Hoa"))));

        assertThat(send("/v1/enrolments", "POST", ENROLMENT, body)).isEqualTo(200);
        assertThat(send("/v1/enrolments", "POST", ENROLMENT, new byte[0])).isEqualTo(403);
    }

    private void batches() throws Exception {
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        assertThat(push(first)).isEqualTo(200);
        outOfOrder(first, this::push);
        assertThat(push(laptop.sealed(2, first.hash(), laptop.creating(household(5))))).as("rewind").isEqualTo(409);
        assertThat(push(new SealedBatch(first.id(), first.hash(), new byte[100], 1))).isEqualTo(400);
        Laptop stranger = Laptop.stranger();
        assertThat(push(stranger.seal(stranger.creating(HAMLET)))).isEqualTo(403);
        assertThat(push(later())).isEqualTo(422);
    }

    /** A batch that cannot be next after the first one, then two that can, and one that was overtaken. */
    private void outOfOrder(SealedBatch first, Way way) throws Exception {
        assertThat(way.send(laptop.sealed(2, new byte[32], laptop.creating(household(1))))).as("fork").isEqualTo(409);
        assertThat(way.send(laptop.sealed(9, first.hash(), laptop.creating(household(2))))).as("gap").isEqualTo(409);
        assertThat(way.send(laptop.seal(laptop.creating(household(3))))).isEqualTo(200);
        assertThat(way.send(laptop.seal(laptop.creating(household(4))))).isEqualTo(200);
    }

    /** What is asked and sent when the sending of a batch has broken off. */
    private void rests() throws Exception {
        SealedBatch first = laptop.seal(laptop.creating(HAMLET));
        for (String method : List.of("HEAD", "GET")) {
            assertThat(ask(method, first)).isEqualTo(404);
        }
        keepPart(first);
        for (String method : List.of("HEAD", "GET")) {
            assertThat(ask(method, first)).isEqualTo(204);
        }
        assertThat(goOn(first, 1)).as("another offset").isEqualTo(409);
        assertThat(goOn(first)).isEqualTo(200);
        for (String method : List.of("HEAD", "GET")) {
            assertThat(ask(method, first)).isEqualTo(200);
            assertThat(ask(method, laptop.sealed(1, new byte[32], laptop.creating(HAMLET)))).isEqualTo(412);
        }
        outOfOrder(first, this::goOn);
        assertThat(goOn(later())).isEqualTo(422);
        SealedBatch last = laptop.seal(laptop.creating(household(7)));
        int offset = keepPart(last);
        portal.revoke(last.id().device());
        assertThat(goOn(last, offset)).isEqualTo(403);
    }

    /** The next batch, in a schema that nobody knows yet. */
    private SealedBatch later() throws Exception {
        SealedBatch next = laptop.seal(laptop.creating(household(6)));
        Envelope envelope = Envelope.open(next.bytes());
        BatchHeader now = BatchHeader.parse(envelope.header());
        BatchHeader.Format format =
                new BatchHeader.Format(Change.SCHEMA + 1, now.format().dictionary(), now.format().codec());
        return laptop.sealed(new BatchHeader(now.id(), now.previous(), now.changes(), format, now.commune(),
                now.payloadHash()), envelope.payload());
    }

    private void queries() throws Exception {
        for (Query.Ask ask : List.of(new Query.Feed(1, 0, 100, false), new Query.Hamlets(),
                new Query.Records(HAMLET.id()), new Query.Known(List.of()))) {
            assertThat(send("/v1/queries", "POST", QUERY, laptop.query(AtPortal.NOW, ask))).isEqualTo(200);
        }
        assertThat(send("/v1/queries", "POST", QUERY, new byte[10])).isEqualTo(400);
        assertThat(send("/v1/queries", "POST", QUERY, Laptop.stranger().query(AtPortal.NOW, new Query.Hamlets())))
                .isEqualTo(403);
    }

    private void whatNoOperationTakes() throws Exception {
        for (String operation : OPERATIONS) {
            String[] parts = operation.split(" ");
            assertThat(send(parts[0], parts[1], parts[2], TOO_LARGE)).isEqualTo(413);
            assertThat(send(parts[0], parts[1], "text/plain", new byte[1])).isEqualTo(415);
        }
    }

    /** A portal that fails, and one that is under load. */
    private void trouble() throws Exception {
        portal.close();
        assertThat(send("/v1/queries", "POST", QUERY, laptop.query(AtPortal.NOW, new Query.Hamlets())))
                .isEqualTo(500);
        server.close();
        Trouble load = new Trouble(new Trouble.Plan(Duration.ZERO, 1, 0), new Random(1), done -> { });
        server = PortalServer.start(portal, 0, fault -> { }, List.of(load));
        List<String> all = Stream.concat(OPERATIONS.stream(), Stream.of("/v1/hello GET text/plain",
                BATCH_PATH + " GET text/plain", BATCH_PATH + " HEAD text/plain")).toList();
        for (String operation : all) {
            String[] parts = operation.split(" ");
            assertThat(send(parts[0], parts[1], parts[2], new byte[0])).isEqualTo(503);
            assertThat(send(parts[0], parts[1], parts[2], new byte[0])).isEqualTo(429);
        }
    }
}
