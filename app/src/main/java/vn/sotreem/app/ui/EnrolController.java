package vn.sotreem.app.ui;

import javafx.fxml.FXML;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;

/** The form that makes this laptop known to a portal. */
public final class EnrolController {
    private final EnrolModel model;

    @FXML private Pane root;
    @FXML private FieldBox addressBox;
    @FXML private TextField address;
    @FXML private FieldBox codeBox;
    @FXML private TextField code;
    @FXML private ProblemBox problem;

    EnrolController(EnrolModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        address.textProperty().bindBidirectional(model.address());
        code.textProperty().bindBidirectional(model.code());
        model.addressFault().subscribe(addressBox::setFault);
        model.codeFault().subscribe(codeBox::setFault);
        model.problem().subscribe(problem::show);
        root.disableProperty().bind(model.busy());
    }

    /** Puts the focus where filling in begins. */
    void begin() {
        address.requestFocus();
    }

    @FXML
    private void enrol() {
        model.enrol();
    }

    @FXML
    private void askByStick() {
        model.askByStick();
    }
}
