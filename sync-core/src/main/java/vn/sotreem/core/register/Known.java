package vn.sotreem.core.register;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is read of the file once and stays so until something is written there. */
final class Known<T> {
    private final EncryptedDatabase database;
    private final Supplier<T> reader;
    private Optional<T> known = Optional.empty();
    private long writes;

    Known(EncryptedDatabase database, Supplier<T> reader) {
        this.database = database;
        this.reader = reader;
    }

    T get() {
        if (known.isEmpty() || writes != database.writes()) {
            long now = database.writes();
            known = Optional.of(reader.get());
            writes = now;
        }
        return known.get();
    }

    /** It follows from something else too, which has changed. */
    void forget() {
        known = Optional.empty();
    }
}
