package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Duration;
import vn.sotreem.app.ui.Session;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.register.ChildRow;

/**
 * Lets a person choose which columns the list has, of all fields of child and household, in which order and how wide;
 * the laptop remembers it. Until somebody chooses, {@link ColumnFit} does.
 */
final class ColumnChooser {
    private static final Set<Kind> INWARD = Set.of(Kind.REFERENCE, Kind.ALIAS);
    private static final double WIDTH_USUAL = 140;
    private static final double WIDTH_MIN = 40;
    private static final double WIDTH_MAX = 900;
    private static final Duration KEPT_AFTER = Duration.seconds(1);

    private final TableView<BlockList.Line<ChildRow>> table;
    private final List<TableColumn<BlockList.Line<ChildRow>, ?>> usual;
    private final Map<String, TableColumn<BlockList.Line<ChildRow>, ?>> columns = new LinkedHashMap<>();
    private final Map<String, CheckMenuItem> items = new LinkedHashMap<>();
    private final ColumnFit fit;
    private final Session session;
    private final PauseTransition soon = new PauseTransition(KEPT_AFTER);
    private boolean showing;

    /** @param fit lays the usual columns until somebody chooses */
    ColumnChooser(TableView<BlockList.Line<ChildRow>> table, ColumnFit fit, Session session) {
        this.table = table;
        this.usual = List.copyOf(table.getColumns());
        this.fit = fit;
        this.session = session;
        usual.forEach(column -> columns.put(column.getId(), column));
        soon.setOnFinished(done -> keep());
        table.getColumns().addListener((ListChangeListener<Object>) change -> changed());
    }

    /** Fills the menu, and shows what was chosen on this laptop before. */
    void fill(MenuButton menu, Texts texts, ChildCells cells) {
        Wording wording = new Wording(texts);
        Menu ofChild = new Menu(texts.get("columns.child"));
        Menu ofHousehold = new Menu(texts.get("columns.household"));
        Child.FIELDS.fields().forEach(field -> add(ofChild, Entity.CHILD, field, wording, cells));
        Household.FIELDS.fields().forEach(field -> add(ofHousehold, Entity.HOUSEHOLD, field, wording, cells));
        MenuItem reset = new MenuItem(texts.get("columns.usual"));
        reset.setOnAction(event -> reset());
        menu.getItems().setAll(Stream.of(usual.stream().<MenuItem>map(column -> item(column.getId(),
                column.getText())), Stream.of(new SeparatorMenuItem(), ofChild, ofHousehold,
                new SeparatorMenuItem(), reset)).flatMap(each -> each).toList());
        columns.values().forEach(column -> column.widthProperty().addListener((property, was, is) -> changed()));
        session.ask(register -> register.lists().columns(), this::show);
    }

    private void add(Menu menu, Entity entity, Field<?> field, Wording wording, ChildCells cells) {
        if (!isOffered(field)) {
            return;
        }
        String key = entity.code() + "." + field.key();
        TableColumn<BlockList.Line<ChildRow>, ChildRow> column = new TableColumn<>(wording.label(entity, field.key()));
        column.setId(key);
        column.setPrefWidth(WIDTH_USUAL);
        cells.say(column, row -> text(entity, field.key(), row, wording), true);
        columns.put(key, column);
        menu.getItems().add(item(key, column.getText()));
    }

    /** Whether somebody may have a column of this field. */
    static boolean isOffered(Field<?> field) {
        return !INWARD.contains(field.kind()) && !field.key().equals("state");
    }

    static String text(Entity entity, String key, ChildRow row, Wording wording) {
        String canonical = (entity == Entity.CHILD ? row.child() : row.household()).values().get(key);
        return canonical.isEmpty() ? "" : wording.value(entity, key, canonical);
    }

    private CheckMenuItem item(String key, String text) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setOnAction(event -> choose(key, item.isSelected()));
        items.put(key, item);
        return item;
    }

    /** Adds a column before the last, which says what is sent, or takes it away; one always stays. */
    private void choose(String key, boolean shown) {
        List<TableColumn<BlockList.Line<ChildRow>, ?>> now = new ArrayList<>(table.getVisibleLeafColumns());
        TableColumn<BlockList.Line<ChildRow>, ?> column = columns.get(key);
        now.remove(column);
        if (shown) {
            now.add(Math.max(0, now.size() - 1), column);
        }
        if (!now.isEmpty()) {
            lay(now);
            changed();
        }
        mark();
    }

    private void lay(List<TableColumn<BlockList.Line<ChildRow>, ?>> wanted) {
        fit.leave();
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        wanted.forEach(column -> {
            column.setVisible(true);
            column.setReorderable(true);
        });
        table.getColumns().setAll(wanted);
    }

    private void show(String kept) {
        showing = true;
        List<TableColumn<BlockList.Line<ChildRow>, ?>> wanted = new ArrayList<>();
        Arrays.stream(kept.split(" ")).map(part -> part.split(":")).filter(part -> part.length == 2
                && columns.containsKey(part[0]) && part[1].matches("\\d{1,4}")).forEach(part -> {
                    TableColumn<BlockList.Line<ChildRow>, ?> column = columns.get(part[0]);
                    column.setPrefWidth(Math.clamp(Double.parseDouble(part[1]), WIDTH_MIN, WIDTH_MAX));
                    wanted.add(column);
                });
        if (!wanted.isEmpty()) {
            lay(wanted.stream().distinct().toList());
        }
        mark();
        showing = false;
    }

    private void mark() {
        items.forEach((key, item) -> item.setSelected(table.getVisibleLeafColumns().contains(columns.get(key))));
    }

    private void changed() {
        if (!showing && fit.isLeft()) {
            soon.playFromStart();
        }
    }

    /** The columns that were chosen, as they are kept: keys and widths in their order; "" for the usual ones. */
    String shown() {
        return !fit.isLeft() ? "" : table.getVisibleLeafColumns().stream()
                .map(column -> column.getId() + ":" + Math.round(column.getWidth())).collect(Collectors.joining(" "));
    }

    private void keep() {
        String chosen = shown();
        session.ask(register -> register.lists().keepColumns(chosen), kept -> { });
    }

    /** The usual columns in their places, as wide as there is room. */
    private void reset() {
        soon.stop();
        showing = true;
        table.getColumns().setAll(usual);
        usual.forEach(column -> column.setReorderable(false));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        fit.takeUp();
        mark();
        showing = false;
        session.ask(register -> register.lists().keepColumns(""), kept -> { });
    }
}
