package vn.sotreem.core.change;

import java.io.Serial;

/**
 * Bytes that should be a batch, its header or a receipt and are none. Nothing of them may be believed. The message
 * says where and never what stands there, because that may be a name.
 */
public final class Unreadable extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    Unreadable(String what) {
        super(what);
    }
}
