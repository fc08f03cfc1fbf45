package vn.sotreem.core.portal;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A bad link and a bad server before a true portal, for trials: answers that come late, that are 503 or 429, that are
 * cut in the middle of a request or of an answer. The portal itself stays true in everything it says. All of it is
 * drawn from one source, so the same requests in the same order meet the same trouble, and whatever was done is told.
 */
public final class Trouble extends Filter {
    /** How long a portal under load asks to be left alone, in seconds. */
    private static final String RETRY_AFTER = "1";
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int NO_BODY = -1;

    private final Plan plan;
    private final RandomGenerator random;
    private final Consumer<Done> told;
    private int refused = TOO_MANY_REQUESTS;

    /**
     * What is to go wrong.
     *
     * @param delay     before every answer
     * @param errorRate how many of the requests, 0 to 1, are answered with 503 and 429 in turn, without the portal
     *                  hearing of them
     * @param cutAfter  bytes of requests and answers after which a connection is cut on average, 0 for never
     */
    public record Plan(Duration delay, double errorRate, long cutAfter) {
        public static final Plan NONE = new Plan(Duration.ZERO, 0, 0);
    }

    /** What went wrong. */
    public enum Kind { DELAYED, REFUSED, CUT_REQUEST, CUT_ANSWER }

    /**
     * Something that was done to a request.
     *
     * @param method of HTTP
     * @param amount milliseconds of a delay, bytes that passed before a cut, the status of an answer that is an error
     */
    public record Done(Kind kind, String method, long amount) {
    }

    /** @param told of everything that is done, on the server's threads */
    public Trouble(Plan plan, RandomGenerator random, Consumer<Done> told) {
        this.plan = plan;
        this.random = random;
        this.told = told;
    }

    @Override
    public String description() {
        return "trouble for trials";
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        boolean isRefused;
        int status;
        long left;
        synchronized (this) {
            isRefused = random.nextDouble() < plan.errorRate;
            status = isRefused ? refused() : 0;
            left = plan.cutAfter == 0 ? Long.MAX_VALUE : (long) (random.nextExponential() * plan.cutAfter);
        }
        delay(exchange.getRequestMethod());
        if (isRefused) {
            refuse(exchange, status);
        } else {
            Cut cut = new Cut(exchange.getRequestMethod(), left);
            exchange.setStreams(cut.before(exchange.getRequestBody()), cut.before(exchange.getResponseBody()));
            chain.doFilter(exchange);
        }
    }

    private void delay(String method) {
        if (plan.delay.isZero()) {
            return;
        }
        told.accept(new Done(Kind.DELAYED, method, plan.delay.toMillis()));
        try {
            Thread.sleep(plan.delay);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a server under load says, and what one does that counts each laptop's requests. */
    private int refused() {
        refused = refused == UNAVAILABLE ? TOO_MANY_REQUESTS : UNAVAILABLE;
        return refused;
    }

    private void refuse(HttpExchange exchange, int status) throws IOException {
        try (exchange) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER);
            told.accept(new Done(Kind.REFUSED, exchange.getRequestMethod(), status));
            exchange.sendResponseHeaders(status, NO_BODY);
        }
    }

    /** The bytes that one request and its answer have before the connection breaks. */
    private final class Cut {
        private final String method;
        private final long most;
        private long passed;

        Cut(String method, long most) {
            this.method = method;
            this.most = most;
        }

        /** How many of these bytes still pass; none any more when the connection is to break. */
        private int pass(int wanted, Kind kind) throws IOException {
            if (passed == most) {
                told.accept(new Done(kind, method, passed));
                throw new IOException("cut for a trial");
            }
            int allowed = (int) Math.min(wanted, most - passed);
            passed += allowed;
            return allowed;
        }

        InputStream before(InputStream body) {
            return new FilterInputStream(body) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int allowed = pass(length, Kind.CUT_REQUEST);
                    int read = super.read(into, from, allowed);
                    passed -= allowed - Math.max(0, read);
                    return read;
                }
            };
        }

        OutputStream before(OutputStream body) {
            return new FilterOutputStream(body) {
                @Override
                public void write(int one) throws IOException {
                    write(new byte[] {(byte) one}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    int allowed = pass(length, Kind.CUT_ANSWER);
                    out.write(bytes, from, allowed);
                    if (allowed < length) {
                        out.flush();
                        pass(length - allowed, Kind.CUT_ANSWER);
                    }
                }
            };
        }
    }
}
