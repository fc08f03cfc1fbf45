package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.portal.SampleOffice;

/** What is found when a whole register is looked through. */
class QualityTest {
    private static final String OFFICER = "Hoàng Văn Kiểm";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Hamlet KHUOI = TestRegister.hamlet("Thôn Khuổi");

    @TempDir
    private Path folder;
    private Register register;
    private Household home;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        home = TestRegister.household(register, "12", "Nông Văn Páo");
        save(KHUOI, home);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void save(Item... items) {
        for (Item item : items) {
            register.save(Save.of(TestRegister.ACTOR, Edit.create(item)));
        }
    }

    private Child child(UUID household, String name, String personalId) {
        return TestRegister.child(register, household, name, "2019-05-09").with("sex", "male").with("ethnicity", "07")
                .with("personalId", personalId).with("school", "Trường Tiểu học Nà Slon");
    }

    private List<Checked> found(UUID... hamlet) {
        List<Checked> found = new ArrayList<>();
        register.quality().begin(List.of(hamlet).stream().findFirst(), TODAY).run(found::add);
        return found;
    }

    private static List<String> codes(Checked checked) {
        return checked.found().stream().map(found -> found.finding().code()).toList();
    }

    @Test
    void aChildWithNothingWrongIsNotTold() {
        save(child(home.id(), "Nông Văn An", "020219123456"));

        assertThat(found()).isEmpty();
    }

    @Test
    void eachListHasItsChildrenInTheOrderOfTheBook() {
        Household second = Household.empty(register.ids().next(), KHUOI.id()).with("number", "2").with("mother", "Hà");
        save(second, child(home.id(), "Nông Văn An", ""), child(home.id(), "Nông Văn Bé", "020319123456"),
                child(second.id(), "Lý Văn Ba", "020219000001").with("ethnicity", ""));

        List<Checked> found = found();

        assertThat(found).extracting(checked -> checked.child().name())
                .containsExactly("Lý Văn Ba", "Nông Văn An", "Nông Văn Bé");
        assertThat(found).extracting(QualityTest::codes).containsExactly(List.of("ethnicity-missing"),
                List.of("id-missing"), List.of("id-sex"));
        assertThat(found.get(0).isOn(ErrorList.BASICS)).isTrue();
        assertThat(found.get(1).isOn(ErrorList.WITHOUT_ID)).isTrue();
        assertThat(found.get(2).isOn(ErrorList.ID_WRONG)).isTrue();
        assertThat(found(KHUOI.id())).hasSize(1);
    }

    @Test
    void anIdThatTwoChildrenHaveIsFoundInWhateverHamlets() {
        Household second = Household.empty(register.ids().next(), KHUOI.id()).with("number", "2").with("mother", "Hà");
        save(second, child(home.id(), "Nông Văn An", "020219123456"), child(second.id(), "Lý Văn Ba", "020219123456"));

        assertThat(found(KHUOI.id())).singleElement().satisfies(checked -> {
            assertThat(codes(checked)).containsExactly("id-taken");
            assertThat(checked.found().getFirst().finding().arguments()).contains("Nông Văn An");
        });
    }

    @Test
    void whatAHouseholdLacksIsToldOnceAndItsMissingParentsWithEachChild() {
        Household bare = TestRegister.household(register, "", "");
        save(bare, child(bare.id(), "Nông Văn An", "020219123456"), child(bare.id(), "Nông Văn Bé", "020219654321"));

        List<Checked> found = found();

        assertThat(found).extracting(QualityTest::codes)
                .containsExactly(List.of("number-missing", "carer-missing"), List.of("carer-missing"));
        assertThat(found.get(1).found().getFirst().entity()).isEqualTo(Entity.HOUSEHOLD);
        assertThat(found.get(1).found().getFirst().record()).isEqualTo(bare.id());
    }

    @Test
    void whatIsKeptBesideTheBookIsLookedAtToo() {
        register.people().add("Lý A Sử", Office.Role.OFFICER, Set.of());
        register.people().work("Lý A Sử");
        Child child = child(home.id(), "Nông Văn An", "020219123456");
        Spell backwards = Spell.of(child, GroupList.CIRCUMSTANCES, "11.1", List.of(), register.ids()::next)
                .with("since", "2026").with("until", "2025");
        Adult young = Adult.of(home.id(), Adult.FATHER, register.ids()::next).with("birth", "2012");
        save(child, backwards, young);

        assertThat(found()).singleElement().satisfies(checked -> {
            assertThat(codes(checked)).containsExactly("parent-too-young", "date-reversed");
            assertThat(checked.found().getLast().entity()).isEqualTo(Entity.SPELL);
            assertThat(checked.found().getLast().finding().arguments()).doesNotContain("11.1");
        });
    }

    @Test
    void aCodeThatNobodyKnowsIsToldToOfficersAndOneOfARestrictedGroupToNobody() {
        register.people().add(OFFICER, Office.Role.OFFICER, Set.of());
        register.people().work(OFFICER);
        save(child(home.id(), "Nông Văn An", "020219123456").with("circumstances", "11.9"),
                child(home.id(), "Nông Văn Bé", "020219654321").with("circumstances", "4.9"));

        assertThat(found()).extracting(checked -> checked.child().name())
                .containsExactly("Nông Văn Bé");
        register.people().work(TestRegister.ACTOR);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatLiesInTheBinIsNotLookedAt() {
        Child child = child(home.id(), "Nông Văn An", "");
        save(child, child.with("state", "void"));

        assertThat(found()).isEmpty();
    }

    @Test
    void aLookStopsBetweenHamletsAndCountsEveryChild() {
        SampleOffice sample = SampleOffice.commune(new Random(7), register.ids(), TODAY, 200);
        register.saveAll(sample.saves(TestRegister.ACTOR));
        QualityCheck check = register.quality().begin(Optional.empty(), TODAY);

        check.step(checked -> { });
        assertThat(check.done()).isEqualTo(1);
        assertThat(check.isFinished()).isFalse();
        check.run(checked -> { });

        assertThat(check.done()).isEqualTo(check.total()).isEqualTo(register.hamlets().size());
        assertThat(check.children()).isEqualTo(200);
    }
}
