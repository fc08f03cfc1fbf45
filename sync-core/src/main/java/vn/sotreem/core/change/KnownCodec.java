package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.KnownChanges.Range;

/** Which changes the portal has seen, as the header and the payload of their envelope (docs/protocol.md, "Known"). */
public final class KnownCodec {
    /** Ranges of an answer: a session has one, or a few when a copy of its register went on with it. */
    public static final int RANGES_MAX = 50_000;

    private static final Set<String> PLAIN = Set.of("session", "first", "count");

    private KnownCodec() {
    }

    /** The envelope's header: compact JSON, in one form. An answer that only tells the time has no number of ranges. */
    public static byte[] header(KnownChanges known) {
        return JsonOut.bytes(out -> {
            out.writeStartObject();
            out.writeStringField("query", Members.base64(known.query()));
            out.writeStringField("time", known.time().toString());
            out.writeStringField("portal", Members.base64(List.of(known.portalEpoch())));
            if (!known.isLate()) {
                out.writeNumberField("ranges", known.ranges().size());
                out.writeNumberField("dictionary", Dictionary.CURRENT);
                out.writeStringField("codec", Packing.NAME);
            }
            out.writeEndObject();
        });
    }

    /** The ranges as compressed columns, no bytes when there are none; a session is its number in the query. */
    public static byte[] payload(KnownChanges known, Query.Known asked) {
        return known.ranges().isEmpty() ? new byte[0] : Packing.pack(write(known.ranges(), asked.sessions()));
    }

    static byte[] write(List<Range> ranges, List<UUID> sessions) {
        return JsonOut.bytes(out -> write(out, ranges, sessions));
    }

    private static void write(JsonGenerator out, List<Range> ranges, List<UUID> sessions) throws IOException {
        out.writeStartObject();
        out.writeObjectFieldStart("ranges");
        NumberColumns.write(out, "session", ranges, range -> sessions.indexOf(range.session()));
        NumberColumns.write(out, "first", ranges, Range::first);
        NumberColumns.write(out, "count", ranges, range -> range.last() - range.first() + 1);
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Reads the answer to this query; its header must be the very bytes that {@link #header} writes. */
    public static KnownChanges decode(byte[] header, byte[] payload, Query.Known asked) throws Unreadable {
        Members in = Members.of(header);
        KnownChanges known = new KnownChanges(in.base64("query", Query.NAME_BYTES), in.instant("time"),
                in.base64Uuid("portal"), !in.has("ranges"),
                payload.length == 0 ? List.of() : ranges(in, payload, asked.sessions()));
        if (!Arrays.equals(header(known), header)) {
            throw new Unreadable("the answer is not in its one form");
        }
        return known;
    }

    private static List<Range> ranges(Members header, byte[] payload, List<UUID> sessions) throws Unreadable {
        if (!header.text("codec").equals(Packing.NAME)) {
            throw new Unreadable("no such codec");
        }
        return read(Packing.unpack(payload, header.number("dictionary", 1, Integer.MAX_VALUE)), sessions);
    }

    static List<Range> read(byte[] json, List<UUID> sessions) throws Unreadable {
        JsonIn in = new JsonIn(json);
        List<Range> ranges = new ArrayList<>();
        in.object(name -> {
            if (name.equals("ranges")) {
                NumberColumns columns = NumberColumns.read(in, PLAIN, Set.of(), RANGES_MAX);
                for (int row = 0; row < columns.rows(); row++) {
                    ranges.add(new Range(columns.in(sessions, "session", row), columns.at("first", row),
                            columns.at("first", row) + columns.at("count", row) - 1));
                }
            } else {
                in.skip();
            }
        });
        in.end();
        return ranges;
    }
}
