package vn.sotreem.core.transport;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Unreadable;

/**
 * A parcel as a zip that any tool unpacks. Nothing in it is compressed, so it cannot unpack to more than it is; and it
 * is written in one way only, so whatever a zip can hide (a second entry of the same name, bytes between entries, a
 * path) is not the same bytes and is refused.
 */
final class BundleZip {
    private static final String MANIFEST = "manifest.json";
    private static final String SIGNATURE = "manifest.sig";
    private static final String SUMS = "SHA256SUMS";
    private static final int HEAD = 3;
    /** Entries have no time of their own; this is the earliest a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A file in the zip. */
    private record Member(String name, byte[] content) {
    }

    private BundleZip() {
    }

    static byte[] write(Parcel parcel) {
        List<Member> members = new ArrayList<>(List.of(new Member(MANIFEST, parcel.manifest().bytes()),
                new Member(SIGNATURE, parcel.signature()), new Member(SUMS, parcel.sums())));
        parcel.entries().forEach(entry -> members.add(new Member(entry.name(), entry.content())));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Member member : members) {
                zip.putNextEntry(stored(member));
                zip.write(member.content);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry stored(Member member) {
        CRC32 crc = new CRC32();
        crc.update(member.content);
        ZipEntry entry = new ZipEntry(member.name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(member.content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /** The parcel of these bytes; empty unless they are the very ones that {@link #write} makes of it. */
    static Optional<Parcel> read(byte[] bytes) {
        try {
            return parcel(members(bytes)).filter(parcel -> parcel.isWhole() && Arrays.equals(write(parcel), bytes));
        } catch (IOException | IllegalArgumentException | Unreadable broken) {
            // The zip reader has unchecked exceptions for names that are no text.
            return Optional.empty();
        }
    }

    private static List<Member> members(byte[] bytes) throws IOException {
        List<Member> members = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getMethod() != ZipEntry.STORED || members.size() == HEAD + Parcel.ENTRIES_MAX) {
                    return List.of();
                }
                members.add(new Member(entry.getName(), zip.readAllBytes()));
            }
        }
        return members;
    }

    private static Optional<Parcel> parcel(List<Member> members) throws Unreadable {
        if (members.size() < HEAD) {
            return Optional.empty();
        }
        Manifest manifest = Manifest.parse(members.getFirst().content);
        List<Parcel.Entry> entries = new ArrayList<>();
        for (Member member : members.subList(HEAD, members.size())) {
            Parcel.Entry.named(member.name, member.content).ifPresent(entries::add);
        }
        return Optional.of(new Parcel(manifest, members.get(1).content, entries));
    }
}
