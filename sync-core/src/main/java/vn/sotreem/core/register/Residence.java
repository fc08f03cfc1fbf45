package vn.sotreem.core.register;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Whether this register is on the machine it was last used on. A register whose folder was copied or moved to another
 * machine is found out here, before anything is sent (docs/decisions/0018-copies.md); two copies of a whole disk are
 * found out later, by the portal.
 */
public final class Residence {
    private static final String SETTING = "residence";
    private static final int MARK_BYTES = 16;

    private final EncryptedDatabase database;
    private final Settings settings;
    private final Epochs epochs;
    private final SecureRandom random;
    private Optional<Place> place = Optional.empty();
    private boolean elsewhere;

    private record Place(Machine machine, Path home) {
    }

    Residence(EncryptedDatabase database, Settings settings, Epochs epochs, SecureRandom random) {
        this.database = database;
        this.settings = settings;
        this.epochs = epochs;
        this.random = random;
    }

    /**
     * Compares the register's mark with the machine's. A register without one is at home wherever it is opened. One
     * that no portal knows yet is another one from now on, and nobody needs to be asked.
     */
    void opened(Machine machine, Path home) {
        place = Optional.of(new Place(machine, home));
        Optional<String> mine = settings.find(SETTING);
        boolean moved = mine.isPresent() && !mine.equals(machine.mark(home));
        elsewhere = moved && settings.enrolment().isPresent();
        if (moved && !elsewhere) {
            epochs.prepareKeys(random);
            epochs.takePreparedKeys();
        }
        if (mine.isEmpty() || moved && !elsewhere) {
            settle();
        }
    }

    /** This register was put here on purpose: the next opening does not ask. */
    void forget() {
        settings.forget(SETTING);
    }

    /**
     * Whether the register came from another machine, or the machine has forgotten it, and nobody has said what that
     * means. Nothing is sent until then; everything else goes on.
     */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** This machine goes on with the register, and no other one does any more: it keeps its place at the portal. */
    public void goesOnHere() {
        settle();
    }

    /**
     * The other machine goes on too: this one becomes another laptop. With its next enrolment it takes keys the other
     * does not have, and tells everything once more from the beginning; what the portal has it takes only once.
     */
    public void goesOnThereToo() {
        settle();
        wasCopied();
    }

    /** This register is in use on another laptop too: the next enrolment is with keys the other one does not have. */
    public void wasCopied() {
        epochs.prepareKeys(random);
    }

    /** Whether the next enrolment is with other keys ({@link #wasCopied}); until then nothing is sent. */
    public boolean isCopied() {
        return epochs.preparedKey().isPresent();
    }

    /**
     * The machine first: cut off in between, the person is asked once more, and nothing is believed by mistake. On a
     * machine that can keep no mark the register goes without.
     */
    private void settle() {
        place.ifPresent(here -> {
            byte[] mark = new byte[MARK_BYTES];
            random.nextBytes(mark);
            String text = HexFormat.of().formatHex(mark);
            try {
                here.machine().mark(here.home(), text);
                settings.set(SETTING, text);
            } catch (IOException unwritable) {
                settings.forget(SETTING);
            }
        });
        elsewhere = false;
    }
}
