package vn.sotreem.core.transport;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Counts what goes over the sockets of one portal; read by any thread while others count. */
final class TrafficMeter implements Interceptor {
    private final LongAdder up = new LongAdder();
    private final LongAdder down = new LongAdder();
    private final LongAdder requests = new LongAdder();

    void sent(int bytes) {
        up.add(bytes);
    }

    void received(int bytes) {
        down.add(bytes);
    }

    /** As a network interceptor it sees every request that goes out, those the client repeats by itself too. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        requests.increment();
        return chain.proceed(chain.request());
    }

    Traffic read() {
        return new Traffic(up.sum(), down.sum(), requests.sum());
    }
}
