package vn.sotreem.app.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import vn.sotreem.core.catalog.Texts;

/**
 * Takes a picture of every screen in its main states, so that all of them can be looked at together after a change.
 * On the window's thread; works without a display. A screen is shown with a bridge that does its work at once, so
 * nothing is waited for.
 */
public final class Tour {
    /** The bundle all screens read. */
    public static final String BUNDLE = "vn.sotreem.app.messages";

    /** The file beside the pictures that lists what cannot be read whole on them. */
    public static final String CUT = "cut.txt";

    private static final List<View> VIEWS = List.of(
            new View(Texts.VIETNAMESE, 1366, 768, 100),
            new View(Locale.ENGLISH, 1366, 768, 100),
            new View(Texts.VIETNAMESE, 1280, 720, 100),
            new View(Texts.VIETNAMESE, 1366, 768, 150),
            new View(Locale.ENGLISH, 1366, 768, 150));
    // The first layout fills lists, the second gives their cells the room they asked for.
    private static final int LAYOUTS = 3;

    /**
     * One screen in one state.
     *
     * @param name   of the picture's file, "unlock-wrong-password"
     * @param screen makes it in a language
     * @param lower  whether what can be scrolled is scrolled to its end
     */
    public record Stop(String name, Function<Texts, Parent> screen, boolean lower) {

        public Stop(String name, Function<Texts, Parent> screen) {
            this(name, screen, false);
        }

        /** The same stop, what can be scrolled scrolled to its end. */
        public Stop atItsEnd() {
            return new Stop(name + "-lower", screen, true);
        }

        /** When it is laid out: before, there is nothing to scroll, and a form scrolls to its first field. */
        private void scroll(Parent laidOut) {
            if (lower) {
                scrollDown(laidOut);
                laidOut.layout();
            }
        }

        private static void scrollDown(Node node) {
            if (node instanceof ScrollPane pane) {
                pane.setVvalue(pane.getVmax());
                scrollDown(pane.getContent());
            } else if (node instanceof Parent parent && node.isVisible()) {
                parent.getChildrenUnmodifiable().forEach(Stop::scrollDown);
            }
        }
    }

    private record View(Locale language, int width, int height, int textPercent) {
        String name(Stop stop) {
            return "%s.%s.%dx%d.%d.png".formatted(stop.name(), language.getLanguage(), width, height, textPercent);
        }
    }

    private Tour() {
    }

    /** Starts the toolkit, with or without a display, takes the tour on its thread, and ends it: once in a process. */
    public static List<Path> take(Map<String, String> environment, Callable<List<Path>> tour)
            throws InterruptedException, ExecutionException {
        FutureTask<List<Path>> task = new FutureTask<>(tour);
        Toolkit.start(environment, task);
        try {
            return task.get();
        } finally {
            Platform.exit();
        }
    }

    /** Writes a picture of each stop in each language and size into the folder; gives their paths. */
    public static List<Path> write(Path folder, List<Stop> stops) throws IOException {
        Files.createDirectories(folder);
        List<Path> written = new ArrayList<>();
        List<String> cut = new ArrayList<>();
        try (Bridge hop = Bridge.between(failure -> {
            throw new IllegalStateException("on the tour", failure);
        })) {
            for (View view : VIEWS) {
                Look.apply(view.textPercent());
                Texts texts = Texts.of(BUNDLE, view.language());
                for (Stop stop : stops) {
                    Path file = folder.resolve(view.name(stop));
                    Parent screen = laidOut(stop.screen().apply(texts), view);
                    stop.scroll(screen);
                    CutTexts.of(screen).forEach(words -> cut.add(view.name(stop) + ": " + words));
                    write(picture(screen.getScene()), file);
                    written.add(file);
                    rest(hop);
                }
                Files.write(folder.resolve(CUT), cut);
            }
        }
        return written;
    }

    /** Lets the toolkit do what the screen has put off; else it keeps every screen until the tour is over. */
    private static void rest(Bridge hop) {
        Object rest = new Object();
        hop.tell(() -> Platform.exitNestedEventLoop(rest, null));
        Platform.enterNestedEventLoop(rest);
    }

    private static Parent laidOut(Parent screen, View view) {
        new Scene(screen, view.width(), view.height());
        for (int i = 0; i < LAYOUTS; i++) {
            screen.applyCss();
            screen.layout();
        }
        return screen;
    }

    private static WritableImage picture(Scene scene) {
        WritableImage picture = scene.snapshot(null);
        // What a scene shows is kept for drawing it again; a hundred screens would be.
        scene.setRoot(new Group());
        return picture;
    }

    static void write(WritableImage picture, Path file) throws IOException {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        ImageIO.write(image, "png", file.toFile());
    }
}
