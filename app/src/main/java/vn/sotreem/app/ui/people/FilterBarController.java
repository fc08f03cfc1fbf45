package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import vn.sotreem.app.ui.ShellModel;
import vn.sotreem.app.ui.Shortcut;
import vn.sotreem.app.ui.Workspace;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.register.ChildFilter;
import vn.sotreem.core.register.Criterion;
import vn.sotreem.core.register.ReadyFilter;
import vn.sotreem.core.register.SavedFilter;
import vn.sotreem.core.register.SavedFilters;

/**
 * The line above the list in which filters are put together by typing: each is a chip that Delete or a click takes
 * away, and what stands there can be kept under a name.
 */
final class FilterBarController {
    private final Texts texts;
    private final ShellModel shell;
    private final FilterModel model;
    private final PeopleWays ways;
    private final FilterWords words;
    private Optional<String> renamed = Optional.empty();

    @FXML private PickField pick;
    @FXML private FlowPane chips;
    @FXML private TextField name;
    @FXML private Button save;
    @FXML private MenuButton menu;
    @FXML private MenuButton columns;
    @FXML private Button bulk;

    FilterBarController(Workspace workspace, FilterModel model, PeopleWays ways) {
        this.texts = workspace.texts();
        this.shell = workspace.shell();
        this.model = model;
        this.ways = ways;
        this.words = new FilterWords(texts);
    }

    @FXML
    private void initialize() {
        pick.handOver(choice -> Criterion.parse(choice.code()).ifPresent(this::add));
        pick.setOnAction(event -> FilterWords.ages(pick.getText()).ifPresent(this::add));
        pick.setTooltip(new Tooltip(texts.get("filter.tip")));
        pick.addEventFilter(KeyEvent.KEY_PRESSED, this::takeLastAway);
        save.setOnAction(event -> askName(Optional.empty(), ""));
        Shortcut.of("Ctrl+B", texts.get("bulk.key"), ways::bulk).on(bulk);
        name.setOnAction(event -> keep());
        name.focusedProperty().subscribe(focused -> showName(focused));
        name.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                pick.requestFocus();
                press.consume();
            }
        });
        shell.hamlets().addListener((ListChangeListener<Hamlet>) change -> offer(model.kept().get()));
        model.kept().subscribe(this::offer);
        model.filter().subscribe(this::show);
        showName(false);
    }

    void focus() {
        pick.requestFocus();
    }

    /** Where the columns of the list are chosen. */
    MenuButton columns() {
        return columns;
    }

    /** So many lines of the list are selected; 0 when it is the whole list that something would be done to. */
    void selected(int lines) {
        bulk.setText(lines == 0 ? texts.get("bulk.open") : texts.get("bulk.open.some", lines));
    }

    private void offer(FilterModel.Kept kept) {
        if (kept == null) {
            return;
        }
        pick.offerFrom(words.choices(kept.sight(), shell.hamlets()));
        show(model.filter().get());
        menu.getItems().setAll(Stream.of(kept.saved().stream().map(this::menu),
                kept.saved().isEmpty() ? Stream.<MenuItem>empty() : Stream.of(new SeparatorMenuItem()),
                Stream.of(ReadyFilter.values()).map(ready -> item(words.of(ready), () -> use(ready.filter()))))
                .flatMap(items -> items).toList());
    }

    private MenuItem menu(SavedFilter saved) {
        String called = saved.name();
        Menu items = new Menu(called);
        items.getItems().setAll(item(texts.get("filter.use"), () -> use(saved.filter())),
                item(texts.get("filter.rename"), () -> askName(Optional.of(called), called)),
                item(texts.get("filter.up"), () -> model.change(filters -> filters.move(called, -1))),
                item(texts.get("filter.down"), () -> model.change(filters -> filters.move(called, 1))),
                item(texts.get("filter.remove"), () -> model.change(filters -> filters.remove(called))));
        return items;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }

    private void use(ChildFilter filter) {
        model.filter().set(filter);
    }

    private void add(Criterion criterion) {
        use(model.filter().get().with(criterion));
        pick.clear();
    }

    private void remove(Criterion criterion) {
        use(model.filter().get().without(criterion));
        pick.requestFocus();
    }

    private void takeLastAway(KeyEvent press) {
        List<Criterion> criteria = model.filter().get().criteria();
        if (press.getCode() == KeyCode.BACK_SPACE && pick.getText().isEmpty() && !criteria.isEmpty()) {
            remove(criteria.getLast());
            press.consume();
        }
    }

    private void show(ChildFilter filter) {
        chips.getChildren().setAll(filter.criteria().stream().map(this::chip).toList());
        chips.setVisible(!filter.isEmpty());
        chips.setManaged(!filter.isEmpty());
        save.setVisible(!filter.isEmpty());
        save.setManaged(!filter.isEmpty());
    }

    private Button chip(Criterion criterion) {
        Button chip = new Button(words.of(criterion, shell.hamlets()), new FontIcon(Material2OutlinedAL.CLOSE));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().addAll("small", "chip");
        chip.setTooltip(new Tooltip(texts.get("filter.chip.tip")));
        chip.setOnAction(event -> remove(criterion));
        chip.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.DELETE || press.getCode() == KeyCode.BACK_SPACE) {
                remove(criterion);
                press.consume();
            }
        });
        return chip;
    }

    /** Asks how the filter is to be called, or the one that is to be called otherwise. */
    private void askName(Optional<String> old, String proposed) {
        renamed = old;
        showName(true);
        name.setText(proposed);
        name.requestFocus();
    }

    private void showName(boolean shown) {
        name.setVisible(shown);
        name.setManaged(shown);
    }

    private void keep() {
        String called = name.getText();
        ChildFilter filter = model.filter().get();
        Optional<String> old = renamed;
        model.change((SavedFilters filters) -> {
            if (old.isPresent()) {
                filters.rename(old.get(), called);
            } else {
                filters.keep(called, filter);
            }
        });
        shell.tell(texts.get("filter.kept", called.strip()));
        pick.requestFocus();
    }
}
