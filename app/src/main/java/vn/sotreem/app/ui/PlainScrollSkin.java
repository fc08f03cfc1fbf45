package vn.sotreem.app.ui;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * Scrolls without a picture of what is scrolled. The toolkit keeps one of every scroll pane that was ever shown, twice
 * its pixels in memory: some 6 MB for each screen, and thirty forms that were opened one after the other held 90 MB.
 */
public final class PlainScrollSkin extends ScrollPaneSkin {

    public PlainScrollSkin(ScrollPane scrolled) {
        super(scrolled);
        getChildren().forEach(child -> child.setCache(false));
    }
}
