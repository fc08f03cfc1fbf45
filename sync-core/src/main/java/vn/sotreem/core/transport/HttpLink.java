package vn.sotreem.core.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.Watch;

/**
 * One request after the other to one portal, made for links that are slow, far and often cut: one connection kept open,
 * a small send buffer, no limit on a whole exchange, and redirects never followed, because a portal does not move and
 * a sign-in page does.
 *
 * <p>The HTTP client may send a short request again by itself when a kept connection turns out to be dead: every
 * request of the protocol may be sent twice.
 */
final class HttpLink {
    private static final int CONNECTIONS = 1;
    private static final int KEPT_MINUTES = 5;

    private final PortalAddress address;
    private final Patience patience;
    private final TrafficMeter meter = new TrafficMeter();
    private final ConnectionPool connections = new ConnectionPool(CONNECTIONS, KEPT_MINUTES, TimeUnit.MINUTES);
    private final OkHttpClient client;

    HttpLink(PortalAddress address, Patience patience) {
        this.address = address;
        this.patience = patience;
        this.client = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionPool(connections)
                .socketFactory(new CountedSockets(meter))
                .addNetworkInterceptor(meter)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(patience.connect())
                .writeTimeout(patience.noProgress())
                .build();
    }

    /** Headers are kept to what is needed; what comes back is signatures, hashes and compressed columns. */
    Request.Builder request(String path) {
        return new Request.Builder().url(address.resolve(path))
                .header("User-Agent", "sotreem").header("Accept-Encoding", "identity");
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param bodyBytes of the request; the answer is awaited the longer the more there are
     */
    HttpAnswer exchange(Request request, int bodyBytes, Watch watch) throws PortalUnreachable {
        OkHttpClient patient = client.newBuilder().readTimeout(patience.answerAfter(bodyBytes)).build();
        try {
            HttpAnswer answer = answer(patient.newCall(request));
            meter.crossing(false).ifPresent(watch::crossed);
            Optional<PortalUnreachable.Cause> inBetween = Interference.of(answer, request.url());
            if (inBetween.isPresent()) {
                throw new PortalUnreachable(inBetween.get(), null);
            }
            return answer;
        } catch (IOException failure) {
            meter.crossing(true).ifPresent(watch::crossed);
            throw LinkFailure.of(failure, isByProxy(request));
        }
    }

    /** The system's settings are followed: {@code ProxySelector.getDefault()}. */
    private boolean isByProxy(Request request) {
        return client.proxySelector().select(request.url().uri()).stream()
                .anyMatch(proxy -> proxy.type() != Proxy.Type.DIRECT);
    }

    private static HttpAnswer answer(Call call) throws IOException {
        Response response;
        try {
            response = call.execute();
        } catch (ProtocolException notHttp) {
            return HttpAnswer.NOT_HTTP;
        }
        try (response) {
            return HttpAnswer.read(response);
        }
    }

    Traffic traffic() {
        return meter.read();
    }

    /** Breaks off the request that is under way, from any thread. */
    void hangUp() {
        client.dispatcher().cancelAll();
    }

    /** Closes the connection kept open. */
    void close() {
        connections.evictAll();
    }
}
