package vn.sotreem.app.ui.people;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import vn.sotreem.app.report.Document;
import vn.sotreem.app.report.PdfFile;
import vn.sotreem.app.report.ReceiptSlip;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.ReceiptLine;
import vn.sotreem.core.register.Register;

/** Phiếu nhận: what was saved here of a child, with which batch the portal received it, and when. */
final class ReceiptsController {
    private final Workspace workspace;
    private final Texts texts;
    private final Texts core;
    private final Wording wording;
    private final ChildListModel model;

    @FXML private Button save;
    @FXML private VBox lines;

    ReceiptsController(Workspace workspace, ChildListModel model) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.core = Texts.of(texts.locale());
        this.wording = new Wording(texts);
        this.model = model;
    }

    @FXML
    private void initialize() {
        model.detail().subscribe(detail -> show(detail == null ? List.of() : detail.receipts()));
    }

    private void show(List<ReceiptLine> receipts) {
        save.setDisable(receipts.isEmpty());
        lines.getChildren().setAll(receipts.stream().map(this::line).toList());
        if (receipts.isEmpty()) {
            lines.getChildren().add(wrapped(texts.get("people.receipts.none"), "muted"));
        }
    }

    private VBox line(ReceiptLine line) {
        String fields = line.fields().stream().map(field -> wording.label(Entity.CHILD, field))
                .collect(Collectors.joining(", "));
        String what = line.receipt().map(receipt -> received(line, receipt))
                .orElse(texts.get("people.receipts.waiting"));
        return new VBox(wrapped(texts.get("people.receipts.saved", workspace.times().moment(line.savedAt()),
                line.actor(), fields), "muted"), wrapped(what, "wrapped"));
    }

    private String received(ReceiptLine line, ReceiptLine.InBatch receipt) {
        return texts.get(receipt.isSigned() ? "people.receipts.received" : "people.receipts.unsigned",
                receipt.id().number(), workspace.times().moment(receipt.receivedAt()), result(line));
    }

    private String result(ReceiptLine line) {
        return line.outcomes().isEmpty() ? texts.get("people.receipts.applied")
                : line.outcomes().stream().map(this::outcome).distinct().collect(Collectors.joining("; "));
    }

    private String outcome(Outcome outcome) {
        return outcome.code().isEmpty() ? texts.get("review." + outcome.result().code())
                : core.find("outcome." + outcome.code()).orElse(outcome.code());
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().addAll("wrapped", style);
        return label;
    }

    @FXML
    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("people.receipts.save"));
        chooser.setInitialFileName("phieu-nhan.pdf");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PDF", List.of("*.pdf")));
        File chosen = chooser.showSaveDialog(save.getScene().getWindow());
        if (chosen != null) {
            save(model.detail().get().row().child(), chosen.toPath());
        }
    }

    private void save(Child child, Path file) {
        workspace.session().ask(register -> slip(register, child), slip ->
                workspace.session().aside(new SimpleBooleanProperty(), () -> {
                    PdfFile.write(slip, file);
                    return file;
                }, written -> workspace.shell().tell(texts.get("print.saved", written.getFileName()))));
    }

    private Document slip(Register register, Child child) {
        return ReceiptSlip.of(new ReceiptSlip.About(register.office(), child,
                register.household(child.household()).orElseThrow(), register.enrolment(),
                workspace.session().actor()), register.receipts().of(child.id()), workspace.clock(), Catalog.bundled());
    }
}
