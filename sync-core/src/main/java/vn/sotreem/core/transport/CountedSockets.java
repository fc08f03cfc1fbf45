package vn.sotreem.core.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Makes counted sockets with a small send buffer. In the system's own buffer of several hundred kB a whole batch would
 * count as sent at once, and the wait for the answer would run out while the bytes still trickle over a slow link.
 */
final class CountedSockets extends SocketFactory {
    static final int SEND_BUFFER_BYTES = 32 * 1024;

    private final TrafficMeter meter;

    CountedSockets(TrafficMeter meter) {
        this.meter = meter;
    }

    @Override
    public Socket createSocket() throws IOException {
        meter.connects();
        Socket socket = new CountedSocket(meter);
        socket.setSendBufferSize(SEND_BUFFER_BYTES);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(null, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(null, new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(from, fromPort), new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(from, fromPort), new InetSocketAddress(host, port));
    }

    private Socket connected(SocketAddress from, SocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }
}
