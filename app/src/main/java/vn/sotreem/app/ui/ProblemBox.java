package vn.sotreem.app.ui;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A problem told on the screen where it arose: what happened, and what to do. Takes no room while there is none. */
public final class ProblemBox extends HBox {
    private final Label what = new Label();
    private final Label next = new Label();

    public ProblemBox() {
        getStyleClass().add("problem-box");
        what.getStyleClass().add("strong");
        what.setWrapText(true);
        next.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        next.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(what, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(Material2OutlinedAL.ERROR_OUTLINE), words);
        show(Optional.empty());
    }

    /** Shows the problem, or nothing. */
    public void show(Optional<Problem> problem) {
        setVisible(problem.isPresent());
        setManaged(problem.isPresent());
        problem.ifPresent(told -> {
            what.setText(told.what());
            next.setText(told.next());
            next.setVisible(!told.next().isEmpty());
            next.setManaged(!told.next().isEmpty());
        });
    }
}
