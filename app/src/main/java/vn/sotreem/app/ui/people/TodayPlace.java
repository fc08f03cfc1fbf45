package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.ui.DuplicatesController;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.ReviewController;
import vn.sotreem.app.ui.Screens.Screen;
import vn.sotreem.app.ui.SettingsController;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.SyncCentreController;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.register.Backups;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.register.ToDo;

/** "Việc hôm nay": what is due and what is wrong, each line one key from where it is done; and the reports. */
public final class TodayPlace implements Place {
    private final Workspace workspace;
    private final TodayModel model;
    private final Screen<TodayController> main;
    private final Screen<DueChildrenController> children;
    private final Screen<ReportsController> reports;
    private final StackPane front = new StackPane();
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    TodayPlace(Workspace workspace, Backups backups) {
        this.workspace = workspace;
        this.model = new TodayModel(workspace, backups);
        this.main = workspace.screens()
                .with(TodayController.class, () -> new TodayController(workspace, model, this::open, this::toReports))
                .load(TodayController.class);
        this.children = workspace.screens()
                .with(DueChildrenController.class, () -> new DueChildrenController(workspace, model, this::toMain))
                .load(DueChildrenController.class);
        this.reports = workspace.screens()
                .with(ReportsController.class, () -> new ReportsController(workspace, model, this::toMain))
                .load(ReportsController.class);
        bring(main, main.controller().shortcuts());
        model.seen().subscribe(seen -> workspace.shell().recount());
    }

    /** Makes the place; it looks whether the register is backed up there. */
    public static Place.Maker in(Backups backups) {
        return workspace -> new TodayPlace(workspace, backups);
    }

    @Override
    public String title() {
        return workspace.texts().get("today.place");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedMZ.TODAY;
    }

    @Override
    public Parent screen() {
        return front;
    }

    @Override
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }

    /** What is overdue or due this week. */
    @Override
    public long count(Standing standing) {
        return model.seen().get().map(seen -> seen.todo().count(Urgency.OVERDUE)
                + seen.todo().count(Urgency.THIS_WEEK)).orElse(0L);
    }

    @Override
    public void shown() {
        model.begin();
        if (isFront(main)) {
            main.controller().focus();
        } else if (isFront(children)) {
            children.controller().focus();
        } else {
            reports.controller().focus();
        }
    }

    TodayController main() {
        return main.controller();
    }

    ReportsController reports() {
        return reports.controller();
    }

    /** Goes where a line is dealt with. */
    void open(ToDo.Line line) {
        switch (line.task()) {
            case ToDo.OfChildren task -> {
                bring(children, children.controller().shortcuts());
                children.controller().show(task, line);
            }
            case ToDo.OfReport report -> {
                toReports();
                reports.controller().choose(report.owed().entry().code());
            }
            case ToDo.Matter matter -> go(matter);
        }
    }

    private void go(ToDo.Matter matter) {
        Class<? extends Place> there = switch (matter) {
            case REVIEW -> ReviewController.class;
            case IDS -> QualityController.class;
            case DOUBLES -> DuplicatesController.class;
            case UNSENT, STICK, ENROLMENT -> SyncCentreController.class;
            case BACKUP -> SettingsController.class;
        };
        Optional<Place> place = workspace.shell().places().stream().filter(there::isInstance).findFirst();
        place.ifPresent(workspace.shell()::go);
        if (matter == ToDo.Matter.IDS) {
            place.map(QualityController.class::cast).ifPresent(quality ->
                    quality.choose(ErrorList.ID_WRONG));
        }
    }

    void toReports() {
        bring(reports, reports.controller().shortcuts());
        reports.controller().focus();
    }

    private void toMain() {
        bring(main, main.controller().shortcuts());
        main.controller().focus();
    }

    private boolean isFront(Screen<?> screen) {
        return front.getChildren().contains(screen.root());
    }

    private void bring(Screen<?> screen, List<Shortcut> keys) {
        front.getChildren().setAll(screen.root());
        front.applyCss();
        shortcuts.setAll(keys);
    }
}
