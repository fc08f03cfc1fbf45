package vn.sotreem.core.portal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes everything on between a laptop and a portal, until it is told to lose what the portal answers. */
final class LossyRelay implements Closeable {
    private static final int BACKLOG = 8;
    private static final int PIECE_BYTES = 4096;

    private final ServerSocket listening;
    private final URI portal;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean losing;

    LossyRelay(URI portal) throws IOException {
        this.portal = portal;
        this.listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("relay").start(this::serve);
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on a connection is closed at the first byte the portal answers, when it has long acted. */
    void loseAnswers(boolean lose) {
        losing = lose;
    }

    private void serve() {
        try {
            while (true) {
                Socket laptop = listening.accept();
                Socket there = new Socket(portal.getHost(), portal.getPort());
                open.addAll(List.of(laptop, there));
                Thread.ofPlatform().daemon().start(() -> pass(laptop, there, false));
                Thread.ofPlatform().daemon().start(() -> pass(there, laptop, true));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        try (from; to) {
            InputStream in = from.getInputStream();
            byte[] piece = new byte[PIECE_BYTES];
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (answers && losing) {
                    return;
                }
                to.getOutputStream().write(piece, 0, count);
            }
        } catch (IOException cut) {
            // One side hung up, and so do we to the other.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
