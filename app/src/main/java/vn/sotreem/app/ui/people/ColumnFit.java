package vn.sotreem.app.ui.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * Keeps the columns of a table readable: their widths follow the size of text a person chose, and the columns that do
 * not fit then are left out, the least needed first.
 */
final class ColumnFit {
    /** The size of text the widths in the FXML are for. */
    private static final double TEXT_PIXELS = 14;
    /** How much narrower than wanted all columns together may be. */
    private static final double SQUEEZED_MIN = 0.88;
    private static final double WIDTH_MIN = 40;

    private final TableView<?> table;
    private final Labeled measured;
    private final List<? extends TableColumn<?, ?>> dispensable;
    private final List<? extends TableColumn<?, ?>> rigid;
    private final Map<TableColumn<?, ?>, Double> wanted = new HashMap<>();
    private final Set<TableColumn<?, ?>> hidden = new HashSet<>();
    private boolean left;

    /**
     * @param measured    a label that has the size of text of the table
     * @param rigid       columns that are never narrower than wanted
     * @param dispensable columns that may be left out, the least needed first
     */
    ColumnFit(TableView<?> table, Labeled measured, List<? extends TableColumn<?, ?>> rigid,
              List<? extends TableColumn<?, ?>> dispensable) {
        this.table = table;
        this.measured = measured;
        this.rigid = rigid;
        this.dispensable = dispensable;
        table.getColumns().forEach(column -> wanted.put(column, column.getPrefWidth()));
        table.widthProperty().subscribe(this::fit);
        measured.fontProperty().subscribe(this::fit);
    }

    /** Whether a column has something to say at all. */
    void useful(TableColumn<?, ?> column, boolean useful) {
        if (useful ? hidden.remove(column) : hidden.add(column)) {
            fit();
        }
    }

    /** From now on somebody else says which columns there are and how wide. */
    void leave() {
        left = true;
        rigid.forEach(column -> column.setMinWidth(WIDTH_MIN));
    }

    boolean isLeft() {
        return left;
    }

    void takeUp() {
        left = false;
        fit();
    }

    private void fit() {
        if (left) {
            return;
        }
        double scale = measured.getFont().getSize() / TEXT_PIXELS;
        Set<TableColumn<?, ?>> out = new HashSet<>(hidden);
        for (TableColumn<?, ?> column : dispensable) {
            if (sum(out) * scale * SQUEEZED_MIN > table.getWidth()) {
                out.add(column);
            }
        }
        wanted.forEach((column, width) -> {
            column.setVisible(!out.contains(column));
            column.setPrefWidth(width * scale);
        });
        rigid.forEach(column -> column.setMinWidth(wanted.get(column) * scale));
    }

    private double sum(Set<TableColumn<?, ?>> out) {
        return wanted.entrySet().stream().filter(column -> !out.contains(column.getKey()))
                .mapToDouble(Map.Entry::getValue).sum();
    }
}
