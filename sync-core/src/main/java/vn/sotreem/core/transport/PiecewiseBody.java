package vn.sotreem.core.transport;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import vn.sotreem.core.sync.Watch;

/**
 * A request body sent in small pieces, each with its own time to leave, so that what is watched is whether anything
 * moves and not how long the whole takes.
 */
final class PiecewiseBody extends RequestBody {
    /** At most one piece stands between two looks at the clock: 1 s at 64 kbit/s. */
    static final int PIECE_BYTES = 8 * 1024;

    private static final int REPEATED_BYTES_MAX = 16 * 1024;

    private final MediaType mediaType;
    private final byte[] bytes;
    private final int from;
    private final Watch watch;

    PiecewiseBody(MediaType mediaType, byte[] bytes) {
        this(mediaType, bytes, 0, Watch.NONE);
    }

    /**
     * @param from  the first byte that is sent
     * @param watch is told how many bytes have left
     */
    PiecewiseBody(MediaType mediaType, byte[] bytes, int from, Watch watch) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.from = from;
        this.watch = watch;
    }

    int size() {
        return bytes.length - from;
    }

    @Override
    public MediaType contentType() {
        return mediaType;
    }

    @Override
    public long contentLength() {
        return size();
    }

    /** What is long is not sent again in the same breath: first the portal is asked how much has arrived. */
    @Override
    public boolean isOneShot() {
        return from > 0 || bytes.length > REPEATED_BYTES_MAX;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (int at = from; at < bytes.length; at += PIECE_BYTES) {
            sink.write(bytes, at, Math.min(PIECE_BYTES, bytes.length - at));
            // What was handed over may still lie in the send buffer.
            watch.left(Math.max(from, at - CountedSockets.SEND_BUFFER_BYTES));
        }
    }
}
