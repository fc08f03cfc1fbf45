package vn.sotreem.app.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import vn.sotreem.core.catalog.Texts;

/**
 * Loads screens. {@code FooController} has its {@code Foo.fxml} in the same folder; controllers, those of included
 * screens too, are made by one map, so that they get what they need through their constructors.
 */
public final class Screens {
    private static final String CONTROLLER = "Controller";

    /** A screen and what controls it. */
    public record Screen<C>(Parent root, C controller) {
    }

    private final Texts texts;
    private final Map<Class<?>, Supplier<?>> makers;

    public Screens(Texts texts) {
        this(texts, Map.of());
    }

    private Screens(Texts texts, Map<Class<?>, Supplier<?>> makers) {
        this.texts = texts;
        this.makers = makers;
    }

    /** These screens and one more controller. */
    public <C> Screens with(Class<C> controller, Supplier<C> maker) {
        Map<Class<?>, Supplier<?>> more = new HashMap<>(makers);
        more.put(controller, maker);
        return new Screens(texts, more);
    }

    /** Makes a screen of a controller that is in the map. */
    public <C> Screen<C> load(Class<C> controller) {
        String stem = controller.getSimpleName().replace(CONTROLLER, "");
        var loader = new FXMLLoader(controller.getResource(stem + ".fxml"), new FxmlTexts(texts));
        loader.setControllerFactory(type -> makers.get(type).get());
        try {
            Parent root = loader.load();
            return new Screen<>(root, controller.cast(loader.getController()));
        } catch (IOException e) {
            throw new UncheckedIOException("screen " + stem, e);
        }
    }

    /** Our texts as FXML asks for them, by {@code %key}. */
    private static final class FxmlTexts extends ResourceBundle {
        private final Texts texts;

        FxmlTexts(Texts texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public boolean containsKey(String key) {
            return true;
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }
    }
}
