package vn.sotreem.core.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;

/** The reference portal behind a server that refuses whole batches for something in them, as a faulty one does. */
final class FussyServer implements AutoCloseable {
    /** Changes this portal cannot read. */
    volatile Predicate<Change> cannotRead = change -> false;
    /** Bytes of the largest batch it takes; for those that are larger a proxy answers in HTML. */
    volatile int bytesMax = Integer.MAX_VALUE;
    /** Whether it reads no batch at all. */
    volatile boolean isBroken;
    final AtomicInteger pushes = new AtomicInteger();

    private final HttpServer server;
    private final PortalRoutes routes;

    FussyServer(ReferencePortal store) throws IOException {
        routes = new PortalRoutes(store);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Request request = new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders(), body);
            Reply reply = refusal(request).orElseGet(() -> routes.answer(request));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Optional<Reply> refusal(Request request) {
        byte[] body = request.body();
        if (!request.is("PUT")) {
            return Optional.empty();
        }
        pushes.incrementAndGet();
        if (body.length > bytesMax) {
            return Optional.of(new Reply(413, Map.of("Content-Type", "text/html"), "<h1>413</h1>".getBytes()));
        }
        return isBroken || hasUnreadable(body)
                ? Optional.of(Reply.problem(400, "batch-unreadable")) : Optional.empty();
    }

    private boolean hasUnreadable(byte[] body) {
        try {
            Envelope envelope = Envelope.open(body);
            return BatchCodec.decode(BatchHeader.parse(envelope.header()), envelope.payload()).stream()
                    .anyMatch(cannotRead);
        } catch (EnvelopeDamaged | Unreadable ours) {
            throw new IllegalStateException(ours);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
