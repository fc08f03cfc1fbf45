package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.PersonalId;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Support;

/** What is kept beside the lines of the book. */
class DossiersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;
    private Register register;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Child now() {
        return register.child(child.id()).orElseThrow();
    }

    private Spell spell(String code) {
        return Spell.of(child, GroupList.CIRCUMSTANCES, code, register.dossiers().spellsOf(child.id()),
                register.ids()::next);
    }

    @Test
    void whoHasAPersonalIdIsFoundUnlessInTheBin() {
        PersonalId id = new PersonalId("020215123456");
        Child other = TestRegister.saveFamily(register, "13", "Lý Văn Sình", "Lý Văn Sình", "2015");
        save(child, "personalId", id.digits());
        save(other, "personalId", id.digits());

        assertThat(register.dossiers().holders(id)).extracting(Child::id)
                .containsExactlyInAnyOrder(child.id(), other.id());
        save(other, "state", "void");
        assertThat(register.dossiers().holders(id)).extracting(Child::id).containsExactly(child.id());
        assertThat(register.dossiers().holders(PersonalId.NONE)).isEmpty();
    }

    private void save(Child saved, String field, String text) {
        Child now = register.child(saved.id()).orElseThrow();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(now, now.with(field, text))));
    }

    @Test
    void aTickThatGetsItsDatesIsOneSaveAndStillCounts() {
        register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("circumstances", "4.2 13.1"))));

        Saved saved = register.save(Save.dating(TestRegister.ACTOR, now(), spell("4.2").with("since", "2025-03")));

        assertThat(saved.changes()).isEqualTo(2);
        assertThat(now().circumstances().text()).isEqualTo("13.1");
        assertThat(register.dossiers().groups(now()).on(GroupList.CIRCUMSTANCES, DAY).text()).isEqualTo("4.2 13.1");
        assertThat(register.dossiers().groups(now()).on(GroupList.CIRCUMSTANCES, LocalDate.of(2025, 2, 28)).text())
                .isEqualTo("13.1");
    }

    @Test
    void aTickOfSupportGetsItsDatesLikewise() {
        register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("supports", "S1"))));

        register.save(Save.dating(TestRegister.ACTOR, now(),
                Support.of(child, "S1", List.of(), register.ids()::next).with("amount", "750000")));

        assertThat(now().supports().isEmpty()).isTrue();
        assertThat(register.dossiers().groups(now()).on(GroupList.SUPPORTS, DAY).text()).isEqualTo("S1");
    }

    @Test
    void aLaterSpellOfTheSameGroupStandsBesideTheFirst() {
        register.save(Save.of(TestRegister.ACTOR, Edit.create(spell("13.1").with("until", "2024"))));
        register.save(Save.of(TestRegister.ACTOR, Edit.create(spell("13.1").with("since", "2026"))));

        assertThat(register.dossiers().spellsOf(child.id())).extracting(each -> each.since().iso())
                .containsExactly("", "2026");
    }

    @Test
    void aRowOfTheListReadsAsOnADay() {
        register.save(Save.of(TestRegister.ACTOR, Edit.create(spell("4.2").with("since", "2025"))));
        Listing listing = register.list(ChildQuery.ALL);
        ChildRow row = register.rows(listing, 0, 1).getFirst();

        assertThat(row.child().circumstances().isEmpty()).isTrue();
        assertThat(row.on(DAY).child().circumstances().text()).isEqualTo("4.2");
        assertThat(row.on(LocalDate.of(2024, 1, 1)).child().circumstances().isEmpty()).isTrue();
    }

    @Test
    void everyKindIsFoundByItsIdAndKnowsItsChild() {
        Adult father = Adult.of(child.household(), Adult.FATHER, register.ids()::next).with("condition", "C3");
        Movement movement = Movement.of(register.ids().next(), child, "B2");
        register.save(Save.of(TestRegister.ACTOR, Edit.create(father), Edit.create(movement)));

        assertThat(register.dossiers().adultsOf(child.household())).containsExactly(father);
        assertThat(register.dossiers().item(Entity.MOVEMENT, movement.id()).orElseThrow()).isEqualTo(movement);
        assertThat(register.dossiers().childOf(Entity.MOVEMENT, movement.id())).contains(child.id());
        assertThat(register.dossiers().childOf(Entity.CHILD, child.id())).contains(child.id());
        assertThat(register.dossiers().childOf(Entity.ADULT, father.id())).isEmpty();
        assertThat(register.examine().findings()).isEmpty();
    }
}
