package vn.sotreem.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;

/** Columns of tables whose lines do not change while they are shown. */
public final class TextColumn {
    /** The style of a table whose rows are as high as their words need. */
    private static final String WHOLE = "whole";
    /** What a cell needs beyond its lines, or the last of them ends in "…": of the height of its letters. */
    private static final double SPARE = 0.35;

    private TextColumn() {
    }

    /** Lets a column show this text of each line. */
    public static <T> void show(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
    }

    /** The same for words of which none may be cut: they go on in a second line, and the row is as high as it must. */
    public static <T> void showWhole(TableColumn<T, String> column, Function<T, String> text) {
        show(column, text);
        column.setCellFactory(made -> new WholeCell<>());
        List<String> styles = column.getTableView().getStyleClass();
        if (!styles.contains(WHOLE)) {
            styles.add(WHOLE);
        }
    }

    private static final class WholeCell<T> extends TableCell<T, String> {
        WholeCell() {
            setWrapText(true);
        }

        @Override
        protected void updateItem(String words, boolean isEmpty) {
            super.updateItem(words, isEmpty);
            setText(isEmpty ? null : words);
        }

        /** A row asks its cells how high they are without saying how wide; the column knows. */
        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(getTableColumn() == null ? width : getTableColumn().getWidth())
                    + SPARE * getFont().getSize();
        }
    }
}
