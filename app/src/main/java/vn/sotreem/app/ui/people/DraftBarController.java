package vn.sotreem.app.ui.people;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import vn.sotreem.app.ui.Times;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;

/** Offers the latest draft that was kept and not saved: to open it again, or to drop it. */
final class DraftBarController {
    private final Texts texts;
    private final Times times;
    private final Drafts drafts;
    private final PeopleWays ways;

    @FXML private HBox bar;
    @FXML private Label text;
    @FXML private Button takeUp;
    @FXML private Button drop;

    DraftBarController(Workspace workspace, Drafts drafts, PeopleWays ways) {
        this.texts = workspace.texts();
        this.times = workspace.times();
        this.drafts = drafts;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        takeUp.setTooltip(new Tooltip(texts.get("people.draft.takeUp.tip")));
        drop.setTooltip(new Tooltip(texts.get("people.draft.drop.tip")));
        drafts.kept().addListener((ListChangeListener<Drafts.Kept>) change -> show(drafts.kept()));
        show(drafts.kept());
    }

    private void show(List<Drafts.Kept> kept) {
        bar.setVisible(!kept.isEmpty());
        bar.setManaged(!kept.isEmpty());
        if (!kept.isEmpty()) {
            SheetText latest = kept.getFirst().text();
            String when = times.moment(latest.keptInstant());
            String name = latest.title().orElse(texts.get("people.draft.nameless"));
            text.setText(kept.size() == 1 ? texts.get("people.draft", when, name)
                    : texts.get("people.draft.more", when, name, kept.size() - 1));
        }
    }

    @FXML
    private void takeUp() {
        ways.takeUp(drafts.kept().getFirst());
    }

    @FXML
    private void drop() {
        ways.drop(drafts.kept().getFirst());
    }
}
