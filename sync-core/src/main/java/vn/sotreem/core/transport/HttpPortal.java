package vn.sotreem.core.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.List;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/**
 * The portal over HTTP (docs/protocol.md), made for links that are slow, far and often cut: one connection kept open,
 * a small send buffer, no limit on a whole exchange, and redirects never followed, because a portal does not move and
 * a sign-in page does.
 *
 * <p>The HTTP client may send a request again by itself when a kept connection turns out to be dead. That is left on:
 * a batch and an enrolment are each answered the same way twice, and asking changes nothing.
 */
public final class HttpPortal implements Portal, AutoCloseable {
    private static final MediaType BATCH = MediaType.get("application/vnd.sotreem.batch");
    private static final MediaType QUERY = MediaType.get("application/vnd.sotreem.query");
    private static final int CONNECTIONS = 1;
    private static final int KEPT_MINUTES = 5;

    private final PortalAddress address;
    private final Patience patience;
    private final InstantSource clock;
    private final TrafficMeter meter = new TrafficMeter();
    private final ConnectionPool connections = new ConnectionPool(CONNECTIONS, KEPT_MINUTES, TimeUnit.MINUTES);
    private final OkHttpClient client;

    /** @param clock only for a {@code Retry-After} that names a date */
    public HttpPortal(PortalAddress address, Patience patience, InstantSource clock) {
        this.address = address;
        this.patience = patience;
        this.clock = clock;
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

    @Override
    public EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable {
        if (!(OneTimeCode.parse(request.code()) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode code))) {
            return new EnrolmentAnswer.CodeRefused();
        }
        EnrolmentExchange exchange = new EnrolmentExchange(request, code);
        PiecewiseBody body = new PiecewiseBody(EnrolmentExchange.MEDIA_TYPE, exchange.body());
        HttpAnswer answer = exchange(request("v1/enrolments").post(body), body);
        return exchange.read(answer, clock.instant());
    }

    @Override
    public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
        String path = "v1/devices/%s/epochs/%d/batches/%d".formatted(batch.device(), batch.epoch(), batch.number());
        PiecewiseBody body = new PiecewiseBody(BATCH, envelope);
        return PushReply.read(exchange(request(path).put(body), body), clock.instant());
    }

    @Override
    public PullAnswer pull(byte[] query) throws PortalUnreachable {
        PiecewiseBody body = new PiecewiseBody(QUERY, query);
        return PullReply.read(exchange(request("v1/queries").post(body), body), clock.instant());
    }

    @Override
    public void hangUp() {
        client.dispatcher().cancelAll();
    }

    /** What talking to the portal has cost since this object was made. */
    public Traffic traffic() {
        return meter.read();
    }

    /** Closes the connection kept open. */
    @Override
    public void close() {
        connections.evictAll();
    }

    /** Headers are kept to what is needed; what comes back is signatures, hashes and compressed columns. */
    private Request.Builder request(String path) {
        return new Request.Builder().url(address.resolve(path))
                .header("User-Agent", "sotreem").header("Accept-Encoding", "identity");
    }

    private HttpAnswer exchange(Request.Builder request, PiecewiseBody body) throws PortalUnreachable {
        OkHttpClient patient = client.newBuilder().readTimeout(patience.answerAfter(body.size())).build();
        try {
            return answer(patient.newCall(request.build()));
        } catch (IOException failure) {
            throw LinkFailure.of(failure);
        }
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
}
