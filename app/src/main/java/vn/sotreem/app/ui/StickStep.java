package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickContents;
import vn.sotreem.core.register.StickRecipient;
import vn.sotreem.core.register.StickSender;

/** Where a person is on the way out by stick, or in. */
sealed interface StickStep {

    /** No stick is at hand. */
    record Closed() implements StickStep {
    }

    /**
     * Before a stick is written.
     *
     * @param contents   what would go on it
     * @param recipients who may be able to read it
     * @param back       the laptop it goes back to; empty for what goes out of this one
     * @param drives     sticks that are plugged in
     */
    record Packing(StickContents contents, List<StickRecipient> recipients, Optional<StickSender> back,
                   List<Path> drives) implements StickStep {
    }

    /** It was written and read back. */
    record Written(Path file, StickContents contents) implements StickStep {
    }

    /** A stick was opened and nothing taken of it yet. */
    record Looking(Path file, Parcel parcel, StickContents contents) implements StickStep {
    }

    /** A file was brought and nothing is taken of it; the problem says why. */
    record Unfit() implements StickStep {
    }

    /** It was taken. */
    record Taken(StickAnswer answer) implements StickStep {
    }
}
