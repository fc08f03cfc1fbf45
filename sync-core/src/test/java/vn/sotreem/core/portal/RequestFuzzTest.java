package vn.sotreem.core.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.sun.net.httpserver.Headers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that no laptop of ours would send, by whoever found the portal. */
class RequestFuzzTest {
    private static final String BATCH = "/v1/devices/019aa9c2-5a00-7001-8000-000000000001/epochs/1/batches/1";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private PortalRoutes routes;

    static Stream<Arguments> seeds() {
        return Stream.of(Arguments.of("PUT", BATCH, "application/vnd.sotreem.batch", "STEB".getBytes(UTF_8)),
                Arguments.of("POST", "/v1/queries", "application/vnd.sotreem.query", "STEQ".getBytes(UTF_8)),
                Arguments.of("POST", "/v1/enrolments", "application/vnd.sotreem.enrolment+json", """
                        {"publicKey":"AAAA","commune":"06999","label":"Hoa","proof":"AAAA"}""".getBytes(UTF_8)),
                Arguments.of("GET", "/v1/hello", "", new byte[0]));
    }

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW), new SecureRandom());
        routes = new PortalRoutes(portal);
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "45s")
    void areAnswered(@NotNull String method, @NotNull String path, @NotNull String type, byte @NotNull [] body) {
        Headers headers = new Headers();
        List.of("Content-Type", "If-Match", "Upload-Offset")
                .forEach(name -> headers.set(name, type.replaceAll("\\p{Cntrl}", "")));
        routes.answer(new Request(method, path, headers, body));
        routes.broken(new Request(method, path, headers, body));
    }
}
