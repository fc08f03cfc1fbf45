package vn.sotreem.app.ui.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.excel.ColumnMemory;
import vn.sotreem.app.ui.Place;
import vn.sotreem.app.ui.RecordRef;
import vn.sotreem.app.ui.Screens.Screen;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildRow;

/** "Sổ trẻ em": the list of children, the sheet of a household, and the import of old lists. */
public final class PeoplePlace implements Place {
    private final Workspace workspace;
    private final PeopleWays ways = new Ways();
    private final ChildListModel list;
    private final FilterModel filters;
    private final BulkModel bulk;
    private final ChildFormModel form;
    private final Drafts drafts;
    private final ImportModel importing;
    private final Screen<ChildListController> listScreen;
    private final Screen<ChildFormController> formScreen;
    private final Screen<ImportScreenController> importScreen;
    private final Screen<BulkController> bulkScreen;
    private final List<Shortcut> listKeys;
    private final StackPane front = new StackPane();
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();
    private Runnable undo = () -> { };

    /** @param memory of what the columns of imported lists were said to mean */
    PeoplePlace(Workspace workspace, ColumnMemory memory) {
        this.workspace = workspace;
        this.list = new ChildListModel(workspace.session());
        this.filters = new FilterModel(workspace.session());
        this.bulk = new BulkModel(workspace.session());
        this.form = new ChildFormModel(workspace.session(), workspace.clock(), workspace.texts());
        this.drafts = new Drafts(workspace.session());
        this.importing = new ImportModel(workspace.session(), workspace.clock(), memory);
        PeopleKeys keys = PeopleKeys.of(workspace.texts(), ways, this::addSibling, this::openLooked,
                this::print);
        this.listScreen = workspace.screens()
                .with(ChildListController.class, () -> new ChildListController(workspace, list,
                        filters, new ExportModel(workspace.session()), keys, ways))
                .with(FilterBarController.class, () -> new FilterBarController(workspace, filters, ways))
                .with(ChildDetailController.class, () -> new ChildDetailController(workspace, list, keys))
                .with(ReceiptsController.class, () -> new ReceiptsController(workspace, list))
                .with(DraftBarController.class, () -> new DraftBarController(workspace, drafts, ways))
                .load(ChildListController.class);
        this.formScreen = workspace.screens()
                .with(ChildFormController.class, () -> new ChildFormController(workspace, form, ways))
                .load(ChildFormController.class);
        this.bulkScreen = workspace.screens()
                .with(BulkController.class, () -> new BulkController(workspace, bulk, filters, ways))
                .load(BulkController.class);
        this.importScreen = workspace.screens()
                .with(ImportScreenController.class, () -> new ImportScreenController(workspace, importing, ways))
                .load(ImportScreenController.class);
        this.listKeys = List.of(keys.newHousehold(), keys.addSibling(), keys.open(), keys.importFile(), keys.print(),
                Shortcut.of("Ctrl+B", workspace.texts().get("bulk.key"), ways::bulk),
                Shortcut.of("Ctrl+K", workspace.texts().get("filter.key"), this::filter),
                Shortcut.of("Ctrl+H", workspace.texts().get("past.key"), this::pastOfLooked),
                Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), ways::undo));
        workspace.shell().search().addListener((property, was, is) -> toFoundList(is));
        toList();
    }

    /** Makes the place for the register in this folder. */
    public static Place.Maker in(Path home) {
        return workspace -> new PeoplePlace(workspace, new ColumnMemory(home));
    }

    @Override
    public String title() {
        return workspace.texts().get("people.place");
    }

    @Override
    public Ikon icon() {
        return Material2OutlinedAL.FAMILY_RESTROOM;
    }

    @Override
    public Parent screen() {
        return front;
    }

    @Override
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }

    @Override
    public boolean searches() {
        return true;
    }

    @Override
    public void shown() {
        if (isFront(formScreen)) {
            formScreen.controller().begin();
        } else {
            listScreen.controller().focus();
        }
    }

    @Override
    public boolean open(RecordRef record) {
        return switch (record.entity()) {
            case CHILD, SPELL, SUPPORT, MOVEMENT -> {
                workspace.session().ask(register -> register.dossiers().childOf(record.entity(), record.id())
                        .flatMap(register::child), found -> found.ifPresent(child -> {
                            toForm(() -> form.open(child.household(), Optional.of(child.id())));
                            goTo(record);
                        }));
                yield true;
            }
            case HOUSEHOLD -> {
                toForm(() -> form.open(record.id(), Optional.empty()));
                goTo(record);
                yield true;
            }
            case ADULT -> {
                workspace.session().ask(register -> register.dossiers().adult(record.id()), found ->
                        found.ifPresent(adult -> {
                            toForm(() -> form.open(adult.household(), Optional.empty()));
                            goTo(record);
                        }));
                yield true;
            }
            case HAMLET -> false;
        };
    }

    /** Puts the focus into the field asked for, once the sheet is laid: answers come in the order of questions. */
    void goTo(RecordRef record) {
        workspace.session().ask(register -> record, asked -> formScreen.controller().goTo(asked));
    }

    Workspace workspace() {
        return workspace;
    }

    PeopleWays ways() {
        return ways;
    }

    ChildListModel list() {
        return list;
    }

    BulkModel bulk() {
        return bulk;
    }

    FilterModel filters() {
        return filters;
    }

    ChildFormModel form() {
        return form;
    }

    ImportModel importing() {
        return importing;
    }

    private void toList() {
        drafts.refresh();
        bring(listScreen, listKeys);
    }

    /** What is searched for is shown in the list, while the focus stays in the search field. */
    private void toFoundList(String searched) {
        if (!searched.isEmpty() && !isFront(listScreen)) {
            toList();
        }
    }

    private void toForm(Runnable lay) {
        lay.run();
        bring(formScreen, formScreen.controller().shortcuts());
    }

    private void openLooked() {
        listScreen.controller().looked().ifPresent(ways::open);
    }

    private void print() {
        listScreen.controller().print();
    }

    private void filter() {
        listScreen.controller().focusFilter();
    }

    private void pastOfLooked() {
        listScreen.controller().looked().ifPresent(row -> workspace.shell().past(row.child().id()));
    }

    private void addSibling() {
        listScreen.controller().looked().ifPresent(row -> ways.addSibling(row.household().id()));
    }

    private boolean isFront(Screen<?> screen) {
        return front.getChildren().contains(screen.root());
    }

    private void bring(Screen<?> screen, List<Shortcut> keys) {
        front.getChildren().setAll(screen.root());
        shortcuts.setAll(keys);
    }

    private final class Ways implements PeopleWays {

        @Override
        public void toList() {
            Optional.ofNullable(form.desk().get()).map(open -> open.unfolded().get())
                    .filter(child -> !child.isNew()).ifPresent(child -> list.show(child.id()));
            PeoplePlace.this.toList();
            listScreen.controller().focus();
        }

        @Override
        public void back() {
            toList();
            workspace.shell().back();
        }

        @Override
        public void open(ChildRow row) {
            toForm(() -> form.open(row.household().id(), Optional.of(row.child().id())));
        }

        @Override
        public void newHousehold() {
            toForm(() -> form.newHousehold(workspace.shell().hamlet().get().map(Hamlet::id)));
        }

        @Override
        public void addSibling(UUID household) {
            toForm(() -> form.addSibling(household));
        }

        @Override
        public void takeUp(Drafts.Kept draft) {
            toForm(() -> form.takeUp(draft));
        }

        @Override
        public void drop(Drafts.Kept draft) {
            drafts.drop(draft);
            done(workspace.texts().get("people.draft.dropped"), () -> drafts.restore(draft));
        }

        @Override
        public void importFile() {
            bring(importScreen, List.of(importScreen.controller().backKey()));
            importScreen.controller().focus();
        }

        @Override
        public void bulk() {
            bulk.open(list.query().get(), listScreen.controller().selected());
            bring(bulkScreen, List.of(bulkScreen.controller().backKey()));
            bulkScreen.controller().begin();
        }

        @Override
        public void told(String text) {
            workspace.shell().tell(text);
        }

        @Override
        public void undo() {
            undo.run();
        }

        @Override
        public void done(String text, Runnable back) {
            undo = () -> {
                undo = () -> { };
                back.run();
            };
            workspace.shell().tell(text, Shortcut.of("Ctrl+Z", workspace.texts().get("people.undo"), undo));
        }
    }
}
