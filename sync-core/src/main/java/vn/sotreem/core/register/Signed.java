package vn.sotreem.core.register;

import java.util.Optional;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.security.VerifyingKey;

/** What somebody signed, read; whatever is damaged, of another kind or from somebody else is as good as not there. */
final class Signed {
    private Signed() {
    }

    /** How the inside of an envelope is read once its signature holds. */
    interface Reading<T> {
        T read(Envelope envelope) throws Unreadable;
    }

    static <T> Optional<T> read(byte[] bytes, Envelope.Kind kind, VerifyingKey key, Reading<T> reading) {
        try {
            Envelope envelope = Envelope.open(bytes);
            return envelope.kind() == kind && envelope.verifiedBy(key)
                    ? Optional.of(reading.read(envelope)) : Optional.empty();
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.empty();
        }
    }
}
