package vn.sotreem.core.change;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What a stick says of itself; signed by who wrote it (docs/protocol.md, "The stick"). It is written in one way only,
 * so that the same manifest is always the same bytes.
 *
 * @param way       out of the hamlet, or back to it
 * @param device    the laptop whose batches these are, or whose batches the receipts are for; {@link #NO_DEVICE} of one
 *                  that asks to be let in
 * @param commune   five digits, whose register it is
 * @param portalKey 32 bytes, Ed25519: the portal that all of this is for; zeros of a laptop that asks to be let in
 * @param sender    who wrote the stick
 * @param writtenAt by the sender's clock, to the millisecond
 * @param content   what it carries
 */
public record Manifest(Way way, UUID device, String commune, byte[] portalKey, Sender sender, Instant writtenAt,
                       Content content) {
    /** Stands for the laptop that has no id yet. */
    public static final UUID NO_DEVICE = new UUID(0, 0);
    /** Stands for the portal whose key is not known yet. */
    private static final byte[] NO_PORTAL = new byte[32];
    /** Most characters of a sender's label. */
    public static final int LABEL_MAX = 200;

    private static final int FORMAT = 1;

    /** Which way a stick travels. */
    public enum Way {
        /** From a laptop without a network: its batches, and what it asks for. */
        OUT("out"),
        /** To that laptop: the receipts for them, and what it asked for. */
        BACK("back"),
        /** From a laptop that no portal knows yet: its request to be let in. */
        JOIN("join");

        private final String code;

        Way(String code) {
            this.code = code;
        }

        /** The word for it in manifests and file names. */
        public String code() {
            return code;
        }
    }

    /**
     * Who wrote a stick.
     *
     * @param publicKey 32 bytes, Ed25519: the manifest verifies with it and, on the way out, every batch
     * @param recipient what the answer is to be encrypted for, {@code age1…}
     * @param label     what the laptop is called by people
     */
    public record Sender(byte[] publicKey, String recipient, String label) {
    }

    /**
     * How much is on a stick.
     *
     * @param sums 32 bytes, SHA-256 of the list of entries ({@link Parcel#sums})
     */
    public record Content(int batches, int receipts, int pages, byte[] sums) {
    }

    /** The manifest of a laptop that no portal knows yet. */
    public static Manifest joining(String commune, Sender sender, Instant writtenAt, Content content) {
        return new Manifest(Way.JOIN, NO_DEVICE, commune, NO_PORTAL, sender, writtenAt, content);
    }

    /** Reads a manifest; only the very bytes that {@link #bytes} writes are one. */
    public static Manifest parse(byte[] bytes) throws Unreadable {
        Members in = Members.of(bytes);
        in.number("bundle", FORMAT, FORMAT);
        Sender sender = new Sender(in.hash("sender"), in.text("recipient"), in.text("label"));
        Content content = new Content((int) in.number("batches", 0, Parcel.ENTRIES_MAX),
                (int) in.number("receipts", 0, Parcel.ENTRIES_MAX), (int) in.number("pages", 0, Parcel.ENTRIES_MAX),
                in.hash("sums"));
        Manifest manifest = new Manifest(way(in.text("way")), in.uuid("device"), in.text("commune"), in.hash("portal"),
                sender, in.instant("writtenAt"), content);
        if (sender.label.length() > LABEL_MAX || !Arrays.equals(manifest.bytes(), bytes)) {
            throw new Unreadable("the manifest is not in its one form");
        }
        return manifest;
    }

    private static Way way(String code) throws Unreadable {
        for (Way way : Way.values()) {
            if (way.code.equals(code)) {
                return way;
            }
        }
        throw new Unreadable("no such way");
    }

    /** The manifest as it travels: compact JSON. */
    public byte[] bytes() {
        return JsonOut.bytes(this::write);
    }

    private void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("bundle", FORMAT);
        out.writeStringField("way", way.code);
        out.writeStringField("device", device.toString());
        out.writeStringField("commune", commune);
        out.writeStringField("portal", HexFormat.of().formatHex(portalKey));
        out.writeStringField("sender", HexFormat.of().formatHex(sender.publicKey));
        out.writeStringField("recipient", sender.recipient);
        out.writeStringField("label", sender.label);
        out.writeStringField("writtenAt", writtenAt.toString());
        out.writeNumberField("batches", content.batches);
        out.writeNumberField("receipts", content.receipts);
        out.writeNumberField("pages", content.pages);
        out.writeStringField("sums", HexFormat.of().formatHex(content.sums));
        out.writeEndObject();
    }
}
