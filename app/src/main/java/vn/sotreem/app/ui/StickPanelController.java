package vn.sotreem.app.ui;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.OnStick;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.Sticks;

/** Sticks in the sync centre: the ways out and in, what lies on a stick, and the laptops this one forwards for. */
public final class StickPanelController {
    private final Workspace workspace;
    private final StickModel model;

    @FXML private Node root;
    @FXML private Label onStick;
    @FXML private Button out;
    @FXML private Pane senders;

    /** What the register knows of sticks. */
    private record Known(boolean canWrite, Optional<OnStick> onStick, List<StickSender> senders) {
        static Known of(Register register) {
            Sticks sticks = register.sticks();
            return new Known(register.enrolment().isPresent() || sticks.enrolling().asked().isPresent(),
                    sticks.onStick(), sticks.senders());
        }
    }

    StickPanelController(Workspace workspace, StickModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        workspace.session().revision().subscribe(this::read);
        read();
    }

    private void read() {
        workspace.session().ask(Known::of, this::show);
    }

    private void show(Known known) {
        out.setDisable(!known.canWrite());
        onStick.setText(known.onStick().filter(out -> out.changes() > 0)
                .map(out -> texts().get("stick.lying", out.changes(), workspace.times().moment(out.writtenAt())))
                .orElseGet(() -> texts().get("stick.why")));
        senders.getChildren().setAll(known.senders().stream().map(this::line).toList());
    }

    private Node line(StickSender sender) {
        Label words = new Label(words(sender));
        words.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reply = new Button(texts().get("stick.reply"));
        reply.setMinWidth(Button.USE_PREF_SIZE);
        reply.setDisable(!sender.hasReply());
        reply.setOnAction(event -> model.packFor(sender));
        HBox line = new HBox(words, gap, reply);
        line.getStyleClass().add("in-line");
        return line;
    }

    private String words(StickSender sender) {
        if (sender.refused().isEmpty()) {
            return texts().get("stick.sender", sender.label(), sender.toForward() + sender.waiting(),
                    sender.receipts());
        }
        return texts().get(sender.isToTellAgain() ? "stick.sender.again" : "stick.sender.refused", sender.label());
    }

    @FXML
    private void pack() {
        model.pack();
    }

    @FXML
    private void chooseFile() {
        model.choose(root.getScene().getWindow());
    }

    @FXML
    private void saveKey() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName(texts().get("stick.key.name") + ".txt");
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.saveKey(chosen.toPath());
        }
    }

    private Texts texts() {
        return workspace.texts();
    }
}
