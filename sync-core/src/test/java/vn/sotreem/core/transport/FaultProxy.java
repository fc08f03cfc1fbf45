package vn.sotreem.core.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A bad link between laptop and portal: each connection gets the fault that is drawn for it. */
final class FaultProxy implements Closeable {
    private static final int BACKLOG = 16;
    private static final int PIECE = 1_024;

    /** What befalls one connection. */
    sealed interface Fault {
        /** Nothing. */
        record None() implements Fault {
        }

        /** Cut after so many bytes have gone up. */
        record CutUp(int bytes) implements Fault {
        }

        /** The portal gets all of it and answers; the answer is cut after so many bytes. */
        record CutDown(int bytes) implements Fault {
        }

        /** The portal gets nothing; something else answers. */
        record Answer(String head, String body) implements Fault {
        }

        /**
         * So many bytes go up, then nothing moves any more and neither side hears of it: what a masquerading router
         * does that has forgotten the connection.
         */
        record HalfOpen(int bytes) implements Fault {
        }

        /** The answer ends after so many bytes as if that were all of it. */
        record Truncated(int bytes) implements Fault {
        }

        /** Nobody answers, the connection stays open. */
        record Silence() implements Fault {
        }
    }

    private final ServerSocket server;
    private final int portalPort;
    private final Supplier<Fault> faults;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    FaultProxy(int portalPort, Supplier<Fault> faults) throws IOException {
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        this.portalPort = portalPort;
        this.faults = faults;
        SocketWork.start(() -> {
            while (true) {
                Socket laptop = server.accept();
                open.add(laptop);
                Fault fault = faults.get();
                SocketWork.start(() -> serve(laptop, fault));
            }
        });
    }

    PortalAddress address() {
        return PortalAddress.parse("http://127.0.0.1:" + server.getLocalPort()).orElseThrow();
    }

    private void serve(Socket laptop, Fault fault) throws IOException {
        switch (fault) {
            case Fault.None none -> relay(laptop, Integer.MAX_VALUE, Integer.MAX_VALUE);
            case Fault.CutUp cut -> cutUp(laptop, cut.bytes());
            case Fault.CutDown cut -> relay(laptop, Integer.MAX_VALUE, cut.bytes());
            case Fault.HalfOpen half -> halfOpen(laptop, half.bytes());
            case Fault.Truncated truncated -> truncate(laptop, truncated.bytes());
            case Fault.Answer answer -> answer(laptop, answer);
            case Fault.Silence silence -> laptop.getInputStream().readNBytes(1);
        }
    }

    private void relay(Socket laptop, int mostUp, int mostDown) throws IOException {
        Socket portal = portal();
        SocketWork.start(() -> copy(portal, laptop, mostDown));
        copy(laptop, portal, mostUp);
    }

    /** The laptop hears of the cut when the portal has heard of it and hung up, so what came is with the portal. */
    private void cutUp(Socket laptop, int most) throws IOException {
        Socket portal = portal();
        SocketWork.start(() -> copy(portal, laptop, Integer.MAX_VALUE));
        pump(laptop, portal, most);
        portal.shutdownOutput();
    }

    private void halfOpen(Socket laptop, int most) throws IOException {
        pump(laptop, portal(), most);
    }

    /** The portal hangs up when it likes; the laptop sees an orderly end. */
    private void truncate(Socket laptop, int most) throws IOException {
        Socket portal = portal();
        SocketWork.start(() -> pump(laptop, portal, Integer.MAX_VALUE));
        pump(portal, laptop, most);
        laptop.shutdownOutput();
    }

    private Socket portal() throws IOException {
        Socket portal = new Socket(InetAddress.getLoopbackAddress(), portalPort);
        open.add(portal);
        return portal;
    }

    private static void copy(Socket from, Socket to, int most) throws IOException {
        try (from; to) {
            pump(from, to, most);
        }
    }

    private static void pump(Socket from, Socket to, int most) throws IOException {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        byte[] piece = new byte[PIECE];
        for (int left = most; left > 0; ) {
            int read = in.read(piece, 0, Math.min(piece.length, left));
            if (read < 0) {
                return;
            }
            out.write(piece, 0, read);
            out.flush();
            left -= read;
        }
    }

    private static void answer(Socket laptop, Fault.Answer answer) throws IOException {
        try (laptop) {
            laptop.getInputStream().read(new byte[PIECE]);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            laptop.getOutputStream().write((answer.head().replace("\n", "\r\n") + "\r\nConnection: close\r\n"
                    + "Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            laptop.getOutputStream().write(body);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
