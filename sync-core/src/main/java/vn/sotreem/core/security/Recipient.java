package vn.sotreem.core.security;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody a file can be encrypted for: the public half of an X25519 pair, as the age tools write it ({@code age1…}, 62
 * characters, with a checksum). Not secret; it may be sent, printed and read out.
 *
 * @param text the one form, in lower case
 */
public record Recipient(String text) {
    static final int KEY_BYTES = 32;

    private static final String PREFIX = "age";
    private static final int TEXT_LENGTH = 62;

    /** The recipient written here, blanks around it left out; empty when it is none or was mistyped. */
    public static Optional<Recipient> parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (lower.length() != TEXT_LENGTH || !lower.startsWith(PREFIX + "1")) {
            return Optional.empty();
        }
        try {
            Bech32Address address = Bech32.getDecoder().decode(lower);
            boolean sound = PREFIX.contentEquals(address.getHumanReadablePart())
                    && address.getData().length == KEY_BYTES;
            return Optional.of(new Recipient(lower)).filter(parsed -> sound);
        } catch (IllegalArgumentException mistyped) {
            return Optional.empty();
        }
    }

    static Recipient of(byte[] publicKey) {
        return new Recipient(Bech32.getEncoder().encode(PREFIX, publicKey).toString());
    }

    @Override
    public String toString() {
        return text;
    }
}
