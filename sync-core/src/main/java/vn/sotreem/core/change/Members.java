package vn.sotreem.core.change;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** The members of a flat JSON object of texts and whole numbers. */
final class Members {
    private static final Instant TIME_MIN = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant TIME_MAX = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    /** Reads the object at which the reader stands. */
    Members(JsonIn in) throws Unreadable {
        in.object(name -> {
            if (in.isNumber()) {
                numbers.put(name, in.number());
            } else {
                texts.put(name, in.text());
            }
        });
    }

    /** The members of the one object these bytes are. */
    static Members of(byte[] json) throws Unreadable {
        JsonIn in = new JsonIn(json);
        Members members = new Members(in);
        in.end();
        return members;
    }

    String text(String name) throws Unreadable {
        return present(texts.get(name), name);
    }

    long number(String name, long min, long max) throws Unreadable {
        long number = present(numbers.get(name), name);
        if (number < min || number > max) {
            throw new Unreadable(name + " is out of range");
        }
        return number;
    }

    boolean has(String name) {
        return texts.containsKey(name) || numbers.containsKey(name);
    }

    UUID uuid(String name) throws Unreadable {
        return Ids.parse(text(name)).orElseThrow(() -> new Unreadable(name + " is no id"));
    }

    BatchId batch() throws Unreadable {
        return new BatchId(uuid("device"), (int) number("epoch", 1, Integer.MAX_VALUE),
                number("number", 1, Long.MAX_VALUE));
    }

    byte[] hash(String name) throws Unreadable {
        String hex = text(name);
        if (hex.length() != 2 * BatchHeader.HASH_BYTES) {
            throw new Unreadable(name + " is no hash");
        }
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException notHex) {
            throw new Unreadable(name + " is no hash");
        }
    }

    /** So many bytes, written as base64url without padding. */
    byte[] base64(String name, int length) throws Unreadable {
        byte[] bytes = base64Most(name, length);
        if (bytes.length != length) {
            throw new Unreadable(name + " is of another length");
        }
        return bytes;
    }

    /** At most so many bytes, written as base64url without padding, in the one spelling there is (RFC 4648, 3.5). */
    byte[] base64Most(String name, int length) throws Unreadable {
        try {
            String text = text(name);
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length > length) {
                throw new Unreadable(name + " is too long");
            }
            if (!base64(bytes).equals(text)) {
                throw new Unreadable(name + " is spelled in another way than it is written");
            }
            return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable(name + " is not base64url");
        }
    }

    /** An id written as base64url. */
    UUID base64Uuid(String name) throws Unreadable {
        ByteBuffer bytes = ByteBuffer.wrap(base64(name, 2 * Long.BYTES));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** At most so many ids, 16 bytes each, written as base64url without padding. */
    List<UUID> base64Uuids(String name, int max) throws Unreadable {
        List<Long> halves = Ids.longs(text(name), 2 * max).orElseThrow(() -> new Unreadable(name + " are no ids"));
        if (halves.size() % 2 != 0) {
            throw new Unreadable(name + " are no ids");
        }
        return IntStream.range(0, halves.size() / 2)
                .mapToObj(id -> new UUID(halves.get(2 * id), halves.get(2 * id + 1))).toList();
    }

    /** Ids as base64url, 16 bytes each. */
    static String base64(List<UUID> ids) {
        ByteBuffer bytes = ByteBuffer.allocate(ids.size() * 2 * Long.BYTES);
        ids.forEach(id -> bytes.put(bytes(id)));
        return base64(bytes.array());
    }

    /** Bytes as base64url without padding. */
    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The 16 bytes of an id. */
    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /** A time of a year of four digits: later ones have no number of milliseconds. */
    Instant instant(String name) throws Unreadable {
        try {
            Instant time = Instant.parse(text(name));
            if (time.isBefore(TIME_MIN) || time.isAfter(TIME_MAX)) {
                throw new Unreadable(name + " is no time that a clock tells");
            }
            return time;
        } catch (DateTimeException notATime) {
            throw new Unreadable(name + " is no time");
        }
    }

    private static <T> T present(T value, String name) throws Unreadable {
        if (value == null) {
            throw new Unreadable(name + " is missing");
        }
        return value;
    }
}
