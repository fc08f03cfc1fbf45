package vn.sotreem.app.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;

/** Makes whole screens: set-up, the door, the shell, and the window's own places. */
final class Rooms {

    private Rooms() {
    }

    /**
     * Where the door leads to besides the register: the other language, and a backup.
     *
     * @param isChoosing whether another person is expected than the one who worked last
     */
    record Ways(Runnable otherLanguage, Runnable restore, boolean isChoosing) {
    }

    static Parent setUp(SetUpModel model, Texts texts, Ways ways) {
        return new Screens(texts)
                .with(SetUpController.class, () -> new SetUpController(model, texts, ways))
                .with(SetUpPlaceController.class,
                        () -> new SetUpPlaceController(model, texts, Catalog.bundled().provinces()))
                .with(SetUpPersonController.class, () -> new SetUpPersonController(model, texts))
                .with(SetUpCodeController.class, () -> new SetUpCodeController(model))
                .load(SetUpController.class).root();
    }

    static Parent unlock(UnlockModel model, Texts texts, Ways ways) {
        return new Screens(texts)
                .with(UnlockController.class, () -> new UnlockController(model, ways))
                .load(UnlockController.class).root();
    }

    static Parent restore(RestoreModel model, Texts texts, Times times, Runnable leave) {
        return new Screens(texts)
                .with(RestoreController.class, () -> new RestoreController(model, texts, times, leave))
                .load(RestoreController.class).root();
    }

    /** The shell around these places. */
    static Parent shell(Workspace workspace, List<Place> places, ShellController.Exits exits) {
        workspace.shell().furnish(places);
        return workspace.screens()
                .with(ShellController.class, () -> new ShellController(workspace, exits))
                .with(StatusBarController.class, () -> new StatusBarController(workspace))
                .load(ShellController.class).root();
    }

    /** The window's own places, in their order on the left. */
    static Stream<Place> own(Workspace workspace, ObjectProperty<Preferences.Choice> choice, Keeping keeping,
                             String version) {
        Stream<Place> log = workspace.session().sight().seesRestricted() ? Stream.of(accessLog(workspace))
                : Stream.empty();
        Stream<Place> officers = workspace.session().sight().isHeld() ? Stream.empty()
                : Stream.of(hamlets(workspace, keeping));
        return Stream.of(Stream.of(review(workspace), duplicates(workspace), past(workspace)), officers,
                Stream.of(print(workspace, keeping.home().folder()), syncCentre(workspace, choice)), log,
                Stream.of(settings(workspace, choice, keeping, version))).flatMap(places -> places);
    }

    private static Place syncCentre(Workspace workspace, ObjectProperty<Preferences.Choice> choice) {
        var sticks = new StickModel(workspace, Drives.ofThisMachine(System.getProperty("user.name")));
        // The choice outlives the register: followed itself, it would keep the screens of every one that was locked.
        ObjectProperty<Preferences.Choice> followed = new SimpleObjectProperty<>();
        followed.bind(choice);
        return workspace.screens()
                .with(SyncCentreController.class, () -> new SyncCentreController(workspace, followed, sticks))
                .with(StickController.class, () -> new StickController(workspace, sticks))
                .with(StickPanelController.class, () -> new StickPanelController(workspace, sticks))
                .with(SyncRhythmController.class, () -> new SyncRhythmController(workspace.texts(), choice))
                .with(DriftController.class, () -> new DriftController(workspace))
                .with(SyncDiaryController.class, () -> new SyncDiaryController(workspace))
                .with(ElsewhereController.class, () -> new ElsewhereController(workspace.session()))
                .with(EnrolController.class, () -> new EnrolController(new EnrolModel(workspace)))
                .load(SyncCentreController.class).controller();
    }

    private static Place review(Workspace workspace) {
        ReviewModel model = new ReviewModel(workspace);
        return workspace.screens()
                .with(ReviewController.class, () -> new ReviewController(workspace, model))
                .with(ConflictCardController.class, () -> new ConflictCardController(workspace, model))
                .with(TwinsCardController.class, () -> new TwinsCardController(workspace, model))
                .load(ReviewController.class).controller();
    }

    private static Place duplicates(Workspace workspace) {
        DuplicatesModel model = new DuplicatesModel(workspace);
        return workspace.screens()
                .with(DuplicatesController.class, () -> new DuplicatesController(workspace, model))
                .with(MergeCardController.class, () -> new MergeCardController(workspace, model))
                .load(DuplicatesController.class).controller();
    }

    private static Place past(Workspace workspace) {
        PastModel model = new PastModel(workspace);
        return workspace.screens().with(PastController.class, () -> new PastController(workspace, model))
                .load(PastController.class).controller();
    }

    private static Place accessLog(Workspace workspace) {
        AccessLogModel model = new AccessLogModel(workspace);
        return workspace.screens().with(AccessLogController.class, () -> new AccessLogController(workspace, model))
                .load(AccessLogController.class).controller();
    }

    private static Place hamlets(Workspace workspace, Keeping keeping) {
        HamletsModel model = new HamletsModel(workspace);
        CommuneModel commune = new CommuneModel(workspace, keeping.home().folder());
        return workspace.screens().with(HamletsController.class, () -> new HamletsController(workspace, model))
                .with(CommuneController.class, () -> new CommuneController(workspace, commune))
                .load(HamletsController.class).controller();
    }

    static Place print(Workspace workspace, Path home) {
        return workspace.screens()
                .with(PrintController.class,
                        () -> new PrintController(workspace, new PrintModel(workspace, home)))
                .load(PrintController.class).controller();
    }

    private static Place settings(Workspace workspace, ObjectProperty<Preferences.Choice> choice, Keeping keeping,
                                  String version) {
        return workspace.screens()
                .with(BackupController.class,
                        () -> new BackupController(workspace, new BackupModel(workspace, keeping)))
                .with(UsersController.class,
                        () -> new UsersController(workspace.texts(), new UsersModel(workspace, keeping.home())))
                .with(SettingsController.class, () -> new SettingsController(workspace, choice, version))
                .load(SettingsController.class).controller();
    }
}
