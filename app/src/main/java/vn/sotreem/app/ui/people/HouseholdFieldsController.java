package vn.sotreem.app.ui.people;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.domain.Entity;

/** The household on top of a sheet. */
final class HouseholdFieldsController implements SheetFields {
    private final OpenSheet sheet;
    private final FieldRows rows;

    @FXML private PickField hamlet;
    @FXML private TextField number;
    @FXML private TextField head;
    @FXML private TextField father;
    @FXML private TextField mother;
    @FXML private PickField poverty;
    @FXML private TextField carer;
    @FXML private TextField phone;
    @FXML private TextField address;
    @FXML private TextField note;

    HouseholdFieldsController(OpenSheet sheet, Wording wording) {
        this.sheet = sheet;
        this.rows = new FieldRows(sheet, sheet.sheet().household(), Entity.HOUSEHOLD, wording);
    }

    @FXML
    private void initialize() {
        Writings writings = sheet.sheet().writings();
        rows.pick("hamlet", hamlet, writings.hamlets());
        rows.text("number", number);
        rows.name("head", head);
        rows.name("father", father);
        rows.name("mother", mother);
        rows.pick("poverty", poverty, writings.poverty());
        rows.name("carer", carer);
        rows.text("phone", phone);
        rows.text("address", address);
        rows.text("note", note);
    }

    @Override
    public Node first() {
        return hamlet.getText().isEmpty() ? hamlet : number;
    }

    @Override
    public Optional<Node> field(Remark remark) {
        return rows.field(remark);
    }
}
