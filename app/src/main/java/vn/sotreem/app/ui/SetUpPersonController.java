package vn.sotreem.app.ui;

import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.SetUpModel.Input;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Office.Role;

/** Second page of set-up: who works here, and the password. */
public final class SetUpPersonController {
    private final SetUpModel model;
    private final Texts texts;

    @FXML private FieldBox userBox;
    @FXML private TextField user;
    @FXML private RadioButton collaborator;
    @FXML private RadioButton officer;
    @FXML private FieldBox passwordBox;
    @FXML private PasswordBox password;
    @FXML private FieldBox againBox;
    @FXML private PasswordBox again;

    SetUpPersonController(SetUpModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        user.textProperty().bindBidirectional(model.input(Input.USER));
        (model.role().get() == Role.OFFICER ? officer : collaborator).setSelected(true);
        officer.selectedProperty().subscribe(
                chosen -> model.role().set(chosen ? Role.OFFICER : Role.COLLABORATOR));
        password.textProperty().subscribe(typed -> passwordBox.setHint(texts.get("password.strength."
                + PasswordText.strength(typed).name().toLowerCase(Locale.ROOT))));
        model.faults().subscribe(this::show);
    }

    private void show(Map<Input, String> faults) {
        userBox.setFault(faults.getOrDefault(Input.USER, ""));
        passwordBox.setFault(faults.getOrDefault(Input.PASSWORD, ""));
        againBox.setFault(faults.getOrDefault(Input.AGAIN, ""));
    }

    @FXML
    private void next() {
        model.personDone(password.typed(), again.typed());
    }

    @FXML
    private void back() {
        model.back();
    }
}
