package vn.sotreem.core.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stick carries: sealed batches or receipts, byte for byte as they would travel by network, and a signed
 * manifest of them.
 *
 * @param signature 64 bytes, Ed25519, over the manifest's bytes by its sender
 * @param entries   in the order in which they stand on the stick
 */
public record Parcel(Manifest manifest, byte[] signature, List<Entry> entries) {
    /** Most batches and receipts on one stick. */
    public static final int ENTRIES_MAX = 2_000;
    /** Most bytes of all entries of one stick together. */
    public static final int BYTES_MAX = 48 * 1024 * 1024;

    public Parcel {
        entries = List.copyOf(entries);
    }

    /** What an entry is. */
    public enum Kind {
        BATCH("batches"),
        RECEIPT("receipts");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }
    }

    /**
     * A sealed batch, or the receipt of one.
     *
     * @param batch   which batch
     * @param content the envelope
     */
    public record Entry(Kind kind, BatchId batch, byte[] content) {
        private static final Pattern NAME =
                Pattern.compile("(batches|receipts)/([1-9][0-9]{0,8})-([1-9][0-9]{0,17})");

        /** Its name on the stick, two parts and never more: "batches/1-7" is batch 7 of epoch 1. */
        public String name() {
            return kind.folder + "/" + batch.epoch() + "-" + batch.number();
        }

        /** The entry of this name, about a batch of this device; empty when it is no entry's name. */
        public static Optional<Entry> named(String name, UUID device, byte[] content) {
            Matcher parts = NAME.matcher(name);
            if (!parts.matches()) {
                return Optional.empty();
            }
            Kind kind = parts.group(1).equals(Kind.BATCH.folder) ? Kind.BATCH : Kind.RECEIPT;
            BatchId batch = new BatchId(device, Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3)));
            return Optional.of(new Entry(kind, batch, content));
        }
    }

    /** What a manifest says of these entries. */
    public static Manifest.Content contentOf(List<Entry> entries) {
        int batches = (int) entries.stream().filter(entry -> entry.kind == Kind.BATCH).count();
        return new Manifest.Content(batches, entries.size() - batches, sha256(sums(entries)));
    }

    /** One line for each entry, its SHA-256 and its name, in the form that {@code sha256sum -c} checks. */
    public byte[] sums() {
        return sums(entries);
    }

    private static byte[] sums(List<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        entries.forEach(entry -> lines.append(HexFormat.of().formatHex(sha256(entry.content)))
                .append("  ").append(entry.name()).append('\n'));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the entries are what the manifest says, each of them once. */
    public boolean isWhole() {
        Manifest.Content content = contentOf(entries);
        return content.batches() == manifest.content().batches()
                && content.receipts() == manifest.content().receipts()
                && MessageDigest.isEqual(content.sums(), manifest.content().sums())
                && entries.stream().map(Entry::name).distinct().count() == entries.size();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
