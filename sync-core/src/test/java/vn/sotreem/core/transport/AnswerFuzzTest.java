package vn.sotreem.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentRequest;

/** Whatever answers in the portal's place: problems, enrolments, and headers that ask for patience. */
class AnswerFuzzTest {
    private static final Instant NOW = Instant.parse("2026-11-22T07:30:00Z");
    private static final OneTimeCode CODE = OneTimeCode.random(new SecureRandom());
    private static final EnrolmentExchange EXCHANGE = new EnrolmentExchange(
            new EnrolmentRequest(CODE.text(), new byte[32], "06999", "Nông Thị Hoa"), CODE);

    static Stream<Arguments> seeds() {
        return Stream.of(Arguments.of("120", """
                {"type":"tag:sotreem.vn,2026:problem/gap","status":409,
                 "last":{"epoch":1,"number":7,"hash":"00"}}""".getBytes(UTF_8)),
                Arguments.of("Sun, 22 Nov 2026 08:00:00 GMT", """
                {"device":"019aa9c2-5a00-7001-8000-000000000001","portalKey":"AAAA",
                 "portalEpoch":"019aa9c2-5a00-7001-8000-000000000001","proof":"AAAA"}""".getBytes(UTF_8)),
                Arguments.of("", "<html>".getBytes(UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void meansSomethingOrNothing(@NotNull String retryAfter, byte @NotNull [] body) {
        HttpAnswer problem = new HttpAnswer(409, headers("application/problem+json", retryAfter), body);
        PushReply.read(problem, NOW);
        PullReply.read(problem, NOW);
        problem.patienceAsked(NOW);
        EXCHANGE.read(problem, NOW);
        EXCHANGE.read(new HttpAnswer(200, headers(EnrolmentExchange.MEDIA_TYPE.toString(), retryAfter), body), NOW);
        PortalAddress.parse(retryAfter);
        new HttpAnswer(204, headers(retryAfter, retryAfter), body).uploadOffset();
    }

    private static Headers headers(String mediaType, String text) {
        String line = text.replaceAll("\\p{Cntrl}", "");
        return new Headers.Builder().addUnsafeNonAscii("Content-Type", mediaType.replaceAll("\\p{Cntrl}", ""))
                .addUnsafeNonAscii("Retry-After", line).addUnsafeNonAscii("Upload-Offset", line).build();
    }
}
