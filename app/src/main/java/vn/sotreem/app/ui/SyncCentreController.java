package vn.sotreem.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.Progress;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.Rhythm;
import vn.sotreem.core.sync.SyncStatus;

/** Đồng bộ: what waits, what was acknowledged, what is in the way and what to do about it. */
public final class SyncCentreController implements Place {
    private final Workspace workspace;
    private final Texts texts;
    private final Times times;
    private final SyncStatusText statusText;
    private final ObservableValue<Preferences.Choice> choice;
    private final StickModel sticks;
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    @FXML private Parent root;
    @FXML private Node centre;
    @FXML private Parent stick;
    @FXML private StickController stickController;
    @FXML private Button sendNow;
    @FXML private Button stop;
    @FXML private Pane summary;
    @FXML private FontIcon icon;
    @FXML private Label sentence;
    @FXML private Label advice;
    @FXML private ProgressBar progress;
    @FXML private Pane facts;
    @FXML private Label waiting;
    @FXML private Label price;
    @FXML private Label oldest;
    @FXML private Hyperlink toReview;
    @FXML private Label receipt;
    @FXML private Label heard;
    @FXML private Label nextTry;
    @FXML private Label portal;
    @FXML private Label device;
    @FXML private Parent elsewhere;
    @FXML private Parent enrol;
    @FXML private EnrolController enrolController;
    @FXML private Parent diary;
    @FXML private SyncDiaryController diaryController;
    @FXML private Parent drift;
    @FXML private DriftController driftController;

    SyncCentreController(Workspace workspace, ObservableValue<Preferences.Choice> choice, StickModel sticks) {
        this.workspace = workspace;
        this.choice = choice;
        this.sticks = sticks;
        this.texts = workspace.texts();
        this.times = workspace.times();
        this.statusText = new SyncStatusText(texts, times);
    }

    @FXML
    private void initialize() {
        Shortcut.of("F9", texts.get("sync.sendNow"), workspace.session()::sendNow).on(sendNow);
        workspace.session().status().subscribe(this::show);
        choice.subscribe(chosen -> show(workspace.session().status().get()));
        sticks.step().subscribe(this::see);
        sticks.problem().subscribe(this::see);
        sticks.busy().subscribe(this::see);
        see();
    }

    /** A stick that is at hand takes the centre's place. */
    private void see() {
        boolean atHand = !(sticks.step().get() instanceof StickStep.Closed) || sticks.problem().get().isPresent()
                || sticks.busy().get();
        stick.setVisible(atHand);
        centre.setVisible(!atHand);
        shortcuts.setAll(atHand ? List.of(stickController.backKey()) : List.of());
    }

    /** The comparison with the portal. */
    DriftController drift() {
        return driftController;
    }

    private void show(SyncStatus status) {
        Standing standing = status.standing();
        boolean enrolled = !(status instanceof SyncStatus.NotEnrolled);
        SyncStatusText.Tone tone = statusText.tone(status);
        for (SyncStatusText.Tone each : SyncStatusText.Tone.values()) {
            summary.pseudoClassStateChanged(PseudoClass.getPseudoClass(each.styleState()), each == tone);
        }
        icon.setIconCode(tone.icon());
        sentence.setText(statusText.sentence(status));
        advice.setText(statusText.advice(status));
        show(advice, !advice.getText().isEmpty());
        OptionalDouble done = done(status);
        show(progress, done.isPresent());
        done.ifPresent(progress::setProgress);
        show(elsewhere, status instanceof SyncStatus.Elsewhere);
        show(enrol, !enrolled || needsANewCode(status));
        show(facts, enrolled);
        show(drift, enrolled);
        boolean busy = tone == SyncStatusText.Tone.BUSY;
        show(stop, busy);
        show(sendNow, !busy);
        sendNow.setDisable(!enrolled);
        price.setText(price(status).filter(cost -> cost.changes() > 0)
                .map(cost -> texts.get("sync.price.text", cost.changes(), statusText.price(cost)))
                .orElse(texts.get("sync.none")));
        if (enrolled && portal.getText().isEmpty()) {
            workspace.session().ask(Register::enrolment, this::showPortal);
        }
        showFacts(standing);
        nextTry.setText(status.nextTry().map(times::moment).orElseGet(this::byRhythm));
    }

