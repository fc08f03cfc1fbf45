package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.ChildQuery.Order;
import vn.sotreem.core.register.ChildRow;

/**
 * Orders the list by the column whose head is clicked, or that is chosen in the menu of the columns: up, then down. The
 * register orders; the list stays as it is until the answer is there. The laptop remembers the column.
 */
final class ColumnSorting {
    private static final String DOWN = " down";

    private final TableView<BlockList.Line<ChildRow>> table;
    private final Session session;
    private final Runnable ask;
    private boolean settling;

    /** @param ask asks for the list again, in another order */
    ColumnSorting(TableView<BlockList.Line<ChildRow>> table, Session session, Runnable ask) {
        this.table = table;
        this.session = session;
        this.ask = ask;
        settle(() -> table.setSortPolicy(sorted -> {
            changed();
            return true;
        }));
    }

    /** Adds the columns to their menu, and orders the list as it was ordered on this laptop before. */
    void fill(MenuButton menu, Texts texts) {
        Menu by = new Menu(texts.get("columns.order"));
        menu.getItems().addFirst(by);
        menu.setOnShowing(event -> by.getItems().setAll(table.getVisibleLeafColumns().stream()
                .map(this::item).toList()));
        session.ask(register -> register.lists().order(), this::show);
    }

    private MenuItem item(TableColumn<BlockList.Line<ChildRow>, ?> column) {
        MenuItem item = new MenuItem(column.getText());
        item.setOnAction(event -> {
            boolean isUp = table.getSortOrder().contains(column) && column.getSortType() == SortType.ASCENDING;
            by(column, isUp ? SortType.DESCENDING : SortType.ASCENDING);
            changed();
        });
        return item;
    }

    /** The column that was chosen, if any was. */
    Optional<Order> order() {
        return table.getSortOrder().stream().findFirst()
                .map(column -> new Order(column.getId(), column.getSortType() == SortType.DESCENDING));
    }

    /** Leaves the columns: another order was chosen. */
    void clear() {
        settle(() -> table.getSortOrder().clear());
        keep();
    }

    /** Gives the table its rows; by itself it forgets the column it is ordered by when it gets others. */
    void fill(ObservableList<BlockList.Line<ChildRow>> rows) {
        List<TableColumn<BlockList.Line<ChildRow>, ?>> by = List.copyOf(table.getSortOrder());
        settle(() -> {
            table.setItems(rows);
            table.getSortOrder().setAll(by);
        });
    }

    private void show(String kept) {
        String id = kept.endsWith(DOWN) ? kept.substring(0, kept.length() - DOWN.length()) : kept;
        table.getVisibleLeafColumns().stream().filter(column -> column.getId().equals(id)).findFirst()
                .ifPresent(column -> {
                    by(column, kept.endsWith(DOWN) ? SortType.DESCENDING : SortType.ASCENDING);
                    ask.run();
                });
    }

    private void by(TableColumn<BlockList.Line<ChildRow>, ?> column, SortType type) {
        settle(() -> {
            column.setSortType(type);
            table.getSortOrder().setAll(List.of(column));
        });
    }

    private void settle(Runnable work) {
        boolean before = settling;
        settling = true;
        work.run();
        settling = before;
    }

    private void changed() {
        if (!settling) {
            keep();
            ask.run();
        }
    }

    private void keep() {
        String chosen = order().map(order -> order.column() + (order.down() ? DOWN : "")).orElse("");
        session.ask(register -> register.lists().keepOrder(chosen), kept -> { });
    }
}
