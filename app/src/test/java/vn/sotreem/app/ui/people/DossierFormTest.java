package vn.sotreem.app.ui.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.ui.Bench;
import vn.sotreem.app.ui.Wording;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;
import vn.sotreem.core.register.Dossiers;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.RegisterUnavailable;

/** Adults, and what happened with dates, on the sheet of a household. */
class DossierFormTest {
    private static final Wording WORDING = new Wording(Bench.TEXTS);

    @TempDir
    private Path folder;
    private Bench bench;
    private ChildFormModel model;

    @BeforeEach
    void open() throws RegisterUnavailable {
        bench = Bench.with(0, folder);
        model = new ChildFormModel(bench.session(), Bench.CLOCK, Bench.TEXTS);
        UUID hamlet = bench.register().hamlets().getFirst().id();
        model.newHousehold(Optional.of(hamlet));
        child().typed("name").set("Nông Văn Ân");
        child().typed("birth").set("5/9/15");
        sheet().household().typed("father").set("Nông Văn Bình");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private OpenSheet desk() {
        return model.desk().get();
    }

    private Sheet sheet() {
        return desk().sheet();
    }

    private RecordDraft<Child> child() {
        return desk().unfolded().get();
    }

    private Dossiers dossiers() {
        return bench.register().dossiers();
    }

    private RecordDraft<Spell> addSpell(String code) {
        List<RecordDraft<Spell>> added = new ArrayList<>();
        new SpellDesk(desk(), child(), WORDING).add(code, added::add);
        return added.getFirst();
    }

    private RecordDraft<Support> addSupport(String kind) {
        List<RecordDraft<Support>> added = new ArrayList<>();
        new SupportDesk(desk(), child(), WORDING).add(kind, added::add);
        return added.getFirst();
    }

    private RecordDraft<Adult> addAdult(String relation) {
        List<RecordDraft<Adult>> added = new ArrayList<>();
        new AdultDesk(desk(), WORDING).add(relation, added::add);
        return added.getFirst();
    }

    private OpenSheet.Outcome save() {
        List<OpenSheet.Outcome> outcomes = new ArrayList<>();
        desk().save(outcomes::add);
        return outcomes.getFirst();
    }

    private void writeEverything() {
        addAdult(Adult.FATHER).typed("condition").set("di lam an xa");
        addAdult("P7").typed("name").set("Hoàng Thị Én");
        addSpell("4.2").typed("since").set("3/2019");
        addSupport("S1").typed("amount").set("1.080.000");
        new MovementDesk(desk(), child(), WORDING).add("B2", added -> added.typed("happenedOn").set("2020"));
    }

    @Test
    void oneSaveKeepsTheHouseholdItsAdultsAndWhatHappened() {
        writeEverything();
        assertThat(save().saved()).hasSize(7);

        UUID household = sheet().household().id();
        assertThat(dossiers().adultsOf(household)).extracting(Adult::condition).contains("C3");
        assertThat(dossiers().spellsOf(child().id())).singleElement()
                .matches(spell -> spell.since().iso().equals("2019-03"));
        assertThat(dossiers().supportsOf(child().id())).extracting(Support::amount).containsExactly("1080000");
        assertThat(dossiers().movementsOf(child().id())).extracting(Movement::kind).containsExactly("B2");
        assertThat(sheet().isUntouched()).isTrue();
    }

    @Test
    void aDraftKeepsAdultsSpellsSupportsAndMovementsAsTyped() {
        writeEverything();
        addSpell("1.3").typed("since").set("31/02/2020");

        Drafts drafts = new Drafts(bench.session());
        drafts.refresh();
        model = new ChildFormModel(bench.session(), Bench.CLOCK, Bench.TEXTS);
        model.takeUp(drafts.kept().getFirst());
        assertThat(sheet().adults().drafts()).extracting(adult -> adult.typed("name").get())
                .containsExactly("", "Hoàng Thị Én");
        assertThat(sheet().spells().drafts()).extracting(spell -> spell.typed("since").get())
                .containsExactly("3/2019", "31/02/2020");
        assertThat(sheet().supports().drafts()).extracting(support -> support.typed("amount").get())
                .containsExactly("1.080.000");
        assertThat(sheet().movements().drafts()).extracting(movement -> movement.typed("happenedOn").get())
                .containsExactly("2020");
    }

    @Test
    void aTickThatIsGivenADateMakesWayForItAndComesBackWhenTheDateIsNotWanted() {
        child().typed("circumstances").set("4.2");
        save();
        RecordDraft<Spell> spell = addSpell("4.2");
        assertThat(child().typed("circumstances").get()).isEmpty();
        assertThat(sheet().dossier(child()).groups().on(GroupList.CIRCUMSTANCES, LocalDate.now(Bench.CLOCK)).codes())
                .containsExactly("4.2");

        new SpellDesk(desk(), child(), WORDING).takeBack(spell);
        assertThat(child().typed("circumstances").get()).isEqualTo("4.2");
        assertThat(sheet().isUntouched()).isTrue();
    }

    @Test
    void aDateThatCannotBeReadKeepsTheChildADraftTooSoThatNoGroupIsLost() {
        child().typed("circumstances").set("4.2");
        save();
        addSpell("4.2").typed("since").set("31/02/2020");

        assertThat(save().saved()).isEmpty();
        assertThat(bench.register().child(child().id()).orElseThrow().circumstances().codes()).containsExactly("4.2");
    }

    @Test
    void aSecondTimeInAGroupIsASecondRecord() {
        addSpell("4.2").typed("until").set("2018");
        addSpell("4.2").typed("since").set("2020");
        save();

        assertThat(dossiers().spellsOf(child().id())).hasSize(2);
    }

    @Test
    void thereIsOneFather() {
        RecordDraft<Adult> father = addAdult(Adult.FATHER);
        assertThat(addAdult(Adult.FATHER)).isSameAs(father);
    }

    @Test
    void whatIsDeletedGoesWithTheSaveAndUndoBringsItBack() {
        RecordDraft<Support> support = addSupport("S1");
        save();
        support.bin(true);
        List<Edit> saved = save().saved();
        assertThat(sheet().supports().drafts()).isEmpty();
        assertThat(dossiers().supportsOf(child().id())).extracting(Support::state).containsExactly(RecordState.VOID);

        model.undo(saved, back -> { });
        assertThat(dossiers().supportsOf(child().id())).extracting(Support::state).containsExactly(RecordState.ACTIVE);
    }

    @Test
    void aSiblingSharesWhatSiblingsShare() {
        child().typed("ethnicity").set("nung");
        child().typed("origin").set("Y Tịch, Lạng Sơn");
        child().typed("school").set("Tiểu học Y Tịch");
        desk().addChild();

        assertThat(child().record().ethnicity()).isEqualTo("07");
        assertThat(child().record().origin().nativePlace()).isEqualTo("Y Tịch, Lạng Sơn");
        assertThat(child().record().schooling().school()).isEmpty();
    }
}
