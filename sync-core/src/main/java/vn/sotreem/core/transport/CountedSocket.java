package vn.sotreem.core.transport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/** A socket that tells a meter how many bytes went through it. TLS on top of it is counted as it goes over the wire. */
final class CountedSocket extends Socket {
    private final TrafficMeter meter;

    CountedSocket(TrafficMeter meter) {
        this.meter = meter;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(int octet) throws IOException {
                out.write(octet);
                meter.sent(1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
                meter.sent(length);
            }
        };
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                int octet = in.read();
                meter.received(octet < 0 ? 0 : 1);
                return octet;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = in.read(bytes, offset, length);
                meter.received(Math.max(count, 0));
                return count;
            }
        };
    }
}
