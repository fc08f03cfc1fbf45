package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in the open at the front of a batch's envelope. It is written in one way only, so that the same header
 * is always the same bytes.
 *
 * @param id          which batch
 * @param previous    32 bytes, the hash of the batch before; {@link #noneBefore} when there is none
 * @param changes     how many, 0 to {@link SealedBatch#CHANGES_MAX}
 * @param format      how the payload is written
 * @param commune     five digits, whose register it is
 * @param payloadHash 32 bytes, SHA-256 of the payload
 */
public record BatchHeader(BatchId id, byte[] previous, int changes, Format format, String commune,
                          byte[] payloadHash) {
    /** Length of every hash, in bytes. */
    public static final int HASH_BYTES = 32;

    /**
     * How a payload is written.
     *
     * @param schema     the latest version of the fields that a change of the batch was written under
     * @param dictionary number of the dictionary
     * @param codec      {@link BatchCodec#NAME}
     */
    public record Format(int schema, int dictionary, String codec) {
    }

    /** The header of the payload that {@link BatchCodec#encode} made of these changes. */
    public static BatchHeader of(BatchId id, byte[] previous, String commune, List<Change> changes, byte[] payload) {
        int schema = changes.stream().mapToInt(Change::schema).max().orElse(Change.SCHEMA);
        return new BatchHeader(id, previous, changes.size(),
                new Format(schema, Dictionary.CURRENT, BatchCodec.NAME), commune, sha256().digest(payload));
    }

    /** What the first batch of a queue told from its beginning has as its previous hash: 32 zeros. */
    public static byte[] noneBefore() {
        return new byte[HASH_BYTES];
    }

    /** Reads a header; only the very bytes that {@link #bytes} writes are one. */
    public static BatchHeader parse(byte[] bytes) throws Unreadable {
        Members in = Members.of(bytes);
        Format format = new Format((int) in.number("schema", 1, Integer.MAX_VALUE),
                (int) in.number("dictionary", 1, Integer.MAX_VALUE), in.text("codec"));
        BatchHeader header = new BatchHeader(in.batch(), in.hash("previous"),
                (int) in.number("changes", 0, SealedBatch.CHANGES_MAX), format, in.text("commune"),
                in.hash("payload"));
        if (!Arrays.equals(header.bytes(), bytes)) {
            throw new Unreadable("the header is not in its one form");
        }
        return header;
    }

    /** The header as it travels: compact JSON. */
    public byte[] bytes() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("device", id.device().toString());
        out.writeNumberField("epoch", id.epoch());
        out.writeNumberField("number", id.number());
        out.writeStringField("previous", HexFormat.of().formatHex(previous));
        out.writeNumberField("changes", changes);
        out.writeNumberField("schema", format.schema);
        out.writeNumberField("dictionary", format.dictionary);
        out.writeStringField("codec", format.codec);
        out.writeStringField("commune", commune);
        out.writeStringField("payload", HexFormat.of().formatHex(payloadHash));
        out.writeEndObject();
    }

    /**
     * The batch's link in the hash chain, 32 bytes: SHA-256 of the header's bytes and the payload's SHA-256. It is the
     * hash of the sealed envelope.
     */
    public byte[] hash() {
        MessageDigest sha256 = sha256();
        sha256.update(bytes());
        return sha256.digest(payloadHash);
    }

    /** Whether this header was made for this payload. */
    public boolean speaksOf(byte[] payload) {
        return MessageDigest.isEqual(payloadHash, sha256().digest(payload));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
