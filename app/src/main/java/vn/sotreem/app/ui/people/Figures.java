package vn.sotreem.app.ui.people;

import java.text.NumberFormat;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Texts;

/** The accounting of an import in large figures: all rows are the sum of what becomes of them. */
final class Figures {
    private final Texts texts;
    private final HBox box;

    /** @param box where the figures are put, in place of what stands there */
    Figures(Texts texts, HBox box) {
        this.texts = texts;
        this.box = box;
        box.getChildren().clear();
    }

    /**
     * One more figure.
     *
     * @param sign  what stands before it: "", "=" or "+"
     * @param key   of the words under it
     * @param style of the figure
     */
    Figures add(String sign, long number, String key, String style) {
        if (!sign.isEmpty()) {
            Label before = new Label(sign);
            before.getStyleClass().add("sign");
            box.getChildren().add(before);
        }
        Label figure = new Label(NumberFormat.getIntegerInstance(texts.locale()).format(number));
        figure.getStyleClass().addAll("figure", style);
        Label words = new Label(texts.get(key));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        VBox card = new VBox(figure, words);
        card.getStyleClass().add("figure-card");
        box.getChildren().add(card);
        return this;
    }
}