    private String byRhythm() {
        Rhythm rhythm = choice.getValue().rhythm();
        return rhythm.isMetered() ? texts.get("sync.nextTry.asked")
                : texts.get("sync.nextTry.every", rhythm.every().toMinutes());
    }

    private static Optional<Price> price(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Waiting waits -> Optional.of(waits.price());
            case SyncStatus.Held held -> Optional.of(held.price());
            case SyncStatus.Sending sending -> Optional.of(left(sending.progress()));
            case SyncStatus.Recovering again -> Optional.of(left(again.progress()));
            case SyncStatus.NotEnrolled _, SyncStatus.AllSent _, SyncStatus.Receiving _, SyncStatus.Drifted _,
                    SyncStatus.Stopped _, SyncStatus.Elsewhere _ -> Optional.empty();
        };
    }

    private static Price left(Progress progress) {
        return new Price(progress.total() - progress.confirmed(), progress.bytesTotal() - progress.bytesSent(), true,
                progress.left());
    }

    private static OptionalDouble done(SyncStatus status) {
        return switch (status) {
            case SyncStatus.Sending sending -> OptionalDouble.of(sending.progress().part());
            case SyncStatus.Recovering again -> OptionalDouble.of(again.progress().part());
            case SyncStatus.NotEnrolled _, SyncStatus.AllSent _, SyncStatus.Waiting _, SyncStatus.Held _,
                    SyncStatus.Stopped _, SyncStatus.Receiving _, SyncStatus.Drifted _,
                    SyncStatus.Elsewhere _ -> OptionalDouble.empty();
        };
    }

    private static boolean needsANewCode(SyncStatus status) {
        return status instanceof SyncStatus.Stopped(Standing _, Problem problem)
                && (problem == Problem.FORK || problem == Problem.DEVICE_REVOKED);
    }

    private void showFacts(Standing standing) {
        waiting.setText(standing.waiting() == 0 ? texts.get("sync.none")
                : texts.get("sync.changes", standing.waiting()));
        oldest.setText(standing.oldestWaiting().map(times::moment).orElse(texts.get("sync.none")));
        toReview.setText(standing.toReview() == 0 ? texts.get("sync.none")
                : texts.get("sync.items", standing.toReview()));
        toReview.setDisable(standing.toReview() == 0);
        receipt.setText(standing.lastReceipt().map(last -> texts.get("sync.receipt.text", last.batch(),
                last.changes(), times.moment(last.receivedAt()))).orElse(texts.get("sync.none")));
        heard.setText(standing.heard().map(last -> times.moment(last.at())).orElse(texts.get("sync.none")));
    }

    private void showPortal(Optional<Enrolment> enrolment) {
        portal.setText(enrolment.map(Enrolment::portalUrl).orElse(""));
        device.setText(enrolment.map(known -> known.device().toString()).orElse(""));
    }

    StickModel sticks() {
        return sticks;
    }

    SyncDiaryController diary() {
        return diaryController;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    @FXML
    private void stop() {
        workspace.session().stopSending();
    }

    @FXML
    private void openReview() {
        workspace.shell().places().stream().filter(ReviewController.class::isInstance).findFirst()
                .ifPresent(workspace.shell()::go);
    }

    @Override
    public String title() {
        return texts.get("sync.title");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.SYNC;
    }

    @Override
    public Parent screen() {
        return root;
    }

    @Override
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }

    @Override
    public long count(Standing standing) {
        return standing.waiting();
    }

    @Override
    public void shown() {
        if (sendNow.isDisabled()) {
            enrolController.begin();
        } else {
            sendNow.requestFocus();
        }
    }

    @Override
    public boolean explainsStatus() {
        return true;
    }
}
