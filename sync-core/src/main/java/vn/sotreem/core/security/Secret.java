package vn.sotreem.core.security;

import java.util.Arrays;

/**
 * Bytes that open something: wiped when closed, never printed, unusable afterwards.
 *
 * <p>Use after closing is refused, because a key derived from wiped bytes would be one that everybody knows.
 */
abstract sealed class Secret implements AutoCloseable permits DatabaseKey, Password {
    private final byte[] bytes;
    private boolean closed;

    /** Takes the array over: it is wiped by {@link #close()}. */
    Secret(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves, not a copy, so that there is one place to wipe. */
    final byte[] bytes() {
        if (closed) {
            throw new IllegalStateException("used after it was closed");
        }
        return bytes;
    }

    /** Overwrites the bytes with zeros. */
    @Override
    public final void close() {
        Arrays.fill(bytes, (byte) 0);
        closed = true;
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[hidden]";
    }
}
