package vn.sotreem.app.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/**
 * The keys that work at the moment: the window's own and those of the place in front. They are looked up when a key is
 * pressed that no field has used, because what a key does may change which keys there are.
 */
final class Keys {
    private final List<Shortcut> own;
    private final EventHandler<KeyEvent> handler = this::pressed;
    private ObservableList<Shortcut> ofPlace = FXCollections.observableArrayList();

    Keys(List<Shortcut> own) {
        this.own = List.copyOf(own);
    }

    /** Works in the new scene and no longer in the old one; either may be null. */
    void move(Scene from, Scene to) {
        if (from != null) {
            from.removeEventHandler(KeyEvent.KEY_PRESSED, handler);
        }
        if (to != null) {
            to.addEventHandler(KeyEvent.KEY_PRESSED, handler);
        }
    }

    /** The place that came to the front; its keys win over the window's. */
    void of(Place place) {
        ofPlace = place.shortcuts();
    }

    /** Everything that can be pressed now, the place's own keys first. */
    List<Shortcut> all() {
        return Stream.concat(ofPlace.stream(), own.stream()).toList();
    }

    private void pressed(KeyEvent event) {
        all().stream().filter(shortcut -> shortcut.keys().match(event)).findFirst().ifPresent(shortcut -> {
            event.consume();
            shortcut.action().run();
        });
    }
}
