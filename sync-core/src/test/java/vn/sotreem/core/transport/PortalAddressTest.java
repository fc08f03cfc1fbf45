package vn.sotreem.core.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortalAddressTest {

    @ParameterizedTest
    @CsvSource({
        "portal.example.vn, https://portal.example.vn/v1/hello",
        "' https://portal.example.vn/ ', https://portal.example.vn/v1/hello",
        "https://portal.example.vn/tre-em, https://portal.example.vn/tre-em/v1/hello",
        "https://portal.example.vn:8443/tre-em/, https://portal.example.vn:8443/tre-em/v1/hello",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/v1/hello",
        "http://localhost:8080, http://localhost:8080/v1/hello",
        "http://[::1]:8080, http://[::1]:8080/v1/hello",
    })
    void pathsGoBelowTheAddressAsTyped(String typed, String hello) {
        assertThat(PortalAddress.parse(typed).orElseThrow().resolve("v1/hello")).hasToString(hello);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://portal.example.vn", "http://192.168.1.10", "http://127.0.0.1.example.vn",
        "ftp://portal.example.vn", "https://user:secret@portal.example.vn", "https://portal.example.vn/?to=there",
        "https://portal.example.vn/#there", "portal with spaces"})
    void anAddressNotSafeToSendToIsRefused(String typed) {
        assertThat(PortalAddress.parse(typed)).isEmpty();
    }
}
