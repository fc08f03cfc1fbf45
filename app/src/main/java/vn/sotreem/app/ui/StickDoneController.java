package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.LongProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.javafx.FontIcon;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickSender;

/** What became of a stick, and what is to be done with it next. */
public final class StickDoneController {
    private final Workspace workspace;
    private final StickModel model;
    private final StickStep step;
    private final StickText words;
    /** The session's, without being kept by it once another screen is shown. */
    private final LongProperty revision = new SimpleLongProperty();
    private Optional<StickSender> sender = Optional.empty();

    @FXML private Node summary;
    @FXML private FontIcon icon;
    @FXML private Label done;
    @FXML private Pane details;
    @FXML private Label next;
    @FXML private Button forward;
    @FXML private Button reply;
    @FXML private Button close;

    StickDoneController(Workspace workspace, StickModel model, StickStep step) {
        this.workspace = workspace;
        this.model = model;
        this.step = step;
        this.words = new StickText(workspace);
    }

    @FXML
    private void initialize() {
        SyncStatusText.Tone tone = tone();
        summary.pseudoClassStateChanged(PseudoClass.getPseudoClass(tone.styleState()), true);
        icon.setIconCode(tone.icon());
        show(forward, false);
        show(reply, false);
        switch (step) {
            case StickStep.Written written -> {
                done.setText(texts().get("stick.written", written.file().getFileName().toString()));
                StickText.show(details, words.outgoing(written.contents()));
                next.setText(texts().get("stick.written.next." + written.contents().manifest().way().code()));
            }
            case StickStep.Taken(StickAnswer answer) -> taken(answer);
            case StickStep.Closed _, StickStep.Packing _, StickStep.Looking _, StickStep.Unfit _ ->
                    throw new IllegalStateException("nothing is done yet");
        }
        close.sceneProperty().subscribe(scene -> close.requestFocus());
    }

    /** What the portal could not read is no success, though the stick was taken. */
    private SyncStatusText.Tone tone() {
        return step instanceof StickStep.Taken(StickAnswer.Answered answered) && answered.toldAgain()
                ? SyncStatusText.Tone.ATTENTION : SyncStatusText.Tone.GOOD;
    }

    private void taken(StickAnswer answer) {
        List<String> lines = words.taken(answer);
        done.setText(lines.getFirst());
        StickText.show(details, lines.subList(1, lines.size()));
        if (answer instanceof StickAnswer.Relayed relayed) {
            next.setText(texts().get("stick.relayed.next"));
            show(forward, true);
            revision.bind(workspace.session().revision());
            revision.subscribe(now -> seeSender(relayed.device()));
        } else {
            boolean isJoining = answer instanceof StickAnswer.Joining;
            next.setText(texts().get(isJoining ? "stick.joining.next" : "stick.answered.next"));
            show(forward, isJoining);
        }
    }

    /** The stick back is offered as soon as there is something for it. */
    private void seeSender(UUID device) {
        workspace.session().ask(register -> register.sticks().senders().stream()
                .filter(each -> each.device().equals(device)).findFirst(), found -> {
                    sender = found.filter(each -> each.receipts() + each.pages() > 0);
                    show(reply, sender.isPresent());
                });
    }

    @FXML
    private void forward() {
        workspace.session().sendNow();
    }

    @FXML
    private void reply() {
        sender.ifPresent(model::packFor);
    }

    @FXML
    private void close() {
        model.close();
    }

    private Texts texts() {
        return workspace.texts();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
