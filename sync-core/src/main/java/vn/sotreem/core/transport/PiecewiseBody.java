package vn.sotreem.core.transport;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A request body sent in small pieces, each with its own time to leave, so that what is watched is whether anything
 * moves and not how long the whole takes.
 */
final class PiecewiseBody extends RequestBody {
    /** At most one piece stands between two looks at the clock: 1 s at 64 kbit/s. */
    static final int PIECE_BYTES = 8 * 1024;

    private final MediaType mediaType;
    private final byte[] bytes;

    PiecewiseBody(MediaType mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    int size() {
        return bytes.length;
    }

    @Override
    public MediaType contentType() {
        return mediaType;
    }

    @Override
    public long contentLength() {
        return bytes.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        for (int at = 0; at < bytes.length; at += PIECE_BYTES) {
            sink.write(bytes, at, Math.min(PIECE_BYTES, bytes.length - at));
        }
    }
}
