package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import vn.sotreem.app.excel.MappedColumn;
import vn.sotreem.app.excel.Meaning;
import vn.sotreem.app.ui.InWords;
import vn.sotreem.app.ui.TypeToPick;

/** What a column of a list is taken for. It counts once the list is closed or left, not at every line passed. */
final class MeaningCell extends TableCell<MappedColumn, MappedColumn> {
    private final ComboBox<Meaning> choice = new ComboBox<>();
    private final List<Meaning> usual;
    private final BiConsumer<MappedColumn, Meaning> changed;

    /**
     * @param usual   what a column can be taken for
     * @param names   of meanings
     * @param changed told when a person chooses another
     */
    MeaningCell(List<Meaning> usual, Function<Meaning, String> names, BiConsumer<MappedColumn, Meaning> changed) {
        this.usual = usual;
        this.changed = changed;
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("small");
        choice.setConverter(new InWords<>(names));
        TypeToPick.in(choice);
        choice.setOnHidden(event -> choose());
        choice.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                choose();
            }
        });
    }

    /** Opens the list, so that arrows and first letters choose in it. */
    void open() {
        choice.requestFocus();
        choice.show();
    }

    private void choose() {
        MappedColumn column = getItem();
        Meaning is = choice.getValue();
        if (column != null && is != null && !is.equals(column.meaning())) {
            changed.accept(column, is);
        }
    }

    @Override
    protected void updateItem(MappedColumn column, boolean empty) {
        super.updateItem(column, empty);
        if (!empty) {
            choice.getItems().setAll(usual);
            if (!usual.contains(column.meaning())) {
                choice.getItems().add(column.meaning());
            }
            choice.setValue(column.meaning());
            choice.setAccessibleText(column.header());
        }
        setGraphic(empty ? null : choice);
    }
}
