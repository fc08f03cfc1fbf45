package vn.sotreem.app.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** What answers in a portal's stead on a network that first wants everybody to sign in. */
final class SignInPage implements AutoCloseable {
    private static final byte[] PAGE = "<!doctype html><title>Wi-Fi</title><form>…</form>"
            .getBytes(StandardCharsets.UTF_8);
    private static final int OK = 200;

    private final HttpServer server;

    /** Answers on this port of this machine until it is closed. */
    SignInPage(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", asked -> {
            asked.getRequestBody().readAllBytes();
            asked.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            asked.sendResponseHeaders(OK, PAGE.length);
            try (OutputStream answer = asked.getResponseBody()) {
                answer.write(PAGE);
            }
        });
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
