package vn.sotreem.core.change;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * What both ends know before the first byte: typical column pieces, so that a batch of a few changes is small too.
 * Trained on the sample office, on people who do not exist. A dictionary that was ever used is kept for ever and its
 * file never changes; a better one gets the next number.
 */
final class Dictionary {
    /** Number of the dictionary that new batches are written with. */
    static final int CURRENT = 1;

    private static final byte[] FIRST = resource("dictionary-1.zdict");

    private Dictionary() {
    }

    /** The bytes of the dictionary that new batches are written with. */
    static byte[] current() {
        return FIRST.clone();
    }

    /** The dictionary's bytes. */
    static byte[] of(long number) throws Unreadable {
        if (number != CURRENT) {
            throw new Unreadable("no such dictionary");
        }
        return FIRST.clone();
    }

    private static byte[] resource(String name) {
        try (InputStream in = Dictionary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
