package vn.sotreem.app.ui.people;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.TextColumn;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Report;
import vn.sotreem.core.register.ReportCalendar;
import vn.sotreem.core.register.ReportCalendar.Noted;
import vn.sotreem.core.register.ReportCalendar.Owed;

/** The calendar of reports: to whom, by when, on what ground; what a person changes can be taken back. */
final class ReportsController {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Workspace workspace;
    private final Texts texts;
    private final TodayModel model;
    private final Runnable toMain;
    private List<Shortcut> shortcuts = List.of();
    private Runnable undo = () -> { };

    @FXML private Button back;
    @FXML private TableView<Owed> table;
    @FXML private TableColumn<Owed, String> name;
    @FXML private TableColumn<Owed, String> receiver;
    @FXML private TableColumn<Owed, String> days;
    @FXML private TableColumn<Owed, String> next;
    @FXML private Label detail;
    @FXML private Label ground;
    @FXML private TextField to;
    @FXML private TextField on;
    @FXML private Label fault;
    @FXML private Button keep;
    @FXML private Button done;
    @FXML private Button asTold;

    ReportsController(Workspace workspace, TodayModel model, Runnable toMain) {
        this.workspace = workspace;
        this.texts = workspace.texts();
        this.model = model;
        this.toMain = toMain;
    }

    @FXML
    private void initialize() {
        new ColumnFit(table, back, List.of(next), List.of(days));
        Shortcut backKey = Shortcut.of("Esc", texts.get("today.back"), toMain);
        backKey.on(back);
        Shortcut keepKey = Shortcut.of("Ctrl+S", texts.get("reports.keep"), this::keep);
        keepKey.on(keep);
        Shortcut doneKey = Shortcut.of("Ctrl+D", texts.get("reports.done"), this::markDone);
        doneKey.on(done);
        asTold.setOnAction(event -> note(owed -> Optional.of(new Noted(Optional.empty(), Optional.empty(),
                owed.noted().done())), "reports.kept"));
        shortcuts = List.of(keepKey, doneKey, backKey,
                Shortcut.of("Ctrl+Z", texts.get("people.undo"), () -> undo.run()));
        TextColumn.showWhole(name, owed -> owed.entry().label(texts.locale()));
        TextColumn.showWhole(receiver, owed -> owed.report().receiver());
        TextColumn.showWhole(days, owed -> owed.report().days().isEmpty() ? texts.get("reports.undated")
                : owed.report().daysShown());
        TextColumn.show(next, owed -> owed.day().map(DATE::format).orElse(""));
        table.getSelectionModel().selectedItemProperty().subscribe(this::showDetail);
        model.seen().subscribe(seen -> seen.ifPresent(now -> show(now.reports())));
    }

    List<Shortcut> shortcuts() {
        return shortcuts;
    }

    void focus() {
        table.requestFocus();
    }

    void choose(String code) {
        IntStream.range(0, table.getItems().size())
                .filter(row -> table.getItems().get(row).entry().code().equals(code)).findFirst()
                .ifPresent(table.getSelectionModel()::clearAndSelect);
    }

    private Optional<Owed> chosen() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    /** What was chosen stays chosen. */
    private void show(List<Owed> reports) {
        Optional<String> before = chosen().map(owed -> owed.entry().code());
        table.getItems().setAll(reports);
        before.ifPresentOrElse(this::choose, () -> table.getSelectionModel().select(0));
    }

    private void showDetail(Owed owed) {
        if (owed != null) {
            detail.setText(owed.entry().label(texts.locale()));
            String source = owed.entry().source().map(from -> texts.get("reports.source", from)).orElse("");
            String closes = owed.entry().detail("closes").map(day -> texts.get("reports.closes",
                    new Report("", Report.Tier.COMMUNE, "", Report.canonical(day)).daysShown())).orElse("");
            String unsure = owed.entry().detail("unsure").isPresent() ? texts.get("reports.unsure") : "";
            ground.setText(ChildCells.joined(" ", source, closes, unsure));
            to.setText(owed.report().receiver());
            on.setText(owed.report().daysShown());
            tell("");
            done.setDisable(owed.day().isEmpty());
            asTold.setDisable(owed.noted().receiver().isEmpty() && owed.noted().days().isEmpty());
        }
    }

    private void keep() {
        Optional<List<MonthDay>> typed = Report.parse(on.getText());
        boolean isRight = typed.isPresent() && !to.getText().isBlank()
                && to.getText().length() <= Report.RECEIVER_MAX;
        tell(isRight ? "" : texts.get(typed.isEmpty() ? "reports.fault.days" : "reports.fault.receiver"));
        if (isRight) {
            note(owed -> Optional.of(changed(owed, to.getText().strip(), typed.get())), "reports.kept");
        }
    }

    /** What is as the catalog says is not noted: another version of it may say something else. */
    private Noted changed(Owed owed, String receiverNow, List<MonthDay> daysNow) {
        Report told = ReportCalendar.told(owed.entry(), texts.locale());
        Report now = told.with(receiverNow, daysNow);
        return new Noted(Optional.of(receiverNow).filter(text -> !text.equals(told.receiver())),
                Optional.of(now.days()).filter(some -> !some.equals(told.days())), owed.noted().done());
    }

    private void tell(String what) {
        fault.setText(what);
        fault.setManaged(!what.isEmpty());
    }

    private void markDone() {
        note(owed -> owed.day().map(owed.noted()::done), "reports.marked");
    }

    private interface Change {
        Optional<Noted> of(Owed owed);
    }

    private void note(Change change, String told) {
        chosen().ifPresent(owed -> change.of(owed).ifPresent(noted ->
                model.note(owed.entry().code(), noted, before -> {
                    undo = () -> {
                        undo = () -> { };
                        model.note(owed.entry().code(), before, again ->
                                workspace.shell().tell(texts.get("reports.undone")));
                    };
                    workspace.shell().tell(texts.get(told), Shortcut.of("Ctrl+Z", texts.get("people.undo"),
                            () -> undo.run()));
                })));
    }
}
