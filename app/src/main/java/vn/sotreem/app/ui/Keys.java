package vn.sotreem.app.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** The keys that work at the moment: the window's own and those of the place in front, installed on the scene. */
final class Keys {
    private final List<Shortcut> own;
    private final ListChangeListener<Shortcut> changed = change -> install();
    private ObservableList<Shortcut> ofPlace = FXCollections.observableArrayList();
    private Scene scene;

    Keys(List<Shortcut> own) {
        this.own = List.copyOf(own);
    }

    /** Works in this scene from now on. */
    void on(Scene shown) {
        scene = shown;
        install();
    }

    /** The place that came to the front; its keys win over the window's. */
    void of(Place place) {
        ofPlace.removeListener(changed);
        ofPlace = place.shortcuts();
        ofPlace.addListener(changed);
        install();
    }

    /** Everything that can be pressed now, the place's own keys first. */
    List<Shortcut> all() {
        return Stream.concat(ofPlace.stream(), own.stream()).toList();
    }

    private void install() {
        if (scene != null) {
            scene.getAccelerators().clear();
            all().reversed().forEach(key -> scene.getAccelerators().put(key.keys(), key.action()));
        }
    }
}
