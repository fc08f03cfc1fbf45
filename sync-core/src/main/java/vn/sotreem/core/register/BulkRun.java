package vn.sotreem.core.register;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A bulk change that is being saved, some lines at a time: whoever stops it in between keeps what is saved so far, and
 * all of it is one import ({@link Imports}) that is taken back as a whole. Each child or household is a save of its
 * own, so that the portal may take one and refuse another. Belongs to the register's thread.
 */
public final class BulkRun {
    private static final int LINES_PER_STEP = 200;

    private final Register register;
    private final List<BulkLine> lines;
    private final String label;
    private final String actor;
    private final UUID id;
    private int done;
    private int changes;

    /**
     * @param lines that a person wants done; those that cannot be done are left out
     * @param label what it is called in the list of imports
     */
    public BulkRun(Register register, List<BulkLine> lines, String label, String actor) {
        this.register = register;
        this.lines = lines.stream().filter(BulkLine::isPossible).toList();
        this.label = label;
        this.actor = actor;
        this.id = register.ids().next();
    }

    /** What it is taken back by. */
    public UUID id() {
        return id;
    }

    public boolean isFinished() {
        return done == lines.size();
    }

    /** Lines saved so far. */
    public int done() {
        return done;
    }

    public int total() {
        return lines.size();
    }

    /** Changes of records saved so far. */
    public int changes() {
        return changes;
    }

    /** Saves the next lines in one transaction. */
    public void step() {
        int to = Math.min(done + LINES_PER_STEP, lines.size());
        List<Save> saves = lines.subList(done, to).stream()
                .flatMap(line -> Stream.of(Save.all(actor, line.edits()))).flatMap(List::stream).toList();
        changes += register.imports().save(id, label, saves).changes();
        done = to;
    }
}
