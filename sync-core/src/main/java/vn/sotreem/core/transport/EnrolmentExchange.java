package vn.sotreem.core.transport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import okhttp3.MediaType;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;

/**
 * One enrolment in JSON, there and back (docs/protocol.md, "Enrolment"). The one-time code itself does not travel: each
 * side proves that it has it, so whoever listens or answers in the portal's place gains nothing.
 */
final class EnrolmentExchange {
    static final MediaType MEDIA_TYPE = MediaType.get("application/vnd.sotreem.enrolment+json");

    private static final int OK = 200;
    private static final String CODE_REFUSED = "code-refused";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EnrolmentRequest request;
    private final OneTimeCode code;

    EnrolmentExchange(EnrolmentRequest request, OneTimeCode code) {
        this.request = request;
        this.code = code;
    }

    byte[] body() {
        byte[] proof = EnrolmentProof.ofLaptop(code, request.publicKey(), request.communeCode(), request.label());
        ObjectNode json = JSON.createObjectNode().put("publicKey", base64(request.publicKey()))
                .put("commune", request.communeCode()).put("label", request.label()).put("proof", base64(proof));
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    EnrolmentAnswer read(HttpAnswer answer, Instant now) {
        if (answer.isBusy()) {
            return new EnrolmentAnswer.Busy(answer.patienceAsked(now));
        }
        if (answer.problem().filter(CODE_REFUSED::equals).isPresent()) {
            return new EnrolmentAnswer.CodeRefused();
        }
        Optional<EnrolmentAnswer.Enrolled> enrolled = answer.status() == OK
                ? answer.json(MEDIA_TYPE.type() + "/" + MEDIA_TYPE.subtype()).flatMap(EnrolmentExchange::enrolled)
                : Optional.empty();
        return enrolled.filter(this::isProven).<EnrolmentAnswer>map(proven -> proven)
                .orElseGet(EnrolmentAnswer.NotThePortal::new);
    }

    private boolean isProven(EnrolmentAnswer.Enrolled answer) {
        return EnrolmentProof.portalKnows(code, request.publicKey(), answer.device(), answer.portalKey(),
                answer.portalEpoch(), answer.proof());
    }

    private static Optional<EnrolmentAnswer.Enrolled> enrolled(JsonNode json) {
        try {
            return Optional.of(new EnrolmentAnswer.Enrolled(UUID.fromString(json.path("device").asText()),
                    bytes(json.path("portalKey")), UUID.fromString(json.path("portalEpoch").asText()),
                    bytes(json.path("proof"))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(JsonNode text) {
        return Base64.getUrlDecoder().decode(text.asText());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
