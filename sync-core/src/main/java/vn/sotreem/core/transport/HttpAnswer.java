package vn.sotreem.core.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.BufferedSource;
import vn.sotreem.core.change.LastBatch;
import vn.sotreem.core.security.Envelope;

/**
 * What came back over HTTP, before anybody believes it.
 *
 * @param status  of HTTP, 0 when the answer was not HTTP
 * @param headers as they stand
 * @param body    all of it
 */
record HttpAnswer(int status, Headers headers, byte[] body) {
    /** The portal's longest answers are receipts and pages, and those are envelopes. */
    static final int BODY_BYTES_MAX = Envelope.BYTES_MAX;
    /** However long a portal asks to be left alone, a laptop looks again after a day. */
    static final Duration RETRY_AFTER_MAX = Duration.ofDays(1);
    static final HttpAnswer NOT_HTTP = new HttpAnswer(0, Headers.of(), new byte[0]);

    private static final String PROBLEM_MEDIA_TYPE = "application/problem+json";
    private static final String PROBLEM_PREFIX = "tag:sotreem.vn,2026:problem/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int NO_CONTENT = 204;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR_FIRST = 500;
    private static final int NETWORK_SIGN_IN = 511;

    /** Reads an answer to its end, or no further than the longest one the portal can give. */
    static HttpAnswer read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(BODY_BYTES_MAX + 1L)) {
            return new HttpAnswer(response.code(), Headers.of(), new byte[0]);
        }
        return new HttpAnswer(response.code(), response.headers(), source.readByteArray());
    }

    /** Type and subtype in lower case, "" when there is none. */
    String mediaType() {
        MediaType type = MediaType.parse(header("Content-Type"));
        return type == null ? "" : type.type() + "/" + type.subtype();
    }

    /** A header as it stands, "" when there is none. */
    String header(String name) {
        return Objects.requireNonNullElse(headers.get(name), "");
    }

    /** Whether this is an answer of this status and media type. */
    boolean is(int wantedStatus, String wantedType) {
        return status == wantedStatus && mediaType().equals(wantedType);
    }

    /**
     * Whether the portal, or the proxy it stands behind, has trouble: 429 or 5xx whatever the body, since proxies tell
     * of a portal that is down in HTML. 511 is a network that wants somebody to sign in first (RFC 6585).
     */
    boolean isBusy() {
        return status == TOO_MANY_REQUESTS || status >= SERVER_ERROR_FIRST && status != NETWORK_SIGN_IN;
    }

    /** The least time to wait that the answer asks for: seconds or an HTTP date (RFC 9110, 10.2.3), else zero. */
    Duration patienceAsked(Instant now) {
        String retryAfter = header("Retry-After");
        try {
            Duration asked = retryAfter.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(now, ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME));
            return asked.isNegative() ? Duration.ZERO : asked.compareTo(RETRY_AFTER_MAX) > 0 ? RETRY_AFTER_MAX : asked;
        } catch (DateTimeException notSaid) {
            return Duration.ZERO;
        }
    }

    /** How much of the batch that was asked about the portal has, if it has a part of it. */
    OptionalInt uploadOffset() {
        String offset = header("Upload-Offset");
        return status == NO_CONTENT && offset.matches("\\d{1,7}") ? OptionalInt.of(Integer.parseInt(offset))
                : OptionalInt.empty();
    }

    /** The code of the portal's problem (RFC 9457), or empty when this is no problem that the portal tells of. */
    Optional<String> problem() {
        return json(PROBLEM_MEDIA_TYPE).map(problem -> problem.path("type").asText())
                .filter(type -> type.startsWith(PROBLEM_PREFIX)).map(type -> type.substring(PROBLEM_PREFIX.length()));
    }

    /** The batch that a problem names as the latest of this laptop; none when it names none that there can be. */
    LastBatch last() {
        JsonNode last = json(PROBLEM_MEDIA_TYPE).map(problem -> problem.path("last"))
                .orElseGet(MissingNode::getInstance);
        LastBatch named = new LastBatch(last.path("epoch").asInt(), last.path("number").asLong(),
                last.path("hash").asText());
        boolean possible = named.epoch() >= 1 && named.epoch() < LastBatch.EPOCH_MAX && named.number() >= 1;
        return possible ? named : LastBatch.NONE;
    }

    /** The JSON of an answer of this media type, or empty when it is none. */
    Optional<JsonNode> json(String wantedType) {
        if (!mediaType().equals(wantedType)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            // Bytes that look like UTF-32 and are none are an IOException too.
            return Optional.empty();
        }
    }
}
