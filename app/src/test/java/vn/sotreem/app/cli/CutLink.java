package vn.sotreem.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A link between laptops and a portal on this machine that is cut after any number of bytes, either way. */
final class CutLink implements Closeable {
    private static final int BACKLOG = 32;
    private static final int PIECE_BYTES = 512;
    private static final int CUT_AFTER_MAX = 6_000;

    private final ServerSocket laptops;
    private final int portal;
    private final Random random;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isGood = true;

    CutLink(URI portal, long seed) throws IOException {
        this.portal = portal.getPort();
        this.random = new Random(seed);
        this.laptops = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        start(() -> {
            while (true) {
                Socket laptop = laptops.accept();
                start(() -> join(laptop));
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + laptops.getLocalPort();
    }

    /** From now on nothing is cut, or every second connection is, at some byte up or down. */
    void isGood(boolean good) {
        isGood = good;
    }

    private void join(Socket laptop) throws IOException {
        open.add(laptop);
        try (laptop; Socket there = new Socket(InetAddress.getLoopbackAddress(), portal)) {
            open.add(there);
            int up = length();
            int down = length();
            start(() -> pass(there, laptop, down));
            pass(laptop, there, up);
        }
    }

    /** How much of one direction comes through; random numbers are thread-safe. */
    private int length() {
        return isGood || random.nextInt(4) > 0 ? Integer.MAX_VALUE : random.nextInt(CUT_AFTER_MAX);
    }

    private static void pass(Socket from, Socket to, int most) throws IOException {
        try (from; to) {
            InputStream in = from.getInputStream();
            byte[] piece = new byte[PIECE_BYTES];
            int left = most;
            while (left > 0) {
                int count = in.read(piece, 0, Math.min(left, piece.length));
                if (count < 0) {
                    return;
                }
                to.getOutputStream().write(piece, 0, count);
                left -= count;
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    /** That a connection breaks is what this class is for. */
    private static void start(Work work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException broken) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Override
    public void close() throws IOException {
        laptops.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
