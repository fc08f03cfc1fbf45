package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.FeedPage.Head;

/**
 * A page of the feed as the header and the payload of its envelope (docs/protocol.md, "Page"). Most pages say that
 * there is nothing new, so the header is kept short: ids and hashes stand in it as base64url.
 */
public final class FeedCodec {
    /** Records in a page, those included that stand in it only because others refer to them. */
    public static final int RECORDS_MAX = 3 * SealedBatch.CHANGES_MAX;

    private FeedCodec() {
    }

    /** The payload of these records, no bytes when there are none. */
    public static byte[] payload(List<FeedRecord> records) {
        return records.isEmpty() ? new byte[0] : Packing.pack(FeedWriter.write(records));
    }

    /** The envelope's header of this page: compact JSON, in one form. */
    public static byte[] header(FeedPage page) {
        return JsonOut.bytes(out -> write(out, page.head(), page.records().size()));
    }

    private static void write(JsonGenerator out, Head head, int records) throws IOException {
        out.writeStartObject();
        out.writeStringField("query", Members.base64(head.query()));
        out.writeStringField("time", head.time().toString());
        out.writeStringField("portal", Members.base64(Members.bytes(head.portalEpoch())));
        out.writeNumberField("next", head.next());
        out.writeNumberField("batch", head.lastBatch());
        out.writeNumberField("durable", head.durableBatch());
        out.writeNumberField("count", head.count());
        if (head.sum().isPresent()) {
            out.writeStringField("sum", Members.base64(head.sum().get().bytes()));
        }
        if (head.audience() != Audience.OFFICER) {
            out.writeStringField(Query.AUDIENCE, head.audience().code());
        }
        if (records > 0) {
            out.writeNumberField("records", records);
            out.writeNumberField("dictionary", Dictionary.CURRENT);
            out.writeStringField("codec", Packing.NAME);
        }
        out.writeEndObject();
    }

    /** Reads a page; its header must be the very bytes that {@link #header} writes. */
    public static FeedPage decode(byte[] header, byte[] payload) throws Unreadable {
        Members in = Members.of(header);
        long count = in.number("count", 0, Long.MAX_VALUE);
        Optional<Checksum> sum = in.has("sum")
                ? Optional.of(Checksum.of(count, in.base64("sum", Checksum.BYTES))) : Optional.empty();
        Head head = new Head(in.base64("query", Query.NAME_BYTES), in.instant("time"), in.base64Uuid("portal"),
                in.number("next", 0, Long.MAX_VALUE), in.number("batch", 0, Long.MAX_VALUE),
                in.number("durable", 0, Long.MAX_VALUE), count, sum,
                Query.audience(in).orElse(Audience.OFFICER));
        FeedPage page = new FeedPage(head, records(in, payload));
        if (!Arrays.equals(header(page), header)) {
            throw new Unreadable("the page's header is not in its one form");
        }
        return page;
    }

    private static List<FeedRecord> records(Members in, byte[] payload) throws Unreadable {
        if (payload.length == 0) {
            return List.of();
        }
        if (!in.text("codec").equals(Packing.NAME)) {
            throw new Unreadable("no such codec");
        }
        List<FeedRecord> records =
                FeedReader.read(Packing.unpack(payload, in.number("dictionary", 1, Integer.MAX_VALUE)));
        if (records.size() != in.number("records", 1, RECORDS_MAX)) {
            throw new Unreadable("not as many records as the header says");
        }
        return records;
    }
}
