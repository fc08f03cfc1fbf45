package vn.sotreem.app.ui.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.core.catalog.Texts;

/** What stands where no child is listed: it says why, and what to do next. */
final class EmptyList {
    private final Texts texts;
    private final PeopleWays ways;
    private final Runnable showAll;

    EmptyList(Texts texts, PeopleWays ways, Runnable showAll) {
        this.texts = texts;
        this.ways = ways;
        this.showAll = showAll;
    }

    Node of(ChildListModel.Answer answer) {
        if (answer.isRegisterEmpty()) {
            return teach(Material2OutlinedMZ.MENU_BOOK, texts.get("people.empty"), texts.get("people.empty.hint"),
                    button("people.empty.import", ways::importFile), button("people.empty.write", ways::newHousehold));
        }
        String searched = answer.query().text().strip();
        return teach(Material2OutlinedMZ.SEARCH_OFF,
                none(answer, searched),
                texts.get("people.none.hint"), button("people.none.all", showAll),
                button("people.empty.write", ways::newHousehold));
    }

    private String none(ChildListModel.Answer answer, String searched) {
        return !searched.isEmpty() ? texts.get("people.none", searched)
                : texts.get(answer.query().filter().isEmpty() ? "people.none.hamlet" : "people.none.filter");
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Node teach(Ikon sign, String what, String next, Button first, Button second) {
        Label title = new Label(what);
        title.getStyleClass().add("section-title");
        Label hint = new Label(next);
        hint.getStyleClass().addAll("muted", "wrapped");
        first.getStyleClass().add("accent");
        VBox box = new VBox(new FontIcon(sign), title, hint, new HBox(first, second));
        box.getStyleClass().add("empty-state");
        return box;
    }
}
