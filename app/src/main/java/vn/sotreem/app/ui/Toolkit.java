package vn.sotreem.app.ui;

import java.util.Locale;
import java.util.Map;
import javafx.application.Platform;

/** Starts JavaFX, on a machine without a display as well, where pictures of the screens can still be made. */
public final class Toolkit {
    private static final Map<String, String> WITHOUT_DISPLAY = Map.of(
            "glass.platform", "Monocle", "monocle.platform", "Headless", "prism.order", "sw",
            "java.awt.headless", "true",
            "headless.geometry", "1600x1000-32");

    /** No window can be opened on the display that this machine says it has. */
    public static final class NoWindow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoWindow(Throwable cause) {
            super(cause);
        }
    }

    private Toolkit() {
    }

    /** Whether a window can be seen here. Linux says so by its environment, Windows and macOS always can. */
    public static boolean hasDisplay(Map<String, String> environment) {
        boolean asks = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !asks || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }

    /**
     * Starts the toolkit with our fonts, once per process, and then does this on the window's thread.
     *
     * @throws NoWindow when the display cannot be reached, or what draws windows on Linux (GTK 3) is not there
     */
    public static void start(Map<String, String> environment, Runnable onWindow) {
        if (!hasDisplay(environment)) {
            WITHOUT_DISPLAY.forEach(System::setProperty);
        }
        try {
            Platform.startup(() -> {
                Look.loadFonts();
                onWindow.run();
            });
        } catch (UnsupportedOperationException none) {
            throw new NoWindow(none);
        }
    }
}
