package vn.sotreem.app.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/**
 * A screen on the tour with one of its lists open. In the window an open list is a window of its own, which no picture
 * of the screen shows: here it is laid over the screen where it would open.
 */
final class OpenList extends StackPane {
    private final Parent screen;
    private final String box;
    private final Pane over = new Pane();

    /** @param box its selector, "#user" */
    OpenList(Parent screen, String box) {
        super(screen);
        this.screen = screen;
        this.box = box;
        over.getStyleClass().add("combo-box-popup");
        over.setMouseTransparent(true);
        getChildren().add(over);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        screen.layout();
        if (screen.lookup(box) instanceof ComboBox<?> choice
                && choice.getSkin() instanceof ComboBoxListViewSkin<?> skin) {
            lay(skin.getPopupContent(), choice);
        }
    }

    private void lay(Node list, ComboBox<?> choice) {
        if (!over.getChildren().contains(list)) {
            list.setAccessibleText(choice.getAccessibleText());
            over.getChildren().setAll(list);
            over.applyCss();
        }
        Bounds under = over.sceneToLocal(choice.localToScene(choice.getLayoutBounds()));
        list.setManaged(false);
        list.resizeRelocate(under.getMinX(), under.getMaxY(), under.getWidth(), list.prefHeight(under.getWidth()));
    }
}
