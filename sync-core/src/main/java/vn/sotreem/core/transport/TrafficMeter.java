package vn.sotreem.core.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import okhttp3.Interceptor;
import okhttp3.Response;
import vn.sotreem.core.sync.Crossing;

/** Counts what goes over the sockets of one portal; read by any thread while others count. */
final class TrafficMeter implements Interceptor {
    private final LongAdder up = new LongAdder();
    private final LongAdder down = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder connections = new LongAdder();
    private volatile Optional<Mark> mark = Optional.empty();

    /** Where a request began; the time is {@link System#nanoTime}, which no clock that is set moves. */
    private record Mark(long nanos, long up, long down) {
    }

    void sent(int bytes) {
        up.add(bytes);
    }

    void connects() {
        connections.increment();
    }

    void received(int bytes) {
        down.add(bytes);
    }

    /** As a network interceptor it sees every request that goes out, those the client repeats by itself too. */
    @Override
    public Response intercept(Chain chain) throws IOException {
        requests.increment();
        mark = Optional.of(new Mark(System.nanoTime(), up.sum(), down.sum()));
        return chain.proceed(chain.request());
    }

    /** What the request under way has been like so far; empty when it has not found a connection. Asked once. */
    Optional<Crossing> crossing(boolean isCut) {
        Optional<Crossing> crossing = mark.map(begun -> new Crossing(up.sum() - begun.up, down.sum() - begun.down,
                Duration.ofNanos(System.nanoTime() - begun.nanos), isCut));
        mark = Optional.empty();
        return crossing;
    }

    Traffic read() {
        return new Traffic(up.sum(), down.sum(), requests.sum(), connections.sum());
    }
}
