package vn.sotreem.app.ui.people;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;

/** Lays sheets on the desk: a new one, one of the register, or one whose draft was kept and not saved. */
final class ChildFormModel {
    private static final UUID NO_HAMLET = new UUID(0, 0);

    private final Session session;
    private final Clock clock;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<OpenSheet> desk = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Drafts.Kept>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<UUID> lastHamlet = Optional.empty();

    /** @param texts the window's */
    ChildFormModel(Session session, Clock clock, Texts texts) {
        this.session = session;
        this.clock = clock;
        this.texts = texts;
    }

    /** The sheet that is being written; null before the first. */
    ReadOnlyObjectProperty<OpenSheet> desk() {
        return desk.getReadOnlyProperty();
    }

    /** A draft of the sheet on the desk that was kept earlier: it is taken up or dropped before anything is typed. */
    ReadOnlyObjectProperty<Optional<Drafts.Kept>> offer() {
        return offer.getReadOnlyProperty();
    }

    /** A new household with a line for its first child, in the hamlet that is looked at or was last written in. */
    void newHousehold(Optional<UUID> hamlet) {
        Optional<UUID> wanted = hamlet.or(() -> lastHamlet);
        session.ask(register -> {
            Writings writings = writings(register);
            Sheet sheet = Sheet.create(Household.empty(register.ids().next(),
                    wanted.or(() -> only(register.hamlets())).orElse(NO_HAMLET)), writings);
            sheet.addChild(register.ids().next());
            return sheet;
        }, sheet -> lay(sheet, Optional.empty(), Optional.empty()));
    }

    /** The sheet of a household, with one of its children unfolded. */
    void open(UUID household, Optional<UUID> child) {
        session.ask(register -> found(register, household),
                found -> found.ifPresent(there -> lay(there.sheet, child, there.draft)));
    }

    /** The sheet of a household with a new line for one more child. */
    void addSibling(UUID household) {
        session.ask(register -> found(register, household), found -> found.ifPresent(there -> {
            lay(there.sheet, Optional.empty(), there.draft);
            if (there.draft.isEmpty()) {
                desk.get().addChild();
            }
        }));
    }

    /** Takes up a draft: the one offered, or one that is found in the list. */
    void takeUp(Drafts.Kept draft) {
        UUID household = draft.text().household().id();
        session.ask(register -> Sheet.restore(draft.text(), onDesk(register, household),
                writings(register)), sheet -> lay(sheet, firstTouched(draft.text()), Optional.empty()));
    }

    /** The person does not want the offered draft. */
    void declineOffer() {
        offer.set(Optional.empty());
    }

    /** Takes a save back by a new one. */
    void undo(List<Edit> saved, Consumer<List<Edit>> then) {
        List<Edit> back = Undo.of(saved);
        session.save(new Save(session.actor(), back), done -> then.accept(back));
    }

    private record Found(Sheet sheet, Optional<Drafts.Kept> draft) {
    }

    private Optional<Found> found(Register register, UUID household) {
        return register.household(household).map(seen -> {
            Sheet sheet = Sheet.change(seen, onDesk(register, household), writings(register));
            return new Found(sheet,
                    register.drafts().find(sheet.draftName()).flatMap(json -> Drafts.read(sheet.draftName(), json)));
        });
    }

    /** What is kept of a household is about to be laid on the desk, with every child of it. */
    private static SheetRecords onDesk(Register register, UUID household) {
        SheetRecords records = SheetRecords.of(register, household);
        register.accessLog().viewed(records.children().stream().map(Child::id).collect(Collectors.toSet()),
                AccessLog.Place.SHEET);
        return records;
    }

    private Writings writings(Register register) {
        return Writings.of(register.hamlets(), texts.locale(), Year.now(clock).getValue());
    }

    private void lay(Sheet sheet, Optional<UUID> child, Optional<Drafts.Kept> draft) {
        offer.set(draft);
        var opened = new OpenSheet(session, clock, texts, sheet);
        sheet.children().stream().filter(line -> child.map(line.id()::equals).orElse(true)).findFirst()
                .ifPresent(opened.unfolded()::set);
        sheet.household().typed("hamlet").subscribe(() -> lastHamlet =
                Optional.of(sheet.household().record().hamlet()).filter(written -> !written.equals(NO_HAMLET)));
        desk.set(opened);
    }

    private static Optional<UUID> only(List<Hamlet> hamlets) {
        return hamlets.size() == 1 ? Optional.of(hamlets.getFirst().id()) : Optional.empty();
    }

    private static Optional<UUID> firstTouched(SheetText text) {
        return text.children().stream().findFirst().map(SheetText.RecordText::id);
    }
}
