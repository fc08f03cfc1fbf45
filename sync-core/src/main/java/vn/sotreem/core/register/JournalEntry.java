package vn.sotreem.core.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.change.Unreadable;

/** What one frame of the journal tells. */
sealed interface JournalEntry {
    /** The kinds, as the first byte says. */
    byte LAPTOP = 1;
    byte SAVES = 2;

    /** Where the register lies from here on. */
    record Place(Laptop laptop) implements JournalEntry {
    }

    /**
     * Whole saves, in the order of the queue.
     *
     * @param changes as the portal is to be told of them
     * @param savedAt when each was saved, by the laptop's clock
     */
    record Saves(List<Change> changes, List<Instant> savedAt) implements JournalEntry {
        public Saves {
            changes = List.copyOf(changes);
            savedAt = List.copyOf(savedAt);
        }
    }

    default byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            switch (this) {
                case Place(Laptop laptop) -> {
                    out.writeByte(LAPTOP);
                    out.write(laptop.bytes());
                }
                case Saves saves -> {
                    out.writeByte(SAVES);
                    out.writeInt(saves.savedAt().size());
                    for (Instant at : saves.savedAt()) {
                        out.writeLong(at.toEpochMilli());
                    }
                    out.write(BatchCodec.columns(saves.changes()));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when these are not bytes of {@link #bytes} */
    static JournalEntry of(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            return switch (in.readByte()) {
                case LAPTOP -> new Place(Laptop.of(in.readAllBytes()));
                case SAVES -> saves(in);
                default -> throw new IOException("no such entry");
            };
        } catch (Unreadable | IllegalArgumentException damaged) {
            throw new IOException(damaged);
        }
    }

    private static Saves saves(DataInputStream in) throws IOException, Unreadable {
        int count = in.readInt();
        if (count < 0 || count > SealedBatch.CHANGES_MAX) {
            throw new IOException("too many changes");
        }
        List<Instant> savedAt = new ArrayList<>(count);
        for (int change = 0; change < count; change++) {
            savedAt.add(Instant.ofEpochMilli(in.readLong()));
        }
        List<Change> changes = BatchCodec.ofColumns(in.readAllBytes());
        if (changes.size() != count) {
            throw new IOException("not as many changes as times");
        }
        return new Saves(changes, savedAt);
    }
}
