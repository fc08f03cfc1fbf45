package vn.sotreem.core.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import vn.sotreem.core.change.LastBatch;

/**
 * What the portal's HTTP side answers.
 *
 * @param status    of HTTP
 * @param mediaType of the body
 */
record Reply(int status, String mediaType, byte[] body) {
    private static final String PROBLEM_MEDIA_TYPE = "application/problem+json";
    private static final String PROBLEM_PREFIX = "tag:sotreem.vn,2026:problem/";

    static Reply ok(String mediaType, byte[] body) {
        return new Reply(200, mediaType, body);
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
        return new Reply(status, PROBLEM_MEDIA_TYPE, utf8(problem));
    }

    /** A refusal that HTTP itself has the word for. */
    static Reply status(int status) {
        return new Reply(status, PROBLEM_MEDIA_TYPE, utf8(JsonNodeFactory.instance.objectNode().put("status", status)));
    }

    private static byte[] utf8(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
