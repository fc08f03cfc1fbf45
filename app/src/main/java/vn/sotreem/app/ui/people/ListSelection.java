package vn.sotreem.app.ui.people;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import vn.sotreem.core.register.Listing;

/**
 * The lines of the list that a person has selected, several at once. One alone is only looked at. A list that is read
 * anew keeps them, so that nothing that comes in meanwhile makes a few lines into all.
 */
final class ListSelection {
    private static final int SEVERAL = 2;

    private final TableView<?> table;
    private Optional<ChildListModel.Answer> answer = Optional.empty();

    /** @param count is told how many lines are selected, 0 unless there are several */
    ListSelection(TableView<?> table, IntConsumer count) {
        this.table = table;
        lines().setSelectionMode(SelectionMode.MULTIPLE);
        lines().getSelectedIndices().addListener((ListChangeListener<Integer>) change -> count.accept(count()));
    }

    private MultipleSelectionModel<?> lines() {
        return table.getSelectionModel();
    }

    private int count() {
        int selected = lines().getSelectedIndices().size();
        return selected < SEVERAL ? 0 : selected;
    }

    /** The children that are selected; empty unless there are several. */
    Optional<Listing> children() {
        return count() == 0 ? Optional.empty()
                : answer.map(shown -> shown.listing().only(List.copyOf(lines().getSelectedIndices())));
    }

    /** Shows another answer: selects what was selected if the question is the same, else the one line. */
    void take(ChildListModel.Answer next, int line, Runnable show) {
        Optional<Listing> kept = answer.filter(before -> before.query().equals(next.query()))
                .flatMap(before -> children());
        show.run();
        answer = Optional.of(next);
        lines().clearSelection();
        kept.map(next.listing()::indicesOf).filter(indices -> indices.length >= SEVERAL)
                .ifPresent(indices -> lines().selectIndices(indices[0], indices));
        if (line >= 0 && line < next.rows().size()) {
            lines().select(line);
        }
    }
}
