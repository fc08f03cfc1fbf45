package vn.sotreem.app.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.User;

/** Người dùng, in the settings: the people of the register and one's own password. */
public final class UsersController {
    private final Texts texts;
    private final UsersModel model;
    private final List<CheckBox> ticks = new ArrayList<>();

    @FXML private Node root;
    @FXML private Label why;
    @FXML private Node forKeepers;
    @FXML private ListView<User> people;
    @FXML private FieldBox nameBox;
    @FXML private TextField name;
    @FXML private Node place;
    @FXML private RadioButton collaborator;
    @FXML private RadioButton officer;
    @FXML private Node held;
    @FXML private Pane hamlets;
    @FXML private FieldBox firstBox;
    @FXML private PasswordBox first;
    @FXML private PasswordBox again;
    @FXML private PasswordBox own;
    @FXML private Node add;
    @FXML private Node change;
    @FXML private Node set;
    @FXML private Node lock;
    @FXML private ProblemBox problem;

    UsersController(Texts texts, UsersModel model) {
        this.texts = texts;
        this.model = model;
    }

    @FXML
    private void initialize() {
        root.disableProperty().bind(model.busy());
        people.setCellFactory(list -> new UserCell());
        people.getSelectionModel().selectedItemProperty().subscribe(user -> {
            if (user != null) {
                model.chosen().set(Optional.of(user));
            }
        });
        first.textProperty().subscribe(typed -> firstBox.setHint(texts.get("password.strength."
                + PasswordText.strength(typed).name().toLowerCase(Locale.ROOT))));
        officer.selectedProperty().subscribe(chosen -> show(held, !chosen && place.isVisible()));
        model.problem().subscribe(problem::show);
        model.found().subscribe(found -> found.ifPresent(this::show));
        model.chosen().subscribe(user -> model.found().get().ifPresent(this::fill));
    }

    private void show(UsersModel.Found found) {
        why.setText(texts.get(found.isKeeper() ? "users.why" : "users.why.own"));
        show(forKeepers, found.isKeeper());
        people.getItems().setAll(found.people());
        ticks.clear();
        found.hamlets().forEach(hamlet -> ticks.add(tick(hamlet)));
        hamlets.getChildren().setAll(ticks);
        fill(found);
    }

    private static CheckBox tick(Hamlet hamlet) {
        CheckBox tick = new CheckBox(hamlet.name());
        tick.setUserData(hamlet.id());
        return tick;
    }

    /** Fills the form in with the chosen person, or empties it for somebody new. */
    private void fill(UsersModel.Found found) {
        Optional<User> user = model.chosen().get();
        boolean isOther = user.filter(chosen -> !found.isWorking(chosen)).isPresent();
        user.ifPresentOrElse(people.getSelectionModel()::select, people.getSelectionModel()::clearSelection);
        name.setText(user.map(User::name).orElse(""));
        show(nameBox, user.isEmpty());
        show(place, user.isEmpty() || isOther);
        boolean isOfficer = user.filter(chosen -> chosen.role() == Role.OFFICER).isPresent();
        (isOfficer ? officer : collaborator).setSelected(true);
        show(held, !isOfficer && place.isVisible());
        ticks.forEach(tick -> tick.setSelected(user.filter(chosen ->
                chosen.hamlets().contains((UUID) tick.getUserData())).isPresent()));
        firstBox.setLabel(texts.get(user.isEmpty() ? "users.first" : isOther ? "users.first.again" : "users.next"));
        List.of(first, again, own).forEach(PasswordBox::clear);
        show(add, user.isEmpty());
        show(change, isOther);
        show(set, user.isPresent());
        show(lock, isOther && user.filter(chosen -> !chosen.isLocked()).isPresent());
    }

    /** The place has come to the front. */
    void shown() {
        model.look();
    }

    @FXML
    private void somebodyNew() {
        model.chosen().set(Optional.empty());
        name.requestFocus();
    }

    @FXML
    private void add() {
        model.add(new UsersModel.Wanted(name.getText(), role(), ticked()), typed());
    }

    @FXML
    private void change() {
        model.change(role(), ticked());
    }

    @FXML
    private void setPassword() {
        model.setPassword(typed());
    }

    @FXML
    private void lock() {
        model.lock();
    }

    private Role role() {
        return officer.isSelected() ? Role.OFFICER : Role.COLLABORATOR;
    }

    private Set<UUID> ticked() {
        return role() == Role.OFFICER ? Set.of() : ticks.stream().filter(CheckBox::isSelected)
                .map(tick -> (UUID) tick.getUserData()).collect(Collectors.toSet());
    }

    private UsersModel.Typed typed() {
        return new UsersModel.Typed(own.typed(), first.typed(), again.typed());
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private final class UserCell extends ListCell<User> {
        @Override
        protected void updateItem(User user, boolean empty) {
            super.updateItem(user, empty);
            setText(empty ? null : told(user));
        }

        private String told(User user) {
            String where = user.hamlets().isEmpty() ? texts.get("users.everywhere")
                    : ticks.stream().filter(tick -> user.hamlets().contains((UUID) tick.getUserData()))
                            .map(CheckBox::getText).collect(Collectors.joining(", "));
            String told = texts.get("users.line", user.name(), texts.get("users.role." + user.role().code()), where);
            return user.isLocked() ? texts.get("users.line.locked", told) : told;
        }
    }
}
