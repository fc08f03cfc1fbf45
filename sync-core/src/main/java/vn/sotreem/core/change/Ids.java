package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The ids of a batch, each written once; everything else refers to them by number. An id of version 7 (RFC 9562) is
 * taken apart: its time and counter grow by little from one to the next and nearly vanish, its random half cannot be
 * made smaller and stands as it is. Ids of other versions are written whole and numbered after them.
 */
final class Ids {
    private static final int TIMED_VERSION = 7;
    private static final long VERSION_BITS = (long) TIMED_VERSION << 12;
    private static final int COUNTER_MAX = 0xFFF;
    private static final long MILLIS_MAX = 0xFFFF_FFFF_FFFFL;
    private static final int MILLIS_SHIFT = 16;
    private static final int TEXT_LENGTH = 36;

    private final List<UUID> timed = new ArrayList<>();
    private final List<UUID> others = new ArrayList<>();
    private final Map<UUID, Integer> numbers = new HashMap<>();

    Ids(SequencedSet<UUID> ids) {
        ids.forEach(id -> (id.version() == TIMED_VERSION ? timed : others).add(id));
        timed.forEach(id -> numbers.put(id, numbers.size()));
        others.forEach(id -> numbers.put(id, numbers.size()));
    }

    /** The id that is written exactly so; empty for every other text. */
    static Optional<UUID> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    int number(UUID id) {
        return numbers.get(id);
    }

    void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeArrayFieldStart("millis");
        long last = 0;
        for (UUID id : timed) {
            out.writeNumber(millis(id) - last);
            last = millis(id);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("counters");
        for (UUID id : timed) {
            out.writeNumber(id.getMostSignificantBits() & COUNTER_MAX);
        }
        out.writeEndArray();
        out.writeStringField("randoms", randoms());
        out.writeArrayFieldStart("others");
        for (UUID id : others) {
            out.writeString(id.toString());
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static long millis(UUID id) {
        return id.getMostSignificantBits() >>> MILLIS_SHIFT;
    }

    private String randoms() {
        ByteBuffer halves = ByteBuffer.allocate(timed.size() * Long.BYTES);
        timed.forEach(id -> halves.putLong(id.getLeastSignificantBits()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(halves.array());
    }

    /** The ids by their numbers. */
    static List<UUID> read(JsonIn in, int max) throws Unreadable {
        Map<String, List<Long>> columns = new HashMap<>();
        List<UUID> others = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "millis", "counters" -> columns.put(name, in.list(max, in::number));
                case "randoms" -> columns.put(name, longs(in, max));
                case "others" -> others.addAll(in.list(max, in::uuid));
                default -> in.skip();
            }
        });
        List<UUID> ids = new ArrayList<>();
        if (columns.size() != 3 || columns.values().stream().mapToInt(List::size).distinct().count() != 1) {
            throw in.unreadable("the columns of ids are missing or of different length");
        }
        long millis = 0;
        for (int i = 0; i < columns.get("millis").size(); i++) {
            millis += columns.get("millis").get(i);
            ids.add(new UUID(upper(in, millis, columns.get("counters").get(i)), columns.get("randoms").get(i)));
        }
        ids.addAll(others);
        return ids;
    }

    /** Numbers of 8 bytes each, as base64url. */
    static List<Long> longs(JsonIn in, int max) throws Unreadable {
        return longs(in.text(), max).orElseThrow(() -> in.unreadable("no such list of numbers"));
    }

    /** At most so many numbers of 8 bytes each; empty when the text is no such list. */
    static Optional<List<Long>> longs(String base64, int max) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            LongBuffer longs = ByteBuffer.wrap(bytes).asLongBuffer();
            boolean fits = longs.remaining() <= max && bytes.length % Long.BYTES == 0;
            return fits ? Optional.of(LongStream.generate(longs::get).limit(longs.remaining()).boxed().toList())
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static long upper(JsonIn in, long millis, long counter) throws Unreadable {
        if (millis != (millis & MILLIS_MAX) || counter != (counter & COUNTER_MAX)) {
            throw in.unreadable("no such id");
        }
        return millis << MILLIS_SHIFT | VERSION_BITS | counter;
    }
}
