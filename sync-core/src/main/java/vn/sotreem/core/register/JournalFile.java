package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import vn.sotreem.core.security.JournalKey;

/**
 * One file of the journal: a magic and a salt, then frames, each its number, its length, a CRC32C of all of it, and the
 * encrypted entry. It is written by one run of the program and never written to again.
 */
final class JournalFile implements AutoCloseable {
    /** Most bytes of a frame: many times the largest save. */
    static final int FRAME_BYTES_MAX = 16 << 20;

    private static final byte[] MAGIC = "STJ1".getBytes(StandardCharsets.US_ASCII);
    private static final int HEAD_BYTES = 3 * Integer.BYTES;
    private static final int START = MAGIC.length + JournalKey.SALT_BYTES;

    private final FileChannel channel;
    private final JournalKey key;
    private final byte[] salt;
    private int frames;

    /**
     * What is left of a file.
     *
     * @param unreadable places where something stood that cannot be read any more; an end that was cut off is none
     */
    record Content(List<JournalEntry> entries, int unreadable) {
    }

    /** A frame found in a file. */
    private record Frame(int number, byte[] sealed) {
        int length() {
            return HEAD_BYTES + sealed.length;
        }
    }

    private JournalFile(FileChannel channel, JournalKey key, byte[] salt) {
        this.channel = channel;
        this.key = key;
        this.salt = salt;
    }

    /** Makes the file, which is not there yet. */
    static JournalFile create(Path file, JournalKey key, SecureRandom random) throws IOException {
        byte[] salt = new byte[JournalKey.SALT_BYTES];
        random.nextBytes(salt);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        JournalFile made = new JournalFile(channel, key, salt);
        made.write(ByteBuffer.allocate(START).put(MAGIC).put(salt).flip());
        return made;
    }

    /** Adds an entry; it is durable after {@link #flush}. */
    void append(JournalEntry entry) throws IOException {
        byte[] sealed = key.seal(salt, frames, entry.bytes());
        write(ByteBuffer.allocate(HEAD_BYTES + sealed.length).putInt(frames).putInt(sealed.length)
                .putInt(checksum(frames, sealed)).put(sealed).flip());
        frames++;
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    void flush() throws IOException {
        channel.force(true);
    }

    /** Reads what can be read. Whatever is damaged is passed over, and counted. */
    static Content read(Path file, JournalKey key) throws IOException {
        List<JournalEntry> entries = new ArrayList<>();
        int unreadable = read(file, key, entries::add);
        return new Content(entries, unreadable);
    }

    /** The same, entry by entry for as long as the reader wants more; gives how many places cannot be read. */
    static int read(Path file, JournalKey key, Predicate<JournalEntry> reader) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < START) {
            return 0;
        }
        byte[] salt = Arrays.copyOfRange(bytes, MAGIC.length, START);
        int unreadable = Arrays.mismatch(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length) < 0 ? 0 : 1;
        int next = 0;
        int at = START;
        while (at < bytes.length) {
            int skippedTo = at;
            Optional<Frame> frame = frame(bytes, skippedTo, next);
            while (frame.isEmpty() && skippedTo < bytes.length) {
                skippedTo++;
                frame = frame(bytes, skippedTo, next);
            }
            if (frame.isEmpty()) {
                break;
            }
            Optional<JournalEntry> entry = entry(frame.get(), salt, key);
            if (entry.isPresent() && !reader.test(entry.get())) {
                break;
            }
            unreadable += skippedTo > at ? 1 : 0;
            unreadable += entry.isEmpty() ? 1 : 0;
            next = frame.get().number() + 1;
            at = skippedTo + frame.get().length();
        }
        return unreadable;
    }

    private static Optional<JournalEntry> entry(Frame frame, byte[] salt, JournalKey key) {
        Optional<byte[]> plain = key.open(salt, frame.number(), frame.sealed());
        try {
            return plain.isEmpty() ? Optional.empty() : Optional.of(JournalEntry.of(plain.get()));
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    /** The whole frame that begins here, if one does; its number is not below the one that is due. */
    private static Optional<Frame> frame(byte[] bytes, int at, int due) {
        if (bytes.length - at < HEAD_BYTES) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(bytes, at, HEAD_BYTES);
        int number = head.getInt();
        int length = head.getInt();
        if (number < due || length < 0 || length > FRAME_BYTES_MAX || length > bytes.length - at - HEAD_BYTES) {
            return Optional.empty();
        }
        byte[] sealed = Arrays.copyOfRange(bytes, at + HEAD_BYTES, at + HEAD_BYTES + length);
        return checksum(number, sealed) == head.getInt() ? Optional.of(new Frame(number, sealed)) : Optional.empty();
    }

    private static int checksum(int number, byte[] sealed) {
        CRC32C crc = new CRC32C();
        crc.update(ByteBuffer.allocate(2 * Integer.BYTES).putInt(number).putInt(sealed.length).flip());
        crc.update(sealed);
        return (int) crc.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
