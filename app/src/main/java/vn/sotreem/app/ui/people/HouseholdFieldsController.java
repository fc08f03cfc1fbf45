package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Household;

/** The household on top of a sheet, and its adults. */
final class HouseholdFieldsController implements SheetFields {
    private final OpenSheet sheet;
    private final RecordDraft<Household> draft;
    private final Wording wording;
    private final FieldRows rows;
    private final FieldGrid grid;
    private final SlipList<Adult> adults;
    private final Fold more;
    private final Fold adultsFold;

    @FXML private VBox root;

    HouseholdFieldsController(OpenSheet sheet, Texts texts) {
        this.sheet = sheet;
        this.draft = sheet.sheet().household();
        this.wording = new Wording(texts);
        this.rows = new FieldRows(sheet, draft, Entity.HOUSEHOLD, wording);
        this.grid = new FieldGrid(draft, rows, sheet.sheet().writings(), wording);
        this.adults = new SlipList<>(texts, sheet, new AdultDesk(sheet, wording));
        this.more = new Fold(texts, texts.get(FormSection.HOUSEHOLD_MORE.title()),
                () -> List.of(grid.of(FormSection.HOUSEHOLD_MORE)));
        this.adultsFold = new Fold(texts, texts.get("form.adults"), () -> List.of(adults.node("form.adults.add")));
    }

    @FXML
    private void initialize() {
        root.getChildren().addAll(grid.of(FormSection.HOUSEHOLD), more.pane(), adultsFold.pane());
        rows.under(more, FormSection.HOUSEHOLD_MORE);
        sheet.sheet().onTyped(this::say);
        say();
    }

    private void say() {
        more.say(wording.said(draft.record(), FormSection.HOUSEHOLD_MORE.fields()));
        adultsFold.say(adults.said());
    }

    @Override
    public Node first() {
        TextField hamlet = (TextField) rows.field("hamlet").orElseThrow();
        return hamlet.getText().isEmpty() ? hamlet : rows.field("number").orElseThrow();
    }

    @Override
    public Optional<String> focused() {
        return rows.focused();
    }

    @Override
    public Optional<Node> field(Remark remark) {
        if (remark.entity() == Entity.ADULT) {
            adultsFold.open();
            return adults.field(remark);
        }
        return rows.field(remark);
    }
}
