package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tally as the header and the payload of its envelope (docs/protocol.md, "Tally"). */
public final class TallyCodec {
    /** Lines of a tally: records of one hamlet, or hamlets of one commune. */
    public static final int LINES_MAX = 50_000;

    private static final Set<String> PLAIN = Set.of("number");
    private static final Set<String> STEPS = Set.of("id");

    private TallyCodec() {
    }

    /** The envelope's header: compact JSON, in one form. A tally that only tells the time has no number of lines. */
    public static byte[] header(Tally tally) {
        return JsonOut.bytes(out -> {
            out.writeStartObject();
            out.writeStringField("query", Members.base64(tally.query()));
            out.writeStringField("time", tally.time().toString());
            out.writeStringField("portal", Members.base64(Members.bytes(tally.portalEpoch())));
            if (!tally.isLate()) {
                out.writeNumberField("lines", tally.lines().size());
                out.writeNumberField("dictionary", Dictionary.CURRENT);
                out.writeStringField("codec", Packing.NAME);
            }
            out.writeEndObject();
        });
    }

    /** The lines as compressed columns, no bytes when there are none. */
    public static byte[] payload(Tally tally) {
        return tally.lines().isEmpty() ? new byte[0] : Packing.pack(write(tally.lines()));
    }

    static byte[] write(List<Tally.Line> lines) {
        return JsonOut.bytes(out -> write(out, lines));
    }

    private static void write(JsonGenerator out, List<Tally.Line> lines) throws IOException {
        LinkedHashSet<UUID> known = new LinkedHashSet<>();
        lines.forEach(line -> known.add(line.id()));
        Ids ids = new Ids(known);
        ByteBuffer sums = ByteBuffer.allocate(lines.size() * Long.BYTES);
        lines.forEach(line -> sums.putLong(line.sum()));
        out.writeStartObject();
        out.writeFieldName("ids");
        ids.write(out);
        out.writeObjectFieldStart("lines");
        NumberColumns.writeSteps(out, "id", lines, line -> ids.number(line.id()));
        NumberColumns.write(out, "number", lines, Tally.Line::number);
        out.writeEndObject();
        out.writeStringField("sums", Members.base64(sums.array()));
        out.writeEndObject();
    }

    /** Reads a tally; its header must be the very bytes that {@link #header} writes. */
    public static Tally decode(byte[] header, byte[] payload) throws Unreadable {
        Members in = Members.of(header);
        Tally tally = new Tally(in.base64("query", Query.NAME_BYTES), in.instant("time"), in.base64Uuid("portal"),
                !in.has("lines"), payload.length == 0 ? List.of() : lines(in, payload));
        if (!Arrays.equals(header(tally), header)) {
            throw new Unreadable("the tally is not in its one form");
        }
        return tally;
    }

    private static List<Tally.Line> lines(Members header, byte[] payload) throws Unreadable {
        if (!header.text("codec").equals(Packing.NAME)) {
            throw new Unreadable("no such codec");
        }
        return read(Packing.unpack(payload, header.number("dictionary", 1, Integer.MAX_VALUE)));
    }

    static List<Tally.Line> read(byte[] json) throws Unreadable {
        JsonIn in = new JsonIn(json);
        List<UUID> ids = new ArrayList<>();
        Map<String, NumberColumns> columns = new HashMap<>();
        List<Long> sums = new ArrayList<>();
        in.object(name -> {
            switch (name) {
                case "ids" -> ids.addAll(Ids.read(in, LINES_MAX));
                case "lines" -> columns.put(name, NumberColumns.read(in, PLAIN, STEPS, LINES_MAX));
                case "sums" -> sums.addAll(Ids.longs(in, LINES_MAX));
                default -> in.skip();
            }
        });
        in.end();
        if (columns.isEmpty() || columns.get("lines").rows() != sums.size()) {
            throw in.unreadable("lines or sums are missing");
        }
        List<Tally.Line> lines = new ArrayList<>();
        for (int row = 0; row < sums.size(); row++) {
            NumberColumns numbers = columns.get("lines");
            lines.add(new Tally.Line(numbers.in(ids, "id", row), numbers.at("number", row), sums.get(row)));
        }
        return lines;
    }
}
