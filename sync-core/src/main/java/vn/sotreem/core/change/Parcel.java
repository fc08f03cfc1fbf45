package vn.sotreem.core.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a stick carries: batches and a query, or receipts and pages, byte for byte as they would travel by network, and
 * a signed manifest of them.
 *
 * @param signature 64 bytes, Ed25519, over the manifest's bytes by its sender
 * @param entries   in the order in which they stand on the stick
 */
public record Parcel(Manifest manifest, byte[] signature, List<Entry> entries) {
    /** Most entries on one stick. */
    public static final int ENTRIES_MAX = 2_000;
    /** Most bytes of all entries of one stick together. */
    public static final int BYTES_MAX = 48 * 1024 * 1024;

    public Parcel {
        entries = List.copyOf(entries);
    }

    /** What an entry is; its name on the stick tells. */
    public enum Kind {
        /** A sealed batch. */
        BATCH("batches/([1-9][0-9]{0,8})-([1-9][0-9]{0,17})"),
        /** The portal's receipt for a batch. */
        RECEIPT("receipts/([1-9][0-9]{0,8})-([1-9][0-9]{0,17})"),
        /** That the portal refused a batch as a whole. */
        REFUSAL("refusals/([1-9][0-9]{0,8})-([1-9][0-9]{0,17})"),
        /** The portal's word for the laptop that wrote the stick. */
        CERTIFICATE("certificate"),
        /** The laptop's request to be let in. */
        APPLICATION("enrolment/request.json"),
        /** The portal's answer to that. */
        ADMISSION("enrolment/answer.json"),
        /** The laptop's query for the feed, to be asked by whoever has a network; it goes there and comes back. */
        QUERY("query"),
        /** A page that answers the query, by the place in the feed after which it begins. */
        PAGE("pages/(0|[1-9][0-9]{0,17})");

        private final Pattern name;

        Kind(String name) {
            this.name = Pattern.compile(name);
        }
    }

    /**
     * One thing that a stick carries.
     *
     * @param name    as it stands on the stick: "batches/1-7" is batch 7 of epoch 1
     * @param content as it would travel by network
     */
    public record Entry(Kind kind, String name, byte[] content) {

        /** A sealed batch. */
        public static Entry batch(BatchId id, byte[] envelope) {
            return new Entry(Kind.BATCH, "batches/" + id.epoch() + "-" + id.number(), envelope);
        }

        /** The receipt for a batch. */
        public static Entry receipt(BatchId id, byte[] envelope) {
            return new Entry(Kind.RECEIPT, "receipts/" + id.epoch() + "-" + id.number(), envelope);
        }

        /** That the portal refused a batch as a whole. */
        public static Entry refusal(BatchId id, BatchRefusal refusal) {
            return new Entry(Kind.REFUSAL, "refusals/" + id.epoch() + "-" + id.number(), refusal.bytes());
        }

        /** The portal's word for a laptop. */
        public static Entry certificate(byte[] envelope) {
            return new Entry(Kind.CERTIFICATE, "certificate", envelope);
        }

        /** A request to be let in. */
        public static Entry application(EnrolmentApplication application) {
            return new Entry(Kind.APPLICATION, "enrolment/request.json", application.bytes());
        }

        /** The portal's answer to a request to be let in. */
        public static Entry admission(byte[] answer) {
            return new Entry(Kind.ADMISSION, "enrolment/answer.json", answer);
        }

        /** A query for the feed. */
        public static Entry query(byte[] envelope) {
            return new Entry(Kind.QUERY, "query", envelope);
        }

        /** The page of the feed that begins after a place. */
        public static Entry page(long after, byte[] envelope) {
            return new Entry(Kind.PAGE, "pages/" + after, envelope);
        }

        /** The entry of this name; empty when it is no entry's name. */
        public static Optional<Entry> named(String name, byte[] content) {
            return Arrays.stream(Kind.values()).filter(kind -> kind.name.matcher(name).matches()).findFirst()
                    .map(kind -> new Entry(kind, name, content));
        }

        /** Which batch of this laptop a batch, a receipt or a refusal is about. */
        public BatchId batch(UUID device) {
            return new BatchId(device, (int) number(1), number(2));
        }

        /** The place in the feed after which a page begins. */
        public long place() {
            return number(1);
        }

        private long number(int part) {
            Matcher parts = kind.name.matcher(name);
            if (!parts.matches() || parts.groupCount() < part) {
                throw new IllegalStateException("an entry that has no such number");
            }
            return Long.parseLong(parts.group(part));
        }
    }

    /** The entry of a kind of which there is at most one. */
    public Optional<Entry> entry(Kind kind) {
        return entries(kind).stream().findFirst();
    }

    /** The entries of one kind, in their order. */
    public List<Entry> entries(Kind kind) {
        return entries.stream().filter(entry -> entry.kind == kind).toList();
    }

    /** What a manifest says of these entries. */
    public static Manifest.Content contentOf(List<Entry> entries) {
        return new Manifest.Content(count(entries, Kind.BATCH), count(entries, Kind.RECEIPT),
                count(entries, Kind.PAGE), sha256(sums(entries)));
    }

    private static int count(List<Entry> entries, Kind kind) {
        return (int) entries.stream().filter(entry -> entry.kind == kind).count();
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
                && content.pages() == manifest.content().pages()
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
