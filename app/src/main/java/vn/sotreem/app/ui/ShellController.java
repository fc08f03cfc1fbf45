package vn.sotreem.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.sync.UnsentAge;

/** The window around the places: whose register and what is searched for on top, places on the left, status below. */
public final class ShellController {

    /** What leaves the shell: locking the register, for another person too, and showing all in the other language. */
    public record Exits(Runnable lock, Runnable otherPerson, Runnable otherLanguage) {
    }

    private static final Duration NOTICE_TIME = Duration.seconds(8);
    /** What is pressed with Alt for the places, in their order; a place beyond has no key. */
    private static final String PLACE_DIGITS = "1234567890";

    private final Workspace workspace;
    private final ShellModel model;
    private final Exits exits;
    private final Keys keys;
    private final List<PlaceButton> buttons = new ArrayList<>();
    private final PauseTransition noticeTime = new PauseTransition(NOTICE_TIME);

    @FXML private Pane root;
    @FXML private Label commune;
    @FXML private ComboBox<Optional<Hamlet>> hamlet;
    @FXML private TextField search;
    @FXML private MenuButton user;
    @FXML private VBox places;
    @FXML private StackPane content;
    @FXML private HBox notice;
    @FXML private Label noticeText;
    @FXML private Hyperlink noticeAction;

    public ShellController(Workspace workspace, Exits exits) {
        this.workspace = workspace;
        this.model = workspace.shell();
        this.exits = exits;
        this.keys = new Keys(Stream.concat(windowKeys(), placeKeys()).toList());
    }

    @FXML
    private void initialize() {
        commune.textProperty().bind(workspace.session().officeNow().map(Office::communeName));
        user.setText(workspace.session().actor());
        user.setTooltip(new Tooltip(workspace.session().actor()));
        search.textProperty().bindBidirectional(model.search());
        search.textProperty().subscribe(this::bringSearchToFront);
        search.setOnAction(event -> model.current().get().shown());
        HamletFilter.fill(hamlet, workspace);
        model.places().forEach(this::addPlace);
        model.current().subscribe(this::show);
        workspace.session().status().subscribe(this::count);
        model.counted().subscribe(() -> count(workspace.session().status().get()));
        model.notice().subscribe(this::showNotice);
        noticeTime.setOnFinished(event -> model.notice().set(Optional.empty()));
        root.sceneProperty().subscribe(this::moved);
    }

    private Stream<Shortcut> windowKeys() {
        return Stream.of(
                Shortcut.of("Ctrl+F", workspace.texts().get("shell.search.key"), this::toSearch),
                Shortcut.of("F9", workspace.texts().get("sync.sendNow"), workspace.session()::sendNow),
                Shortcut.of("Ctrl+P", workspace.texts().get("shell.print.key"), this::toPrint),
                Shortcut.of("F1", workspace.texts().get("shell.help.key"), this::help),
                Shortcut.of("Ctrl+L", workspace.texts().get("shell.lock"), exits.lock()),
                Shortcut.of("Ctrl+Shift+L", workspace.texts().get("shell.otherPerson"), exits.otherPerson()));
    }

    private Stream<Shortcut> placeKeys() {
        return IntStream.range(0, Math.min(model.places().size(), PLACE_DIGITS.length())).mapToObj(i -> {
            Place place = model.places().get(i);
            return Shortcut.of("Alt+" + PLACE_DIGITS.charAt(i), place.title(), () -> model.go(place));
        });
    }

    private void moved(Scene from, Scene to) {
        keys.move(from, to);
        if (to != null) {
            root.applyCss();
            model.current().get().shown();
        }
    }

    private void addPlace(Place place) {
        int number = buttons.size();
        PlaceButton button = new PlaceButton(place, number < PLACE_DIGITS.length()
                ? Optional.of("Alt+" + PLACE_DIGITS.charAt(number)) : Optional.empty(), workspace.texts());
        button.setOnAction(event -> model.go(place));
        buttons.add(button);
        places.getChildren().add(button);
    }

    private void show(Place place) {
        if (place != null) {
            content.getChildren().setAll(place.screen());
            // Scroll panes and the like take their content in with their style, and it must be there to be focused.
            content.applyCss();
            buttons.forEach(button -> button.setSelected(button.isOf(place)));
            keys.of(place);
        }
    }

    private void count(SyncStatus status) {
        UnsentAge age = UnsentAge.of(status.standing(), workspace.clock().instant());
        buttons.forEach(button -> button.count(status.standing(), age));
    }

    private void bringSearchToFront(String text) {
        if (!text.isEmpty()) {
            model.places().stream().filter(Place::searches).findFirst()
                    .filter(place -> place != model.current().get()).ifPresent(place -> model.bring(place));
        }
    }

    private void toPrint() {
        model.places().stream().filter(Place::prints).findFirst().ifPresent(model::go);
    }

    private void toSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private void showNotice(Optional<ShellModel.Notice> told) {
        notice.setVisible(told.isPresent());
        notice.setManaged(told.isPresent());
        told.ifPresent(now -> {
            noticeText.setText(now.text());
            noticeAction.setVisible(now.action().isPresent());
            now.action().ifPresent(action -> {
                noticeAction.setText(action.text());
                noticeAction.setOnAction(event -> {
                    model.notice().set(Optional.empty());
                    action.action().run();
                });
            });
            noticeTime.playFromStart();
        });
    }

    @FXML
    private void lock() {
        exits.lock().run();
    }

    @FXML
    private void switchPerson() {
        exits.otherPerson().run();
    }

    @FXML
    private void switchLanguage() {
        exits.otherLanguage().run();
    }

    @FXML
    private void help() {
        workspace.dialogs().keys(keys.all());
    }
}
