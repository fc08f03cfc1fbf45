package vn.sotreem.core.transport;

import java.time.Instant;
import okhttp3.MediaType;
import vn.sotreem.core.change.Admission;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Unreadable;
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

    private final EnrolmentRequest request;
    private final OneTimeCode code;

    EnrolmentExchange(EnrolmentRequest request, OneTimeCode code) {
        this.request = request;
        this.code = code;
    }

    byte[] body() {
        return new EnrolmentApplication(request.publicKey(), request.communeCode(), request.label(),
                EnrolmentProof.ofLaptop(code, request.publicKey(), request.communeCode(), request.label())).bytes();
    }

    EnrolmentAnswer read(HttpAnswer answer, Instant now) {
        EnrolmentAnswer read = readRelayed(answer, now);
        return read instanceof EnrolmentAnswer.Enrolled enrolled && !isProven(enrolled)
                ? new EnrolmentAnswer.NotThePortal() : read;
    }

    /** What the portal says to an application of another laptop; only that one can tell whether it is proven. */
    static EnrolmentAnswer readRelayed(HttpAnswer answer, Instant now) {
        if (answer.isBusy()) {
            return new EnrolmentAnswer.Busy(answer.patienceAsked(now));
        }
        if (answer.problem().filter(CODE_REFUSED::equals).isPresent()) {
            return new EnrolmentAnswer.CodeRefused();
        }
        return answer.is(OK, MEDIA_TYPE.type() + "/" + MEDIA_TYPE.subtype()) ? enrolled(answer.body())
                : new EnrolmentAnswer.NotThePortal();
    }

    private boolean isProven(EnrolmentAnswer.Enrolled answer) {
        return EnrolmentProof.portalKnows(code, request.publicKey(), answer.device(), answer.portalKey(),
                answer.portalEpoch(), answer.proof());
    }

    private static EnrolmentAnswer enrolled(byte[] body) {
        try {
            return EnrolmentAnswer.Enrolled.of(Admission.parse(body));
        } catch (Unreadable malformed) {
            return new EnrolmentAnswer.NotThePortal();
        }
    }
}
