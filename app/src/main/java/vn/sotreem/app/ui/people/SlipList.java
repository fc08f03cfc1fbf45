package vn.sotreem.app.ui.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Item;

/** The records of one kind as lines, and a field that adds one by what is typed. */
final class SlipList<R extends Item> {
    private final Texts texts;
    private final OpenSheet sheet;
    private final SlipDesk<R> desk;
    private final List<SlipPane<R>> panes = new ArrayList<>();
    private final VBox lines = new VBox();
    private final PickField adder = new PickField();

    SlipList(Texts texts, OpenSheet sheet, SlipDesk<R> desk) {
        this.texts = texts;
        this.sheet = sheet;
        this.desk = desk;
        lines.getStyleClass().add("slips");
        adder.setPromptText(texts.get(desk.prompt()));
        adder.setAccessibleText(texts.get(desk.prompt()));
        adder.getStyleClass().add("adder");
        adder.offerFrom(desk.offered());
        adder.handOver(choice -> add(choice.code()));
        desk.slips().drafts().addListener((ListChangeListener<RecordDraft<R>>) change -> show());
        show();
    }

    /** The lines and, below them, the field that adds one. */
    Node node(String title) {
        Label name = new Label(texts.get(title));
        name.getStyleClass().add("field-label");
        name.setLabelFor(adder);
        HBox add = new HBox(name, adder);
        add.getStyleClass().addAll("field-row", "fields");
        VBox box = new VBox(lines, add);
        box.getStyleClass().add("slip-list");
        return box;
    }

    /** Adds a record of this kind, unfolded. */
    void add(String code) {
        desk.add(code, added -> pane(added).ifPresent(SlipPane::begin));
    }

    /** All of them in one line. */
    String said() {
        return here().map(RecordDraft::record).map(desk::called).collect(Collectors.joining("; "));
    }

    /** The field a remark is about, if it is about one of these. */
    Optional<Node> field(Remark remark) {
        return panes.stream().flatMap(pane -> pane.field(remark).stream()).findFirst();
    }

    private Stream<RecordDraft<R>> here() {
        return desk.slips().drafts().stream().filter(draft -> desk.isHere(draft.start()));
    }

    private Optional<SlipPane<R>> pane(RecordDraft<R> draft) {
        return panes.stream().filter(pane -> pane.draft() == draft).findFirst();
    }

    private void show() {
        List<RecordDraft<R>> wanted = here().toList();
        boolean hadFocus = lines.isFocusWithin();
        panes.removeIf(pane -> !wanted.contains(pane.draft()));
        wanted.stream().filter(draft -> pane(draft).isEmpty())
                .forEach(draft -> panes.add(new SlipPane<>(texts, sheet, desk, draft)));
        List<? extends Node> shown = panes.stream().map(SlipPane::pane).toList();
        if (!lines.getChildren().equals(shown)) {
            lines.getChildren().setAll(shown);
        }
        if (hadFocus && !lines.isFocusWithin()) {
            adder.requestFocus();
        }
    }
}
