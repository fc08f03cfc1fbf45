package vn.sotreem.app.ui;

import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView;

/**
 * Chooses the first line of a table to which the keyboard comes while no line is chosen. The toolkit only points at it:
 * the arrow down then goes past it, and the only line of a table could not be chosen at all.
 */
final class FirstLine {
    private FirstLine() {
    }

    static void in(TableView<?> table) {
        in(table, () -> true);
    }

    /**
     * The same for a table whose items are set already.
     *
     * @param isWanted whether a line is to be chosen now
     */
    static void in(TableView<?> table, BooleanSupplier isWanted) {
        Runnable choose = () -> {
            if (table.isFocused() && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()
                    && isWanted.getAsBoolean()) {
                table.getSelectionModel().selectFirst();
            }
        };
        table.focusedProperty().subscribe(choose);
        // After the table's own listener, which forgets what was chosen among the lines before.
        table.getItems().addListener((ListChangeListener<Object>) change -> choose.run());
    }
}
