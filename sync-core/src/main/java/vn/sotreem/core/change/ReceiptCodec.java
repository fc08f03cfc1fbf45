package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.sotreem.core.change.Outcome.Result;

/**
 * A receipt as the header and the payload of its envelope (docs/protocol.md, "Receipt"). The header says which batch;
 * the payload lists the exceptions and is empty when there are none, as is usual. Both are written in one way only.
 */
public final class ReceiptCodec {
    /** Most outcomes of one receipt: every change of the largest batch, twenty fields each. */
    public static final int EXCEPTIONS_MAX = 20 * SealedBatch.CHANGES_MAX;

    private ReceiptCodec() {
    }

    /** The envelope's header of this receipt: compact JSON. */
    public static byte[] header(Receipt receipt) {
        return JsonOut.bytes(out -> writeHeader(out, receipt));
    }

    /** The envelope's payload of this receipt: a JSON list of its exceptions, no bytes when there are none. */
    public static byte[] payload(Receipt receipt) {
        return receipt.exceptions().isEmpty() ? new byte[0]
                : JsonOut.bytes(out -> writeExceptions(out, receipt.exceptions()));
    }

    /** Reads a receipt; only the very bytes that this class writes are one. */
    public static Receipt decode(byte[] header, byte[] payload) throws Unreadable {
        Members in = Members.of(header);
        Receipt receipt = new Receipt(in.batch(), in.hash("hash"), in.number("position", 0, Long.MAX_VALUE),
                in.instant("receivedAt"), payload.length == 0 ? List.of() : readExceptions(payload));
        if (!Arrays.equals(header(receipt), header) || !Arrays.equals(payload(receipt), payload)) {
            throw new Unreadable("the receipt is not in its one form");
        }
        return receipt;
    }

    private static void writeHeader(JsonGenerator out, Receipt receipt) throws IOException {
        out.writeStartObject();
        out.writeStringField("device", receipt.batch().device().toString());
        out.writeNumberField("epoch", receipt.batch().epoch());
        out.writeNumberField("number", receipt.batch().number());
        out.writeStringField("hash", HexFormat.of().formatHex(receipt.hash()));
        out.writeNumberField("position", receipt.position());
        out.writeStringField("receivedAt", receipt.receivedAt().toString());
        out.writeNumberField("exceptions", receipt.exceptions().size());
        out.writeEndObject();
    }

    private static void writeExceptions(JsonGenerator out, List<Outcome> exceptions) throws IOException {
        out.writeStartArray();
        for (Outcome outcome : exceptions) {
            out.writeStartObject();
            out.writeNumberField("change", outcome.index());
            out.writeStringField("result", outcome.result().code());
            out.writeStringField("code", outcome.code());
            out.writeStringField("field", outcome.field());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static List<Outcome> readExceptions(byte[] payload) throws Unreadable {
        JsonIn in = new JsonIn(payload);
        List<Outcome> exceptions = in.list(EXCEPTIONS_MAX, () -> readException(in));
        in.end();
        return exceptions;
    }

    private static Outcome readException(JsonIn in) throws Unreadable {
        Members members = new Members(in);
        int index = (int) members.number("change", 0, SealedBatch.CHANGES_MAX - 1);
        return new Outcome(index, result(members.text("result")), members.text("code"), members.text("field"));
    }

    private static Result result(String code) throws Unreadable {
        try {
            return Result.of(code);
        } catch (IllegalArgumentException unknown) {
            throw new Unreadable("no such result");
        }
    }
}
