package vn.sotreem.app.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import vn.sotreem.core.sync.Diary;
import vn.sotreem.core.sync.SyncStatus;

/** What happened lately between this laptop and the portal: when, what, how many. */
public final class SyncDiaryController {
    private final Workspace workspace;

    @FXML private Label nothing;
    @FXML private GridPane lines;

    SyncDiaryController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        workspace.session().status().subscribe(this::read);
    }

    /** While something is on its way nothing is written yet, and there are many states a second. */
    private void read(SyncStatus status) {
        switch (status) {
            case SyncStatus.Sending _, SyncStatus.Recovering _, SyncStatus.Receiving _ -> { }
            case SyncStatus.NotEnrolled _, SyncStatus.Elsewhere _, SyncStatus.AllSent _, SyncStatus.Drifted _,
                    SyncStatus.Waiting _, SyncStatus.Held _, SyncStatus.Stopped _ ->
                    workspace.session().ask(register -> new Diary(register).entries(), this::show);
        }
    }

    void show(List<Diary.Entry> entries) {
        nothing.setVisible(entries.isEmpty());
        nothing.setManaged(entries.isEmpty());
        lines.getChildren().clear();
        for (Diary.Entry entry : entries) {
            Label when = new Label(workspace.times().moment(entry.at()));
            when.getStyleClass().add("muted");
            when.setMinWidth(Label.USE_PREF_SIZE);
            Label what = new Label(words(entry));
            what.setWrapText(true);
            lines.addRow(lines.getRowCount(), when, what);
        }
    }

    private String words(Diary.Entry entry) {
        if (entry.what().startsWith(Diary.HELD) || entry.what().startsWith(Diary.STOPPED)) {
            String words = workspace.texts().find("status." + entry.what()).orElse(entry.what());
            return entry.count() == 1 ? words : workspace.texts().get("diary.times", words, entry.count());
        }
        return workspace.texts().get("diary." + entry.what(), entry.count());
    }
}
