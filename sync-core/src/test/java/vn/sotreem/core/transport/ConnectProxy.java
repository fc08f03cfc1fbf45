package vn.sotreem.core.transport;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network's proxy, which alone knows the way to {@link #HOST}: CONNECT makes a tunnel to this machine. */
final class ConnectProxy implements Closeable {
    /** A name that only the proxy knows. */
    static final String HOST = "portal.invalid";

    private static final int BACKLOG = 8;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final ProxySelector before = ProxySelector.getDefault();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int portalPort;
    private final String refusal;

    /**
     * @param portalPort where all tunnels lead
     * @param refusal    the status with which every request is turned away, "" to let it through
     */
    ConnectProxy(int portalPort, String refusal) throws IOException {
        this.portalPort = portalPort;
        this.refusal = refusal;
        ProxySelector.setDefault(new ForOneHost(new Proxy(Proxy.Type.HTTP, server.getLocalSocketAddress())));
        SocketWork.start(this::serve);
    }

    /** First lines of what was asked. */
    List<String> requests() {
        return requests;
    }

    private void serve() throws IOException {
        while (true) {
            Socket laptop = server.accept();
            open.add(laptop);
            SocketWork.start(() -> serve(laptop));
        }
    }

    private void serve(Socket laptop) throws IOException {
        String head = head(laptop.getInputStream());
        requests.add(head.lines().findFirst().orElseThrow());
        if (!refusal.isEmpty()) {
            write(laptop, "HTTP/1.1 " + refusal + "\r\nProxy-Authenticate: Basic realm=\"ubnd\"\r\nContent-Length: 0"
                    + END_OF_HEAD);
            return;
        }
        Socket portal = new Socket(InetAddress.getLoopbackAddress(), portalPort);
        open.add(portal);
        write(laptop, "HTTP/1.1 200 Connection established" + END_OF_HEAD);
        SocketWork.start(() -> portal.getInputStream().transferTo(laptop.getOutputStream()));
        laptop.getInputStream().transferTo(portal.getOutputStream());
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf(END_OF_HEAD) < 0) {
            head.append((char) in.readNBytes(1)[0]);
        }
        return head.toString();
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        ProxySelector.setDefault(before);
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** What the system's settings say: this proxy for that host, none for all others. */
    private static final class ForOneHost extends ProxySelector {
        private final Proxy proxy;

        ForOneHost(Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public List<Proxy> select(URI uri) {
            return List.of(uri.getHost().equals(HOST) ? proxy : Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw new AssertionError("the proxy is there", failure);
        }
    }
}
