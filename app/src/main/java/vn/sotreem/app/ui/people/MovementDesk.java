package vn.sotreem.app.ui.people;

import java.util.function.Consumer;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Movement;

/** What happened to a child's place in the register: added by what happened. */
final class MovementDesk implements SlipDesk<Movement> {
    /** A merge of doubles writes this down by itself. */
    private static final String MERGED = "B7";

    private final OpenSheet sheet;
    private final RecordDraft<Child> child;
    private final Wording wording;
    private final SlipText text;

    MovementDesk(OpenSheet sheet, RecordDraft<Child> child, Wording wording) {
        this.sheet = sheet;
        this.child = child;
        this.wording = wording;
        this.text = new SlipText(wording);
    }

    @Override
    public Slips<Movement> slips() {
        return sheet.sheet().movements();
    }

    @Override
    public boolean isHere(Movement movement) {
        return movement.child().equals(child.id());
    }

    @Override
    public Choices offered() {
        return Choices.of(Catalog.bundled().movements().entries().stream()
                .filter(entry -> !entry.code().equals(MERGED)), wording.locale());
    }

    @Override
    public String prompt() {
        return "form.add.movement";
    }

    @Override
    public void add(String kind, Consumer<RecordDraft<Movement>> then) {
        Child written = child.record();
        sheet.make(register -> Movement.of(register.ids().next(), written, kind),
                movement -> then.accept(slips().addWritten(movement)));
    }

    @Override
    public void takeBack(RecordDraft<Movement> added) {
        slips().drafts().remove(added);
    }

    @Override
    public String called(Movement movement) {
        return text.movement(movement);
    }

    @Override
    public FormSection section(Movement movement) {
        return movement.kind().equals(Movement.DIED) ? FormSection.DEATH : FormSection.MOVEMENT;
    }
}
