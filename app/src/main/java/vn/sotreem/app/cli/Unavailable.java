package vn.sotreem.app.cli;

import vn.sotreem.core.register.RegisterUnavailable;

/** What a caller is told when the register cannot be opened. */
final class Unavailable {
    private Unavailable() {
    }

    static CommandFailure told(RegisterUnavailable unavailable) {
        return switch (unavailable.reason()) {
            case ABSENT -> CommandFailure.problem("register-absent");
            case EXISTS -> CommandFailure.problem("register-exists");
            case IN_USE -> new CommandFailure(Exit.LOCKED, "register-in-use");
            case SHUT_OUT -> new CommandFailure(Exit.LOCKED, "user-shut-out", "");
            case WRONG_KEY -> CommandFailure.problem("register-other-key");
            case TOO_NEW -> CommandFailure.problem("register-too-new");
            case DAMAGED -> CommandFailure.problem("register-damaged");
            case DISK -> CommandFailure.problem("register-disk");
        };
    }
}
