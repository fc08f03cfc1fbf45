package vn.sotreem.app.ui;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Field;
import vn.sotreem.core.domain.FieldTable;
import vn.sotreem.core.domain.Kind;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.ReviewItem;
import vn.sotreem.core.register.Sight;

/**
 * What a third value of a conflict is given with: a text is typed, a code is picked by its words, several are ticked.
 *
 * @param node  to be put on the card
 * @param typed what stands in it as a person wrote it, "" when it was not written
 * @param value canonical text; empty when there is none yet or it cannot be read
 */
record OtherValue(Node node, Supplier<String> typed, Supplier<Optional<String>> value) {
    /** A code and what a person reads for it. */
    private record Pick(String code, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** For this conflict; empty when its field has no third value, or only the form can give one. */
    static Optional<OtherValue> of(ReviewItem item, Sight sight, Wording wording, Clock clock) {
        ReviewItem.Conflict conflict = item.conflict().orElseThrow();
        return FieldTable.of(item.entity()).field(item.outcome().field())
                .flatMap(field -> of(item.entity(), field, conflict, sight, wording, clock));
    }

    private static Optional<OtherValue> of(Entity entity, Field<?> field, ReviewItem.Conflict conflict, Sight sight,
                                           Wording wording, Clock clock) {
        boolean isChildsId = entity == Entity.CHILD && field.key().equals("personalId");
        return switch (field.kind()) {
            case DATE -> Optional.of(written(typed ->
                    PartialDate.parse(typed, Year.now(clock).getValue()).map(PartialDate::iso)));
            case TEXT, NAME -> Optional.of(written(typed -> isChildsId
                    ? PersonalId.parse(typed).map(PersonalId::digits) : Optional.of(Folding.nfc(typed))));
            case CODE, ANSWER -> picked(picks(field, wording)
                    .filter(pick -> !pick.code.equals(conflict.mine().value()))
                    .filter(pick -> !pick.code.equals(conflict.theirs().value())).toList());
            case CODES -> list(field).map(list -> ticked(sight.offered(list), conflict.theirs().value(), wording));
            case REFERENCE, ALIAS -> Optional.empty();
        };
    }

    private static OtherValue written(Function<String, Optional<String>> reading) {
        TextField text = new TextField();
        return new OtherValue(text, text::getText,
                () -> reading.apply(text.getText()).filter(value -> !value.isEmpty()));
    }

    private static Stream<Pick> picks(Field<?> field, Wording wording) {
        if (field.kind() == Kind.ANSWER) {
            return Stream.of(Answer.values()).map(answer -> new Pick(answer.code(), wording.answer(answer)));
        }
        return field.key().equals("sex") ? Stream.of(Sex.values()).map(sex -> new Pick(sex.code(), wording.sex(sex)))
                : list(field).stream().flatMap(list -> list.entries().stream())
                        .map(entry -> new Pick(entry.code(), entry.label(wording.locale())));
    }

    private static Optional<CodeList> list(Field<?> field) {
        return Catalog.bundled().list(field.list());
    }

    private static Optional<OtherValue> picked(List<Pick> picks) {
        ComboBox<Pick> box = new ComboBox<>();
        box.getItems().setAll(picks);
        box.addEventHandler(KeyEvent.KEY_TYPED, typed -> pickByLetter(box, Folding.fold(typed.getCharacter())));
        return picks.isEmpty() ? Optional.empty() : Optional.of(
                new OtherValue(box, () -> "", () -> Optional.ofNullable(box.getValue()).map(Pick::code)));
    }

    /** The next whose words begin with the letter, so that fifty of them are within reach of the keyboard. */
    private static void pickByLetter(ComboBox<Pick> box, String letter) {
        int from = box.getSelectionModel().getSelectedIndex() + 1;
        List<Pick> picks = box.getItems();
        for (int step = 0; step < picks.size() && !letter.isEmpty(); step++) {
            Pick pick = picks.get((from + step) % picks.size());
            if (Folding.fold(pick.words).startsWith(letter)) {
                box.setValue(pick);
                return;
            }
        }
    }

    /** The portal's ticks stand there to begin with. */
    private static OtherValue ticked(CodeList list, String theirs, Wording wording) {
        StringProperty codes = new SimpleStringProperty(theirs);
        VBox box = new VBox();
        TickTree tree = new TickTree(list, codes, wording.locale(), box);
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().add("other-ticks");
        scroll.setFocusTraversable(false);
        return new OtherValue(scroll, () -> "", () -> Optional.of(codes.get()));
    }
}
