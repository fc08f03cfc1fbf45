package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;

class ChildFormModelTest {
    @TempDir
    private Path folder;
    private Bench bench;
    private ChildFormModel model;
    private final List<OpenSheet.Outcome> outcomes = new ArrayList<>();

    @BeforeEach
    void open() throws RegisterUnavailable {
        bench = Bench.with(20, folder);
        model = new ChildFormModel(bench.session(), Bench.CLOCK, Bench.TEXTS);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private OpenSheet newSheet() {
        model.newHousehold(Optional.empty());
        return model.desk().get();
    }

    private OpenSheet sheetOf(ChildRow row) {
        model.open(row.household().id(), Optional.of(row.child().id()));
        return model.desk().get();
    }

    private ChildRow someRow() {
        return bench.register().rows(bench.register().list(ChildQuery.ALL), 0, 1).getFirst();
    }

    private static void type(RecordDraft<?> draft, String field, String text) {
        draft.typed(field).set(text);
    }

    private static RecordDraft<Child> child(OpenSheet open) {
        return open.unfolded().get();
    }

    private OpenSheet.Outcome save(OpenSheet open) {
        open.save(outcomes::add);
        return outcomes.getLast();
    }

    private OpenSheet written(String name) {
        OpenSheet open = newSheet();
        type(open.sheet().household(), "number", "77");
        type(open.sheet().household(), "mother", "Lý Thị Hoa");
        type(child(open), "name", name);
        type(child(open), "birth", "5-9-15");
        type(child(open), "sex", "male");
        type(child(open), "ethnicity", "nung");
        return open;
    }

    @Test
    void aNewHouseholdWithAChildIsSavedAsOneSave() {
        OpenSheet open = written("Nông Văn Thử");
        assertThat(save(open).saved()).hasSize(2);

        Child kept = bench.register().child(child(open).id()).orElseThrow();
        assertThat(kept.birth().iso()).isEqualTo("2015-09-05");
        assertThat(kept.ethnicity()).isEqualTo("07");
        assertThat(bench.register().household(kept.household()).map(Household::mother)).contains("Lý Thị Hoa");
    }

    @Test
    void whoMayBeInTheRegisterAlreadyIsSaidBesideTheNameAndKeepsNothingBack() {
        save(written("Nông Văn Thử"));
        OpenSheet again = written("Nong Van Thu");

        again.leave(child(again), "name");
        assertThat(again.remarks()).filteredOn(remark -> remark.isAt(child(again).id(), "name"))
                .singleElement().satisfies(remark -> {
                    assertThat(remark.red()).isFalse();
                    assertThat(remark.text()).contains("Nông Văn Thử", "05/09/2015", "77");
                });
        type(child(again), "birth", "5-9-12");
        assertThat(again.remarks()).noneMatch(remark -> remark.isAt(child(again).id(), "name"));
        type(child(again), "birth", "5-9-15");
        assertThat(save(again).saved()).hasSize(2);
    }

    @Test
    void whatIsTypedIsKeptAsADraftAtOnceAndOfferedAgain() {
        ChildRow row = someRow();
        type(child(sheetOf(row)), "name", "Tên Mới");

        model = new ChildFormModel(bench.session(), Bench.CLOCK, Bench.TEXTS);
        sheetOf(row);
        assertThat(child(model.desk().get()).typed("name").get()).isEqualTo(row.child().name());
        model.takeUp(model.offer().get().orElseThrow());
        assertThat(child(model.desk().get()).typed("name").get()).isEqualTo("Tên Mới");
    }

    @Test
    void aDraftOfANewHouseholdKeepsEvenWhatCannotBeRead() {
        OpenSheet open = written("Nông Văn Thử");
        type(child(open), "birth", "31/02/2018");

        Drafts drafts = new Drafts(bench.session());
        drafts.refresh();
        assertThat(drafts.kept()).hasSize(1);
        assertThat(drafts.kept().getFirst().text().title()).contains("Nông Văn Thử");
        model.takeUp(drafts.kept().getFirst());
        assertThat(child(model.desk().get()).typed("birth").get()).isEqualTo("31/02/2018");
    }

    @Test
    void aDraftIsGoneOnceItIsSavedOrTakenBack() {
        OpenSheet open = written("Nông Văn Thử");
        assertThat(bench.register().drafts().beginning(Sheet.DRAFT_PREFIX)).hasSize(1);
        save(open);
        assertThat(bench.register().drafts().beginning(Sheet.DRAFT_PREFIX)).isEmpty();

        type(child(open), "note", "x");
        assertThat(bench.register().drafts().beginning(Sheet.DRAFT_PREFIX)).hasSize(1);
        type(child(open), "note", "");
        assertThat(bench.register().drafts().beginning(Sheet.DRAFT_PREFIX)).isEmpty();
    }

    @Test
    void aRedRemarkKeepsTheChildADraftAndSavesTheOthers() {
        OpenSheet open = written("Nông Văn Thử");
        open.addChild();
        type(child(open), "name", "Nông Thị Chưa Đủ");

        OpenSheet.Outcome outcome = save(open);
        assertThat(outcome.saved()).hasSize(2);
        assertThat(outcome.red().orElseThrow().field()).isEqualTo("birth");
        assertThat(bench.register().child(child(open).id())).isEmpty();
        assertThat(bench.register().drafts().beginning(Sheet.DRAFT_PREFIX)).hasSize(1);
    }

    @Test
    void anIdThatAnotherChildHasBlocksTheSave() {
        PersonalId taken = bench.register().rows(bench.register().list(ChildQuery.ALL), 0, 20).stream()
                .map(row -> row.child().personalId()).filter(PersonalId::isKnown).findFirst().orElseThrow();
        OpenSheet open = written("Nông Văn Thử");
        type(child(open), "personalId", taken.digits());

        assertThat(save(open).red().orElseThrow().field()).isEqualTo("personalId");
        assertThat(bench.register().child(child(open).id())).isEmpty();
    }

    @Test
    void amberNeverKeepsAnyoneFromSaving() {
        OpenSheet open = written("Nông Văn Thử");
        type(child(open), "personalId", "020315123456");
        type(open.sheet().household(), "number", "");

        assertThat(save(open).red()).isEmpty();
        assertThat(open.remarks()).extracting(Remark::field).contains("personalId", "number");
        assertThat(bench.register().child(child(open).id())).isPresent();
    }

    @Test
    void aFieldOfANewRecordIsSpokenOfOnlyAfterItWasLeft() {
        OpenSheet open = newSheet();
        type(child(open), "name", "Nông Văn Thử");
        assertThat(open.remarks()).isEmpty();

        type(child(open), "birth", "31/02/2018");
        open.leave(child(open), "birth");
        assertThat(open.remarks()).singleElement().matches(Remark::red)
                .extracting(Remark::text).asString().contains("31/02/2018");
        type(child(open), "birth", "28/02/2018");
        assertThat(open.remarks()).isEmpty();
    }

    @Test
    void anEmptySheetIsNotSaved() {
        assertThat(save(newSheet()).saved()).isEmpty();
    }

    @Test
    void aBlankLineForAChildIsNoChild() {
        OpenSheet open = newSheet();
        type(open.sheet().household(), "mother", "Lý Thị Hoa");

        assertThat(save(open).saved()).hasSize(1);
    }

    @Test
    void aValueThatArrivedMeanwhileIsNotUndoneByTheSave() {
        ChildRow row = someRow();
        OpenSheet open = sheetOf(row);
        bench.register().save(Save.of("cổng", Edit.change(row.child(), row.child().with("school", "Trường mới"))));
        type(child(open), "note", "đã gặp mẹ");
        save(open);

        Child kept = bench.register().child(row.child().id()).orElseThrow();
        assertThat(kept.schooling().school()).isEqualTo("Trường mới");
        assertThat(kept.note()).isEqualTo("đã gặp mẹ");
    }

    @Test
    void undoPutsAChangeBackAndANewRecordIntoTheBin() {
        ChildRow row = someRow();
        OpenSheet open = sheetOf(row);
        type(child(open), "name", "Tên Mới");
        open.addChild();
        UUID added = child(open).id();
        type(child(open), "name", "Em Bé");
        type(child(open), "birth", "2026");
        List<Edit> saved = save(open).saved();

        model.undo(saved, back -> { });
        assertThat(bench.register().child(row.child().id()).map(Child::name)).contains(row.child().name());
        assertThat(bench.register().child(added).map(Child::state)).contains(RecordState.VOID);
    }

    @Test
    void aSiblingHasTheEthnicGroupOfTheChildAbove() {
        ChildRow row = someRow();
        model.addSibling(row.household().id());

        OpenSheet open = model.desk().get();
        assertThat(child(open).record().ethnicity())
                .isEqualTo(open.sheet().children().getFirst().record().ethnicity());
        assertThat(open.sheet().isUntouched()).isTrue();
    }

    @Test
    void typingWhileASaveIsOnItsWayIsStillToBeSaved(@TempDir Path other) throws RegisterUnavailable {
        var steps = new Steps();
        try (Bench slow = Bench.with(5, other, steps)) {
            model = new ChildFormModel(slow.session(), Bench.CLOCK, Bench.TEXTS);
            model.newHousehold(Optional.empty());
            steps.runAll();
            OpenSheet open = model.desk().get();
            type(open.sheet().household(), "mother", "Lý Thị Ho");
            steps.runAll();
            open.save(outcomes::add);
            open.save(outcomes::add);
            type(open.sheet().household(), "mother", "Lý Thị Hoa");
            steps.runAll();

            assertThat(outcomes).hasSize(1);
            assertThat(open.sheet().isUntouched()).isFalse();
            assertThat(slow.register().drafts().beginning(Sheet.DRAFT_PREFIX)).hasSize(1);
        }
    }
}
