package vn.sotreem.app.ui;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import vn.sotreem.core.register.RegisterHome;

/**
 * The way from outside to an unlocked register.
 *
 * @param last    who worked last, "" when that is not known
 * @param covered the work that waits behind the door for whoever left it
 * @param opened  where it leads, on the window's thread
 */
record Gate(RegisterHome home, RandomGenerator random, Guesses guesses, String last, Optional<Covered> covered,
            Consumer<Session.Opened> opened) {

    /**
     * An unlocked register whose screens are covered.
     *
     * @param actor whose work it is
     * @param back  uncovers it
     * @param leave closes it, drafts kept, and then does this
     */
    record Covered(String actor, Runnable back, Consumer<Runnable> leave) {
    }
}
