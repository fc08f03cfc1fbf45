package vn.sotreem.core.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.sotreem.core.change.LastBatch;

/**
 * What the portal's HTTP side answers.
 *
 * @param status  of HTTP
 * @param headers of the reply, the media type of the body among them
 */
record Reply(int status, Map<String, String> headers, byte[] body) {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String PROBLEM_MEDIA_TYPE = "application/problem+json";
    private static final String PROBLEM_PREFIX = "tag:sotreem.vn,2026:problem/";

    static Reply ok(String mediaType, byte[] body) {
        return new Reply(200, Map.of(CONTENT_TYPE, mediaType), body);
    }

    /** Nothing but headers. */
    static Reply noContent(Map<String, String> headers) {
        return new Reply(204, headers, new byte[0]);
    }

    static Reply ok(String mediaType, JsonNode json) {
        return ok(mediaType, utf8(json));
    }

    /** A problem of the protocol (RFC 9457). */
    static Reply problem(int status, String code) {
        return problem(status, code, LastBatch.NONE);
    }

    /** A problem of the protocol (RFC 9457), with the latest batch of the laptop where the refusal is about that. */
    static Reply problem(int status, String code, LastBatch last) {
        ObjectNode problem = JsonNodeFactory.instance.objectNode()
                .put("type", PROBLEM_PREFIX + code).put("status", status);
        if (!last.equals(LastBatch.NONE)) {
            problem.putObject("last").put("epoch", last.epoch()).put("number", last.number()).put("hash", last.hash());
        }
        return problem(status, problem);
    }

    /** A problem of another protocol that ours takes part in. */
    static Reply problemOf(int status, String type) {
        return problem(status, JsonNodeFactory.instance.objectNode().put("type", type).put("status", status));
    }

    /** A refusal that HTTP itself has the word for. */
    static Reply status(int status) {
        return problem(status, JsonNodeFactory.instance.objectNode().put("status", status));
    }

    private static Reply problem(int status, ObjectNode problem) {
        return new Reply(status, Map.of(CONTENT_TYPE, PROBLEM_MEDIA_TYPE), utf8(problem));
    }

    private static byte[] utf8(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
