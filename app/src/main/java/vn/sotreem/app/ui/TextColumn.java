package vn.sotreem.app.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;

/** Columns of tables whose lines do not change while they are shown. */
public final class TextColumn {
    private TextColumn() {
    }

    /** Lets a column show this text of each line. */
    public static <T> void show(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    }
}
