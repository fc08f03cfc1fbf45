package vn.sotreem.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * A slow, far and often cut link to a server on this machine: what goes in comes out at a rate, after a delay, until
 * all connections are reset at once. In real time; each connection has threads of its own.
 */
final class BadLink implements AutoCloseable {
    private static final int BACKLOG = 16;
    /** As much as is read at once: the eighth part of a second at 64 kbit/s. */
    private static final int PIECE_BYTES = 1_024;
    /** What an access device holds of what it cannot send yet. */
    private static final int BUFFER_BYTES = 8 * 1_024;
    private static final int RESET = 0;

    private final ServerSocket server;
    private final int port;
    private final Nature nature;
    private final Lane up;
    private final Lane down;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong cuts = new AtomicLong();

    /**
     * What the link is like.
     *
     * @param bytesPerSecond each way, the headers of TCP and IP included
     * @param roundTrip      that every byte there and back takes besides
     * @param betweenCuts    on the average; zero for never
     */
    record Nature(long bytesPerSecond, Duration roundTrip, Duration betweenCuts) {
        /** Bytes on the wire for each byte of TCP: 52 of headers to 1,448. */
        static final double OVERHEAD = 1.036;

        /** Nanoseconds that so many bytes of TCP occupy the link. */
        long nanos(long bytes) {
            return (long) (bytes * OVERHEAD * 1e9 / bytesPerSecond);
        }
    }

    /** One direction: all connections share it. */
    private final class Lane {
        private long freeAt = System.nanoTime();

        /** When these bytes have left, if they are given to the link now. */
        synchronized long leave(int bytes) {
            freeAt = Math.max(freeAt, System.nanoTime()) + nature.nanos(bytes);
            return freeAt;
        }
    }

    /** Bytes on their way; none are the end. */
    private record Piece(byte[] bytes, long dueAt) {
    }

    BadLink(int port, Nature nature, RandomGenerator random) throws IOException {
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.server.setReceiveBufferSize(BUFFER_BYTES);
        this.port = port;
        this.nature = nature;
        this.up = new Lane();
        this.down = new Lane();
        start("link", this::accept);
        if (nature.betweenCuts().isPositive()) {
            start("link-cuts", () -> cut(random));
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** How often all connections were reset. */
    long cuts() {
        return cuts.get();
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            Socket laptop = server.accept();
            laptop.setTcpNoDelay(true);
            open.add(laptop);
            start("link-connection", () -> {
                // The handshake of TCP, which this machine did with itself.
                Thread.sleep(nature.roundTrip());
                Socket portal = new Socket(InetAddress.getLoopbackAddress(), port);
                portal.setTcpNoDelay(true);
                open.add(portal);
                start("link-down", () -> carry(portal, laptop, down));
                carry(laptop, portal, up);
            });
        }
    }

    private void cut(RandomGenerator random) throws InterruptedException {
        while (!server.isClosed()) {
            Thread.sleep(Duration.ofNanos((long) (nature.betweenCuts().toNanos() * random.nextExponential())));
            cuts.incrementAndGet();
            reset();
        }
    }

    private void reset() {
        for (Socket socket : open) {
            open.remove(socket);
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, RESET);
                socket.close();
            } catch (IOException gone) {
                // It was closed already, which is what is wanted.
            }
        }
    }

    private void carry(Socket from, Socket to, Lane lane) throws IOException, InterruptedException {
        BlockingQueue<Piece> way = new LinkedBlockingQueue<>();
        start("link-end", () -> deliver(way, to));
        InputStream in = from.getInputStream();
        byte[] piece = new byte[PIECE_BYTES];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            long left = lane.leave(read);
            way.add(new Piece(Arrays.copyOf(piece, read), left + nature.roundTrip().toNanos() / 2));
            sleepUntil(left);
        }
        way.add(new Piece(new byte[0], System.nanoTime() + nature.roundTrip().toNanos() / 2));
    }

    private static void deliver(BlockingQueue<Piece> way, Socket to) throws IOException, InterruptedException {
        OutputStream out = to.getOutputStream();
        for (Piece piece = way.take(); piece.bytes().length > 0; piece = way.take()) {
            sleepUntil(piece.dueAt());
            out.write(piece.bytes());
            out.flush();
        }
        to.shutdownOutput();
    }

    private static void sleepUntil(long nanos) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** A connection that was reset ends its threads. */
    private static void start(String name, Work work) {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() throws IOException {
        server.close();
        reset();
    }
}
