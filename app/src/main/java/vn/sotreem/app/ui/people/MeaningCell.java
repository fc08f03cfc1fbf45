package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableCell;
import vn.sotreem.app.excel.MappedColumn;
import vn.sotreem.app.excel.Meaning;
import vn.sotreem.app.ui.InWords;

/** What a column of a list is taken for, to be changed at once. */
final class MeaningCell extends TableCell<MappedColumn, MappedColumn> {
    private final ComboBox<Meaning> choice = new ComboBox<>();
    private final List<Meaning> usual;
    private final BiConsumer<MappedColumn, Meaning> changed;
    private boolean showing;

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
        choice.valueProperty().addListener((property, was, is) -> choose(is));
    }

    private void choose(Meaning is) {
        MappedColumn column = getItem();
        if (!showing && column != null && is != null && !is.equals(column.meaning())) {
            changed.accept(column, is);
        }
    }

    @Override
    protected void updateItem(MappedColumn column, boolean empty) {
        super.updateItem(column, empty);
        showing = true;
        if (!empty) {
            choice.getItems().setAll(usual);
            if (!usual.contains(column.meaning())) {
                choice.getItems().add(column.meaning());
            }
            choice.setValue(column.meaning());
            choice.setAccessibleText(column.header());
        }
        setGraphic(empty ? null : choice);
        showing = false;
    }
}
