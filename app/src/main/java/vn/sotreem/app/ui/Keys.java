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
 * pressed, because what a key does may change which keys there are. F1 to F12 are the window's wherever the focus is (a
 * table would take F2 for editing its cell); any other key is first the focused field's.
 */
final class Keys {
    private final List<Shortcut> own;
    private final EventHandler<KeyEvent> first = event -> pressed(event, event.getCode().isFunctionKey());
    private final EventHandler<KeyEvent> last = event -> pressed(event, !event.getCode().isFunctionKey());
    private ObservableList<Shortcut> ofPlace = FXCollections.observableArrayList();

    Keys(List<Shortcut> own) {
        this.own = List.copyOf(own);
    }

    /** Works in the new scene and no longer in the old one; either may be null. */
    void move(Scene from, Scene to) {
        if (from != null) {
            from.removeEventFilter(KeyEvent.KEY_PRESSED, first);
            from.removeEventHandler(KeyEvent.KEY_PRESSED, last);
        }
        if (to != null) {
            to.addEventFilter(KeyEvent.KEY_PRESSED, first);
            to.addEventHandler(KeyEvent.KEY_PRESSED, last);
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

    private void pressed(KeyEvent event, boolean now) {
        all().stream().filter(shortcut -> now && shortcut.keys().match(event)).findFirst().ifPresent(shortcut -> {
            event.consume();
            shortcut.action().run();
        });
    }
}
