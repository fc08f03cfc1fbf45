package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a laptop asks the portal for, as the header of an envelope that the laptop signs (docs/protocol.md, "Asking").
 * It is written in one way only.
 *
 * @param device   who asks
 * @param time     the portal's clock as the laptop believes it to be, to the second
 * @param audience for whose eyes the answer is to be; empty from a laptop that knows of no such difference
 */
public record Query(UUID device, Instant time, Optional<Audience> audience, Ask ask) {
    /** The member that says for whose eyes something is. */
    static final String AUDIENCE = "for";
    /** How far the time of a query may be from the portal's: what somebody overheard is of no use later. */
    public static final Duration AGE_MAX = Duration.ofMinutes(15);
    /** Length of {@link #name}, in bytes. */
    public static final int NAME_BYTES = 16;
    /** Sessions of one {@link Known}: what the header of an envelope has room for. */
    public static final int SESSIONS_MAX = 500;

    /** What is asked for. */
    public sealed interface Ask {
    }

    /**
     * A page of the commune's feed.
     *
     * @param epoch the laptop's own, 1 and one more each time its queue starts anew
     * @param after where the last page ended, 0 for the beginning
     * @param bytes how large the answer's payload may be; one record comes in any case
     * @param whole whether the laptop's own changes of this epoch are to come too: it does not know what became of them
     */
    public record Feed(int epoch, long after, int bytes, boolean whole) implements Ask {
    }

    /**
     * The commune's feed, page after page, for a laptop without a network. The query travels on a stick, and whoever
     * reads the stick may put it to the portal inside a {@link Relayed}.
     *
     * @param epoch  the laptop's own
     * @param after  where the laptop stands in the feed
     * @param whole  whether its own changes of this epoch are to come too
     * @param portal the portal's epoch in which it stands there
     */
    public record StickFeed(int epoch, long after, boolean whole, UUID portal) implements Ask {
    }

    /**
     * A page for another laptop of the same commune. The payload of the envelope is that laptop's query, a
     * {@link StickFeed}, as it was sealed.
     *
     * @param after where the page begins, no earlier than the other laptop's query
     * @param bytes how large the answer's payload may be
     */
    public record Relayed(long after, int bytes) implements Ask {
    }

    /** How many records each hamlet of the commune has, with their checksums. */
    public record Hamlets() implements Ask {
    }

    /** The records of one hamlet, by id, version and digest. */
    public record Records(UUID hamlet) implements Ask {
    }

    /**
     * Which changes of these sessions the portal has seen, whatever became of them.
     *
     * @param sessions at most {@link #SESSIONS_MAX}
     */
    public record Known(List<UUID> sessions) implements Ask {
        public Known {
            sessions = List.copyOf(sessions);
        }
    }

    /** Reads a query; only the very bytes that {@link #header} writes are one. */
    public static Query parse(byte[] header) throws Unreadable {
        Members in = Members.of(header);
        Query query = new Query(in.uuid("device"), in.instant("time"), audience(in), ask(in));
        if (!Arrays.equals(query.header(), header)) {
            throw new Unreadable("the query is not in its one form");
        }
        return query;
    }

    /** For whose eyes something is, if it says so. */
    static Optional<Audience> audience(Members in) throws Unreadable {
        if (!in.has(AUDIENCE)) {
            return Optional.empty();
        }
        return Optional.of(Audience.of(in.text(AUDIENCE)).orElseThrow(() -> new Unreadable("for nobody's eyes")));
    }

    private static Ask ask(Members in) throws Unreadable {
        String ask = in.text("ask");
        return switch (ask) {
            case "feed", "whole-feed" -> new Feed((int) in.number("epoch", 1, Integer.MAX_VALUE),
                    in.number("after", 0, Long.MAX_VALUE), (int) in.number("bytes", 1, Integer.MAX_VALUE),
                    ask.equals("whole-feed"));
            case "stick-feed", "whole-stick-feed" -> new StickFeed((int) in.number("epoch", 1, Integer.MAX_VALUE),
                    in.number("after", 0, Long.MAX_VALUE), ask.equals("whole-stick-feed"),
                    in.uuid("portal"));
            case "relayed" -> new Relayed(in.number("after", 0, Long.MAX_VALUE),
                    (int) in.number("bytes", 1, Integer.MAX_VALUE));
            case "hamlets" -> new Hamlets();
            case "records" -> new Records(in.uuid("hamlet"));
            case "known" -> new Known(in.base64Uuids("sessions", SESSIONS_MAX));
            default -> throw new Unreadable("nothing that can be asked for");
        };
    }

    /** The query as it travels: compact JSON. */
    public byte[] header() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("device", device.toString());
        out.writeStringField("time", time.toString());
        if (audience.isPresent()) {
            out.writeStringField(AUDIENCE, audience.get().code());
        }
        switch (ask) {
            case Feed feed -> {
                out.writeStringField("ask", feed.whole ? "whole-feed" : "feed");
                out.writeNumberField("epoch", feed.epoch);
                out.writeNumberField("after", feed.after);
                out.writeNumberField("bytes", feed.bytes);
            }
            case StickFeed feed -> {
                out.writeStringField("ask", feed.whole ? "whole-stick-feed" : "stick-feed");
                out.writeNumberField("epoch", feed.epoch);
                out.writeNumberField("after", feed.after);
                out.writeStringField("portal", feed.portal.toString());
            }
            case Relayed relayed -> {
                out.writeStringField("ask", "relayed");
                out.writeNumberField("after", relayed.after);
                out.writeNumberField("bytes", relayed.bytes);
            }
            case Hamlets hamlets -> out.writeStringField("ask", "hamlets");
            case Records records -> {
                out.writeStringField("ask", "records");
                out.writeStringField("hamlet", records.hamlet.toString());
            }
            case Known known -> {
                out.writeStringField("ask", "known");
                out.writeStringField("sessions", Members.base64(known.sessions));
            }
        }
        out.writeEndObject();
    }

    /** 16 bytes that stand for a sealed query in its answer: the beginning of SHA-256 of the envelope. */
    public static byte[] name(byte[] envelope) {
        return digest(envelope, new byte[0]);
    }

    /**
     * 16 bytes that stand in a page for a query that a stick brought and for where that page begins: the beginning of
     * SHA-256 of the envelope and the place, 8 bytes, big endian. So each page says where it belongs.
     */
    public static byte[] name(byte[] envelope, long after) {
        return digest(envelope, ByteBuffer.allocate(Long.BYTES).putLong(after).array());
    }

    private static byte[] digest(byte[] envelope, byte[] place) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(envelope);
            return Arrays.copyOf(sha256.digest(place), NAME_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
