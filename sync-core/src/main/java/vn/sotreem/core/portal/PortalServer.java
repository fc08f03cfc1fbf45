package vn.sotreem.core.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import vn.sotreem.core.change.BatchId;

/**
 * The reference portal over HTTP, for the demonstration, for trials and for the tests. It speaks without TLS and
 * therefore listens to this machine only; a portal for others stands behind a server that speaks TLS for it.
 *
 * <p>Each request has a thread of its own, because one may wait for hours for what a broken link has swallowed; the
 * portal itself does one thing at a time.
 */
public final class PortalServer implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int NO_BODY = -1;
    private static final int AT_ONCE = 0;
    private static final int BACKLOG_OF_SYSTEM = 0;

    private final HttpServer server;
    private final ExecutorService threads;
    private final PortalRoutes routes;
    private final Map<BatchId, Receiving> underWay = new ConcurrentHashMap<>();
    private final Consumer<RuntimeException> faults;

    private PortalServer(HttpServer server, PortalRoutes routes, Consumer<RuntimeException> faults) {
        this.server = server;
        this.routes = routes;
        this.faults = faults;
        this.threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("portal-", 1).factory());
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
            Request head = new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(), new byte[0]);
            Optional<Request> request = receive(head, exchange.getRequestBody());
            if (request.isPresent()) {
                tell(exchange, reply(request.get()));
            }
        }
    }

    /** The request when it is whole; else what came of it is kept and nobody waits for an answer. */
    private Optional<Request> receive(Request head, InputStream body) throws IOException {
        Receiving receiving = new Receiving(head);
        PortalRoutes.batch(head).map(batch -> underWay.put(batch, receiving))
                .flatMap(Receiving::end).ifPresent(this::broken);
        try {
            return receiving.read(body);
        } catch (IOException cut) {
            receiving.end().ifPresent(this::broken);
            throw cut;
        } finally {
            PortalRoutes.batch(head).ifPresent(batch -> underWay.remove(batch, receiving));
        }
    }

    private void broken(Request request) {
        try {
            routes.broken(request);
        } catch (RuntimeException fault) {
            faults.accept(fault);
        }
    }

    private static void tell(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean hasBody = reply.body().length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), hasBody ? reply.body().length : NO_BODY);
        if (hasBody) {
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply reply(Request request) {
        try {
            return routes.answer(request);
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
