package vn.sotreem.app.ui;

import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.PortalUnreachable;

/** What became of asking a portal to know this laptop. */
sealed interface EnrolmentOutcome {

    /** The portal has answered; when it has taken the laptop in, the register knows it too. */
    record Answered(EnrolmentAnswer answer) implements EnrolmentOutcome {
    }

    /** Nobody knows whether the portal acted; asking again with the same code is safe. */
    record Unreachable(PortalUnreachable.Cause cause) implements EnrolmentOutcome {
    }
}
