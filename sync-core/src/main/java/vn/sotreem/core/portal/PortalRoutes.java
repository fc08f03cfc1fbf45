package vn.sotreem.core.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;

/** The portal's operations as requests and replies (docs/openapi.yaml), without the sockets. */
final class PortalRoutes {
    private static final String HELLO = "/v1/hello";
    private static final String ENROLMENTS = "/v1/enrolments";
    private static final String QUERIES = "/v1/queries";
    private static final Pattern BATCH = Pattern.compile(
            "/v1/devices/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/epochs/(\\d{1,9})/batches/(\\d{1,18})");
    private static final String HELLO_MEDIA_TYPE = "application/vnd.sotreem.hello+json";
    private static final String ENROLMENT_MEDIA_TYPE = "application/vnd.sotreem.enrolment+json";
    private static final String QUERY_MEDIA_TYPE = "application/vnd.sotreem.query";
    private static final String PAGE_MEDIA_TYPE = "application/vnd.sotreem.page";
    private static final int PROTOCOL = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReferencePortal portal;
    private final BatchRoutes batches;

    PortalRoutes(ReferencePortal portal) {
        this.portal = portal;
        this.batches = new BatchRoutes(portal);
    }

    /** Answers one request whose body is whole. */
    Reply answer(Request request) {
        Optional<BatchId> batch = batch(request);
        if (batch.isPresent()) {
            return batches.answer(batch.get(), request);
        }
        return switch (request.path()) {
            case HELLO -> request.is("GET") ? Reply.ok(HELLO_MEDIA_TYPE, hello()) : Reply.status(405);
            case ENROLMENTS -> request.is("POST")
                    ? BatchRoutes.taken(request, ENROLMENT_MEDIA_TYPE).orElseGet(() -> enrol(request.body()))
                    : Reply.status(405);
            case QUERIES -> request.is("POST")
                    ? BatchRoutes.taken(request, QUERY_MEDIA_TYPE).orElseGet(() -> pull(request.body()))
                    : Reply.status(405);
            default -> Reply.status(404);
        };
    }

    /** Takes note of a request that broke off, with what came of its body. */
    void broken(Request request) {
        batch(request).ifPresent(batch -> batches.broken(batch, request));
    }

    /** The batch that a request is about, if it is about one. */
    static Optional<BatchId> batch(Request request) {
        Matcher path = BATCH.matcher(request.path());
        return path.matches() ? Optional.of(new BatchId(UUID.fromString(path.group(1)),
                Integer.parseInt(path.group(2)), Long.parseLong(path.group(3)))) : Optional.empty();
    }

    private JsonNode hello() {
        ObjectNode hello = JSON.createObjectNode().put("protocol", PROTOCOL).put("schema", Change.SCHEMA);
        hello.putArray("dictionaries").add(BatchCodec.DICTIONARY);
        return hello.put("batchBytesMax", Envelope.BYTES_MAX).put("portalEpoch", portal.epoch().toString())
                .put("time", portal.now().toString());
    }

    private Reply pull(byte[] query) {
        return switch (portal.pull(query)) {
            case PullAnswer.Received received -> Reply.ok(PAGE_MEDIA_TYPE, received.answer());
            case PullAnswer.Revoked _ -> Reply.problem(403, Problem.DEVICE_REVOKED.code());
            case PullAnswer.Refused _ -> Reply.problem(400, "query-unreadable");
            case PullAnswer.Busy _, PullAnswer.NotThePortal _ ->
                    throw new IllegalStateException("the portal itself is neither busy nor another");
        };
    }

    private Reply enrol(byte[] body) {
        try {
            return portal.admit(EnrolmentApplication.parse(body)) instanceof EnrolmentAnswer.Enrolled enrolled
                    ? Reply.ok(ENROLMENT_MEDIA_TYPE, enrolled.admission().bytes())
                    : Reply.problem(403, "code-refused");
        } catch (Unreadable malformed) {
            return Reply.problem(403, "code-refused");
        }
    }
}
