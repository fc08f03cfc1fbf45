package vn.sotreem.app.ui.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.ChildRow;

/** What the columns of the list say about a child. A row that is still on its way says so by a dot in each cell. */
final class ChildCells {
    private static final String ON_ITS_WAY = "·";
    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    private static final PseudoClass COMING = PseudoClass.getPseudoClass("coming");

    private final Texts texts;
    private final Wording wording;
    private final Supplier<LocalDate> today;

    /** @param today for the groups that hold then */
    ChildCells(Texts texts, Wording wording, Supplier<LocalDate> today) {
        this.texts = texts;
        this.wording = wording;
        this.today = today;
    }

    String school(ChildRow row) {
        return joined(" · ", row.child().schooling().schoolClass(), row.child().schooling().school());
    }

    String groups(ChildRow row) {
        return wording.openCircumstances(row.on(today.get()).child());
    }

    /** Father and mother, or whoever looks after the child when neither is known. */
    String parents(ChildRow row) {
        Household household = row.household();
        String parents = joined(" / ", household.father(), household.mother());
        return parents.isEmpty() && !household.carer().isEmpty()
                ? texts.get("people.carer", household.carer()) : parents;
    }

    static String joined(String separator, String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(separator));
    }

    /** Lets a column say these words; all of them in a tooltip when the column may be too narrow. */
    void say(TableColumn<BlockList.Line<ChildRow>, ChildRow> column, Function<ChildRow, String> words,
             boolean mayBeLong) {
        column.setCellValueFactory(line -> line.getValue().row());
        column.setCellFactory(made -> new WordCell(words, mayBeLong));
    }

    /** Lets a column say whether the portal has all of a child. */
    void sent(TableColumn<BlockList.Line<ChildRow>, ChildRow> column) {
        column.setCellValueFactory(line -> line.getValue().row());
        column.setCellFactory(made -> new SentCell());
    }

    private static final class WordCell extends TableCell<BlockList.Line<ChildRow>, ChildRow> {
        private final Function<ChildRow, String> words;
        private final Optional<Tooltip> whole;

        WordCell(Function<ChildRow, String> words, boolean mayBeLong) {
            this.words = words;
            this.whole = mayBeLong ? Optional.of(new Tooltip()) : Optional.empty();
        }

        @Override
        protected void updateItem(ChildRow row, boolean empty) {
            super.updateItem(row, empty);
            String text = empty ? "" : row == null ? ON_ITS_WAY : words.apply(row);
            setText(text);
            pseudoClassStateChanged(COMING, !empty && row == null);
            whole.ifPresent(tooltip -> {
                tooltip.setText(text);
                setTooltip(text.isEmpty() ? null : tooltip);
            });
        }
    }

    private final class SentCell extends TableCell<BlockList.Line<ChildRow>, ChildRow> {
        private final FontIcon icon = new FontIcon();

        @Override
        protected void updateItem(ChildRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean waiting = row != null && row.waiting();
            setGraphic(row == null ? null : icon);
            setText(waiting ? texts.get("people.waiting") : null);
            if (row != null) {
                icon.setIconCode(waiting ? Material2OutlinedMZ.SCHEDULE : Material2OutlinedAL.CHECK);
                setAccessibleText(texts.get(waiting ? "people.waiting" : "people.sent"));
            }
            pseudoClassStateChanged(WAITING, waiting);
        }
    }
}
