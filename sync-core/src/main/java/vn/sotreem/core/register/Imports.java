package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Item;

/**
 * The lists that were imported here. What one import has saved is kept together, so that all of it can be taken back.
 * Belongs to the register's thread.
 */
public final class Imports {
    private static final String PREFIX = "import.";

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final ChangeLog log;
    private final Writer writer;
    private final InstantSource clock;

    /** What came of taking an import back. */
    public sealed interface Undoing {

        /** All of it is as before: what the import made lies in the bin, what it changed is what it was. */
        record Undone(int changes) implements Undoing {
        }

        /** Nothing was done, because these records would lose what was written since. */
        record Kept(List<Touched> touched) implements Undoing {
            public Kept {
                touched = List.copyOf(touched);
            }
        }
    }

    /**
     * A record of an import that somebody wrote in since.
     *
     * @param item  as it is now
     * @param actor who wrote last
     * @param at    when, by the clock of the laptop that saved it
     */
    public record Touched(Item item, String actor, Instant at) {
    }

    Imports(EncryptedDatabase database, Settings settings, Records records, ChangeLog log, Writer writer,
            InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.log = log;
        this.writer = writer;
        this.clock = clock;
    }

    /** Keeps saves of an import in one transaction, durable on return. */
    public Saved save(UUID id, String label, List<Save> saves) {
        long before = log.length();
        return writer.write(saves, clock.instant(), () -> {
            ImportNote note = find(id).orElseGet(() -> ImportNote.begun(id, clock.instant(),
                    saves.getFirst().actor(), label));
            keep(note.with(before + 1, log.length()));
        });
    }

    /** The imports that were made here, latest first. */
    public List<ImportNote> latest() {
        return settings.beginning(PREFIX).entrySet().stream().map(kept -> ImportNote.parse(
                UUID.fromString(kept.getKey().substring(PREFIX.length())), kept.getValue()))
                .sorted((one, other) -> other.at().compareTo(one.at())).toList();
    }

    private Optional<ImportNote> find(UUID id) {
        return settings.find(PREFIX + id).map(text -> ImportNote.parse(id, text));
    }

    private void keep(ImportNote note) {
        settings.set(PREFIX + note.id(), note.text());
    }

    /**
     * Takes an import back by later changes, all of it or nothing.
     *
     * @throws IllegalArgumentException when there is no such import, or it was taken back already
     */
    public Undoing undo(UUID id, String actor) {
        ImportNote note = find(id).filter(found -> !found.undone())
                .orElseThrow(() -> new IllegalArgumentException("no such import"));
        Trace trace = Trace.read(database, records, writer.sight(), note.parts());
        List<Touched> touched = Stream.concat(trace.writtenSince(), trace.addedSince()).toList();
        if (!touched.isEmpty()) {
            return new Undoing.Kept(touched);
        }
        List<Edit> edits = trace.undoing();
        List<Save> saves = edits.isEmpty() ? List.of() : Save.all(actor, edits);
        return new Undoing.Undone(writer.write(saves, clock.instant(), () -> keep(note.asUndone())).changes());
    }
}
