package vn.sotreem.app.ui.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sotreem.app.ui.Session;

/**
 * Keeps a sheet in the register while it is being written. It asks for the next keeping as soon as the one before is
 * done, so that what is typed is on disk well within a second, and fast typing costs no more than the disk can do.
 */
final class DraftKeeper {
    private final Session session;
    private final InstantSource clock;
    private final Sheet sheet;
    private final ReadOnlyObjectWrapper<Optional<Instant>> keptAt = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean keeping;
    private boolean keepAgain;

    DraftKeeper(Session session, InstantSource clock, Sheet sheet) {
        this.session = session;
        this.clock = clock;
        this.sheet = sheet;
    }

    /** When the draft was last kept; empty while nothing differs from the register. */
    ReadOnlyObjectProperty<Optional<Instant>> keptAt() {
        return keptAt.getReadOnlyProperty();
    }

    /** Keeps the sheet as it is now, or throws the draft away when nothing in it is new. */
    void keep() {
        if (keeping) {
            keepAgain = true;
            return;
        }
        keeping = true;
        String name = sheet.draftName();
        Instant now = clock.instant();
        Optional<String> draft = sheet.isUntouched() ? Optional.empty() : Optional.of(sheet.text(now).json());
        session.ask(register -> {
            draft.ifPresentOrElse(json -> register.drafts().keep(name, json), () -> register.drafts().drop(name));
            return draft.map(kept -> now);
        }, this::kept);
    }

    private void kept(Optional<Instant> at) {
        keeping = false;
        keptAt.set(at);
        if (keepAgain) {
            keepAgain = false;
            keep();
        }
    }
}
