package vn.sotreem.app.ui;

import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import vn.sotreem.core.register.RegisterHome;

/**
 * The way from outside to an unlocked register.
 *
 * @param opened where it leads, on the window's thread
 */
record Gate(RegisterHome home, RandomGenerator random, Consumer<Session.Opened> opened) {
}
