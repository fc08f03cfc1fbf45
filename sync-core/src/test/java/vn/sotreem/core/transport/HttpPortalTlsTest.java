package vn.sotreem.core.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PortalUnreachable.Cause;

/** What stands behind {@code https} and is not the portal. Real sockets. */
class HttpPortalTlsTest {
    private static final char[] PASSWORD = "khong-bi-mat".toCharArray();

    @TempDir
    private Path folder;

    @Test
    void aCertificateNobodyVouchesForIsNotTrusted() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try {
            Traffic traffic = assertNotTrusted("127.0.0.1:" + server.getAddress().getPort());

            assertThat(traffic.bytesUp()).as("the handshake is counted").isPositive();
            assertThat(traffic.bytesDown()).isPositive();
            assertThat(traffic.requests()).isZero();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aServerThatDoesNotSpeakTlsIsNotTrusted() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> answerInPlainText(socket));

            assertNotTrusted("127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void whatStandsAtTheOtherEndOfAProxysTunnelIsTrustedNoMore() throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.start();
        try (var proxy = new ConnectProxy(server.getAddress().getPort(), "")) {
            assertNotTrusted(ConnectProxy.HOST);

            assertThat(proxy.requests()).first().asString().startsWith("CONNECT portal.invalid:443 HTTP/1.1");
        } finally {
            server.stop(0);
        }
    }

    private static Traffic assertNotTrusted(String host) {
        PortalAddress address = PortalAddress.parse("https://" + host).orElseThrow();
        try (var portal = new HttpPortal(address, Patience.POOR_LINK, InstantSource.system())) {
            assertThatThrownBy(() -> portal.push(new BatchId(new UUID(1, 2), 1, 7), new byte[10]))
                    .asInstanceOf(type(PortalUnreachable.class))
                    .extracting(PortalUnreachable::reason).isEqualTo(Cause.NOT_TRUSTED);
            return portal.traffic();
        }
    }

    private static void answerInPlainText(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getInputStream().read();
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            connection.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // The laptop has heard enough.
        }
    }

    private SSLContext selfSigned() throws Exception {
        Path file = folder.resolve("portal.p12");
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process made = new ProcessBuilder(keytool.toString(), "-genkeypair", "-alias", "portal", "-keyalg", "EC",
                "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-keystore", file.toString(),
                "-storepass", new String(PASSWORD)).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
