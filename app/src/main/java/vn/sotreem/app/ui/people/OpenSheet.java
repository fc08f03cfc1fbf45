package vn.sotreem.app.ui.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import vn.sotreem.app.ui.Session;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.Sight;

/**
 * A sheet on the desk: written, kept as a draft with every keystroke, checked and saved.
 *
 * <p>Saving makes official what can be. A child with a red remark stays a draft and the rest is saved; a red remark at
 * the household keeps the whole sheet a draft. Nothing typed is lost by it.
 */
final class OpenSheet {
    private final Session session;
    private final Clock clock;
    private final SheetCheck check;
    private final IdHolders holders;
    private final LikelyDoubles doubles;
    private final Sheet sheet;
    private final DraftKeeper keeper;
    private final ObjectProperty<RecordDraft<Child>> unfolded = new SimpleObjectProperty<>();
    private final ObservableList<Remark> remarks = FXCollections.observableArrayList();
    private final ObservableList<Remark> shown = FXCollections.unmodifiableObservableList(remarks);
    private final Set<String> left = new HashSet<>();
    private List<Remark> found = List.of();
    private boolean saving;

    /**
     * What a press of "Lưu" came to.
     *
     * @param saved what the register was asked to keep; empty when nothing was new or nothing could be made official
     * @param red   the first remark that holds something back
     */
    record Outcome(List<Edit> saved, Optional<Remark> red) {
    }

    /** @param texts the window's */
    OpenSheet(Session session, Clock clock, Texts texts, Sheet sheet) {
        this.session = session;
        this.clock = clock;
        this.check = new SheetCheck(texts);
        this.holders = new IdHolders(session, sheet);
        this.doubles = new LikelyDoubles(session, sheet);
        this.sheet = sheet;
        this.keeper = new DraftKeeper(session, clock, sheet);
        sheet.onTyped(() -> {
            keeper.keep();
            check();
        });
        check();
    }

    /** What whoever writes may be shown. */
    Sight sight() {
        return session.sight();
    }

    Sheet sheet() {
        return sheet;
    }

    DraftKeeper draft() {
        return keeper;
    }

    /** The child whose fields are open; null when all are folded. */
    ObjectProperty<RecordDraft<Child>> unfolded() {
        return unfolded;
    }

    /**
     * What the person should look at, in the order of the form. A field of a new record is spoken of only after the
     * person has left it once or has tried to save.
     */
    ObservableList<Remark> remarks() {
        return shown;
    }

    /** The person has been in this field and goes on. */
    void leave(RecordDraft<?> draft, String field) {
        left.add(place(draft.id(), field));
        draft.tidy(field);
        show();
    }

    /** Adds an empty line for a child, unfolded; the id comes from the register. */
    void addChild() {
        session.ask(register -> register.ids().next(), id -> unfolded.set(sheet.addChild(id)));
    }

    /** Takes an empty line away again that was never saved. */
    void removeChild(RecordDraft<Child> child) {
        sheet.removeChild(child);
        unfolded.set(null);
    }

    /** Has a record made with what the register knows, and hands it over. */
    <R> void make(Function<Register, R> maker, Consumer<R> then) {
        session.ask(maker, then);
    }

    /** Saves what can be made official, then says what came of it. A second press while saving does nothing. */
    void save(Consumer<Outcome> then) {
        if (saving) {
            return;
        }
        saving = true;
        holders.askAgain(() -> {
            saving = false;
            check();
            saveOfficial(then);
        });
    }

    private void saveOfficial(Consumer<Outcome> then) {
        found.forEach(remark -> left.add(place(remark.record(), remark.field())));
        show();
        List<Edit> edits = official();
        Optional<Remark> red = found.stream().filter(Remark::red).findFirst();
        if (edits.isEmpty()) {
            then.accept(new Outcome(edits, red));
            return;
        }
        saving = true;
        session.save(new Save(session.actor(), edits), saved -> {
            saving = false;
            sheet.kept(edits);
            keeper.keep();
            check();
            then.accept(new Outcome(edits, red));
        });
    }

    private List<Edit> official() {
        Set<UUID> red = found.stream().filter(Remark::red).map(Remark::record).collect(Collectors.toSet());
        return red.contains(sheet.household().id()) ? List.of() : sheet.edits(red);
    }

    private void check() {
        found = check.check(sheet, LocalDate.now(clock), holders, doubles);
        show();
        holders.learn(this::check);
        doubles.learn(this::check);
    }

    private void show() {
        List<Remark> spoken = found.stream().filter(this::isSpokenOf).toList();
        if (!remarks.equals(spoken)) {
            remarks.setAll(spoken);
        }
    }

    private boolean isSpokenOf(Remark remark) {
        return !isNew(remark.record()) || left.contains(place(remark.record(), remark.field()));
    }

    private boolean isNew(UUID record) {
        return sheet.find(record).map(RecordDraft::isNew).orElse(false);
    }

    private static String place(UUID record, String field) {
        return record + "." + field;
    }
}
