package vn.sotreem.core.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.sotreem.core.security.Envelope;

/**
 * The reference portal over HTTP, for the demonstration, for trials and for the tests. It speaks without TLS and
 * therefore listens to this machine only; a portal for others stands behind a server that speaks TLS for it.
 *
 * <p>It has a few threads of its own, each busy with one request at a time; the portal itself does one thing at a time.
 */
public final class PortalServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 8;
    private static final int AT_ONCE = 0;
    private static final int BACKLOG_OF_SYSTEM = 0;

    private final HttpServer server;
    private final ExecutorService threads;
    private final PortalRoutes routes;
    private final Consumer<RuntimeException> faults;

    private PortalServer(HttpServer server, PortalRoutes routes, Consumer<RuntimeException> faults) {
        this.server = server;
        this.routes = routes;
        this.faults = faults;
        this.threads = Executors.newFixedThreadPool(THREADS,
                Thread.ofPlatform().daemon().name("portal-", 1).factory());
        server.setExecutor(threads);
    }

    /**
     * Starts to listen.
     *
     * @param port   0 for any that is free
     * @param faults told of what the portal could not do and answered with 500 for; called on the server's threads
     * @throws IOException when the port is taken
     */
    public static PortalServer start(ReferencePortal portal, int port, Consumer<RuntimeException> faults)
            throws IOException {
        return start(portal, port, faults, List.of());
    }

    /**
     * The same, with trouble on the way to it.
     *
     * @param trouble for trials: each request passes through all of it in order
     */
    public static PortalServer start(ReferencePortal portal, int port, Consumer<RuntimeException> faults,
                                     List<Trouble> trouble) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), port);
        PortalServer server = new PortalServer(HttpServer.create(address, BACKLOG_OF_SYSTEM),
                new PortalRoutes(portal), faults);
        server.server.createContext("/", server::handle).getFilters().addAll(trouble);
        server.server.start();
        return server;
    }

    /** Where the portal is, "http://127.0.0.1:8080". */
    public URI address() {
        return URI.create("http://" + LOOPBACK + ":" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(Envelope.BYTES_MAX + 1);
            Reply reply = reply(exchange, body);
            exchange.getResponseHeaders().set("Content-Type", reply.mediaType());
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply reply(HttpExchange exchange, byte[] body) {
        try {
            return routes.answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                    Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), ""), body);
        } catch (RuntimeException fault) {
            faults.accept(fault);
            return Reply.status(500);
        }
    }

    /**
     * Stops listening and cuts what is under way; laptops send it again. When this returns the server's threads have
     * let go of the portal.
     */
    @Override
    public void close() {
        server.stop(AT_ONCE);
        threads.close();
    }
}
