package vn.sotreem.core.portal;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import vn.sotreem.core.security.Envelope;

/**
 * A request whose body is coming in. Of a connection that died on the way the server may hear nothing for hours, so the
 * laptop's next request about the same batch ends this one, and what came in is kept.
 */
final class Receiving {
    private static final int PIECE_BYTES = 8 * 1024;
    private static final int BODY_BYTES_MAX = Envelope.BYTES_MAX + 1;

    private final Request head;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean hasEnded;

    /** @param head the request, of which no body has come yet */
    Receiving(Request head) {
        this.head = head;
    }

    /** Reads to the end, or one byte further than the longest body there can be; empty when another has ended it. */
    Optional<Request> read(InputStream in) throws IOException {
        byte[] piece = new byte[PIECE_BYTES];
        int came = 0;
        for (int read = 0; read >= 0 && came < BODY_BYTES_MAX; came += Math.max(0, read)) {
            read = in.read(piece, 0, Math.min(piece.length, BODY_BYTES_MAX - came));
            add(piece, Math.max(0, read));
        }
        if (came < Math.min(BODY_BYTES_MAX, head.bodyBytes())) {
            throw new EOFException("a connection that ended in the middle looks like the end of the body");
        }
        return end();
    }

    private synchronized void add(byte[] piece, int length) {
        if (!hasEnded) {
            bytes.write(piece, 0, length);
        }
    }

    /** The request with what has come of its body; only once, and nothing comes any more. */
    synchronized Optional<Request> end() {
        boolean isFirst = !hasEnded;
        hasEnded = true;
        return isFirst ? Optional.of(head.with(bytes.toByteArray())) : Optional.empty();
    }
}
