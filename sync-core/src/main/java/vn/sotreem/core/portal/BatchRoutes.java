package vn.sotreem.core.portal;

import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.PushAnswer.Problem;

/**
 * What can be asked of a batch under its address: to take it, how much of it is here, to go on with it, and what was
 * said of it. Going on is as in draft-ietf-httpbis-resumable-upload; who knows a batch's hash may.
 */
final class BatchRoutes {
    private static final String BATCH_MEDIA_TYPE = "application/vnd.sotreem.batch";
    private static final String REST_MEDIA_TYPE = "application/partial-upload";
    private static final String RECEIPT_MEDIA_TYPE = "application/vnd.sotreem.receipt";
    private static final String MISMATCH = "https://iana.org/assignments/http-problem-types#mismatching-upload-offset";

    private final ReferencePortal portal;

    BatchRoutes(ReferencePortal portal) {
        this.portal = portal;
    }

    Reply answer(BatchId batch, Request request) {
        return switch (request.method()) {
            case "PUT" -> taken(request, BATCH_MEDIA_TYPE).orElseGet(() -> reply(portal.push(batch, request.body())));
            case "PATCH" -> taken(request, REST_MEDIA_TYPE).orElseGet(() -> goOn(batch, request));
            case "HEAD" -> reply(holding(batch, request));
            case "GET" -> reply(holding(batch, request));
            default -> Reply.status(405);
        };
    }

    /** Keeps what came of a batch before its sending broke off. */
    void broken(BatchId batch, Request request) {
        if (request.is("PUT")) {
            portal.keepPart(batch, 0, request.body());
        }
        if (request.is("PATCH")) {
            portal.keepPart(batch, offset(request), request.body());
        }
    }

    static Optional<Reply> taken(Request request, String wanted) {
        if (!request.header("Content-Type").equals(wanted)) {
            return Optional.of(Reply.status(415));
        }
        return request.body().length > Envelope.BYTES_MAX
                ? Optional.of(Reply.problem(413, Problem.TOO_LARGE.code())) : Optional.empty();
    }

    private Holding holding(BatchId batch, Request request) {
        return request.hash().map(hash -> portal.holding(batch, hash)).orElseGet(Holding.Nothing::new);
    }

    private static Reply reply(Holding holding) {
        return switch (holding) {
            case Holding.Nothing _ -> Reply.status(404);
            case Holding.Another _ -> Reply.status(412);
            case Holding.Part part -> Reply.noContent(Map.of("Upload-Offset", String.valueOf(part.bytes()),
                    "Upload-Complete", "?0", "Cache-Control", "no-store"));
            case Holding.Whole whole -> Reply.ok(RECEIPT_MEDIA_TYPE, whole.receipt());
        };
    }

    /** A rest that does not make the batch whole is as good as none: the laptop sends all of it. */
    private Reply goOn(BatchId batch, Request request) {
        Optional<PushAnswer> answer = request.hash()
                .flatMap(hash -> portal.goOn(batch, hash, offset(request), request.body()));
        return answer.map(BatchRoutes::reply).orElseGet(() -> Reply.problemOf(409, MISMATCH));
    }

    private static int offset(Request request) {
        String offset = request.header("Upload-Offset");
        return offset.matches("\\d{1,7}") ? Integer.parseInt(offset) : Integer.MAX_VALUE;
    }

    private static Reply reply(PushAnswer answer) {
        return switch (answer) {
            case PushAnswer.Received received -> Reply.ok(RECEIPT_MEDIA_TYPE, received.receipt());
            case PushAnswer.Refused refused ->
                    Reply.problem(status(refused.problem()), refused.problem().code(), refused.last());
            case PushAnswer.Busy _, PushAnswer.NotThePortal _ ->
                    throw new IllegalStateException("the portal itself is neither busy nor another");
        };
    }

    private static int status(Problem problem) {
        return switch (problem) {
            case GAP, FORK, REWIND -> 409;
            case DEVICE_REVOKED -> 403;
            case BATCH_UNREADABLE -> 400;
            case TOO_LARGE -> 413;
            case SCHEMA_TOO_NEW -> 422;
        };
    }
}
