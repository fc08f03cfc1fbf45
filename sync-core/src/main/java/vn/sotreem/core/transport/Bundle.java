package vn.sotreem.core.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.LongSummaryStatistics;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.security.AgeFile;
import vn.sotreem.core.security.AgeFileRefused;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.Recipient;
import vn.sotreem.core.transport.BundleRefused.Reason;

/**
 * A parcel as a file on a stick: a zip in an age file (docs/protocol.md, "The stick"). A stick that is lost is
 * ciphertext; one that arrives is whole, or is refused with a reason.
 */
public final class Bundle {
    /** What a bundle's name ends with. */
    public static final String SUFFIX = ".so-bundle.age";

    private static final String PART_SUFFIX = ".part";
    private static final int DEVICE_DIGITS = 8;

    private Bundle() {
    }

    /** A name for the file: whose, which way, what. "06463-019aa9c2-out-3-7.so-bundle.age" */
    public static String nameFor(Parcel parcel) {
        Manifest manifest = parcel.manifest();
        LongSummaryStatistics numbers = parcel.entries().stream()
                .filter(entry -> entry.kind() == Parcel.Kind.BATCH || entry.kind() == Parcel.Kind.RECEIPT)
                .mapToLong(entry -> entry.batch(manifest.device()).number()).summaryStatistics();
        String which = numbers.getCount() == 0 ? "" : "-" + numbers.getMin() + "-" + numbers.getMax();
        return "%s-%s-%s%s%s".formatted(manifest.commune(), manifest.device().toString().substring(0, DEVICE_DIGITS),
                manifest.way().code(), which, SUFFIX);
    }

    /**
     * Writes a bundle that these recipients and the writer can open. It is written beside, flushed to the stick, moved
     * over the target, read back and compared; on any failure the target is as it was, or gone.
     *
     * @param own the writer's keys: what was written is proved by opening it
     * @throws IOException when the stick is full or gone, or does not hold what was written
     */
    public static void write(Path target, Parcel parcel, List<Recipient> recipients, ReceivingKeys own)
            throws IOException {
        List<Recipient> readers = new ArrayList<>(recipients);
        readers.add(own.recipient());
        byte[] plain = BundleZip.write(parcel);
        byte[] file = AgeFile.encrypt(plain, readers.stream().distinct().toList());
        Path part = target.resolveSibling(target.getFileName() + PART_SUFFIX);
        try {
            writeFlushed(part, file);
            if (!Arrays.equals(plain, AgeFile.decrypt(Files.readAllBytes(part), own))) {
                throw new IOException("the file does not hold what was written");
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            flushFolder(target.toAbsolutePath().getParent());
        } catch (AgeFileRefused damaged) {
            throw new IOException("the file does not hold what was written", damaged);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void writeFlushed(Path part, byte[] file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(file);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    /** Makes the move itself durable, because people pull sticks out. Windows opens no folder and writes at once. */
    private static void flushFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * Reads a bundle. Whether it concerns this register is for the register to say.
     *
     * @throws BundleRefused when it is none, or not for these keys, or not as it was written
     * @throws IOException   when the file cannot be read
     */
    public static Parcel read(Path file, ReceivingKeys keys) throws BundleRefused, IOException {
        if (Files.size(file) > AgeFile.BYTES_MAX) {
            throw new BundleRefused(Reason.TOO_LARGE);
        }
        return open(Files.readAllBytes(file), keys);
    }

    static Parcel open(byte[] file, ReceivingKeys keys) throws BundleRefused {
        try {
            return BundleZip.read(AgeFile.decrypt(file, keys))
                    .orElseThrow(() -> new BundleRefused(Reason.NOT_A_BUNDLE));
        } catch (AgeFileRefused refused) {
            throw new BundleRefused(switch (refused.reason()) {
                case NOT_AGE -> Reason.NOT_A_BUNDLE;
                case NOT_FOR_THIS_LAPTOP -> Reason.NOT_FOR_THIS_LAPTOP;
                case DAMAGED -> Reason.DAMAGED;
                case TOO_LARGE -> Reason.TOO_LARGE;
            });
        }
    }
}
