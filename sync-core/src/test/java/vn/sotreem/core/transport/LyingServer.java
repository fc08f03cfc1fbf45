package vn.sotreem.core.transport;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the portal's place on a bad day: takes whole requests, then answers whatever it was made to. */
final class LyingServer implements Closeable {
    private static final int BACKLOG = 8;
    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    /** What the server does with a connection, once the first request on it has come in whole. */
    interface Lie {
        void tell(Socket connection) throws IOException;
    }

    private final ServerSocket server;
    private final Lie lie;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    LyingServer(Lie lie) throws IOException {
        this.lie = lie;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("lying-server").start(this::serve);
    }

    /** Answers with these bytes and hangs up. */
    static LyingServer answering(String head, byte[] body) throws IOException {
        return answering(concat((head.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), body));
    }

    static LyingServer answering(byte[] bytes) throws IOException {
        return new LyingServer(connection -> {
            connection.getOutputStream().write(bytes);
            connection.close();
        });
    }

    /** Takes the request and says nothing, the connection stays open. */
    static LyingServer silent() throws IOException {
        return new LyingServer(connection -> { });
    }

    /** Takes the request and breaks the connection with a reset. */
    static LyingServer resetting() throws IOException {
        return new LyingServer(connection -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });
    }

    PortalAddress address() {
        return PortalAddress.parse("http://127.0.0.1:" + server.getLocalPort()).orElseThrow();
    }

    /** The heads of the requests taken so far. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        try {
            while (true) {
                Socket connection = server.accept();
                open.add(connection);
                readRequest(connection.getInputStream());
                lie.tell(connection);
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(new DataInputStream(in).readUnsignedByte());
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        requests.add(text);
        Matcher length = CONTENT_LENGTH.matcher(text);
        in.skipNBytes(length.find() ? Long.parseLong(length.group(1)) : 0);
    }

    private static byte[] concat(byte[] head, byte[] body) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(body);
        return all.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
