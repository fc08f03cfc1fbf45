package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Due.What;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Urgency;

/** What is counted over a register, and that it follows every change. */
class OutlookTest {
    private static final String OFFICER = "Hoàng Văn Kiểm";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Hamlet KHUOI = TestRegister.hamlet("Thôn Khuổi");

    @TempDir
    private Path folder;
    private Register register;
    private Household home;
    private Outlook outlook;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        home = TestRegister.household(register, "12", "Nông Văn Páo");
        create(KHUOI, home);
        outlook = register.quality().outlook(TODAY);
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void create(Item... items) {
        for (Item item : items) {
            register.save(Save.of(TestRegister.ACTOR, Edit.create(item)));
        }
    }

    private void change(Item before, Item after) {
        register.save(Save.of(TestRegister.ACTOR, Edit.change(before, after)));
    }

    private Child child(String name, String birth) {
        return TestRegister.child(register, home.id(), name, birth).with("sex", "male").with("school", "Tiểu học");
    }

    private Figures figures() {
        return outlook.run().figures(Optional.empty());
    }

    private int count(What what, Urgency urgency) {
        return figures().of(what, urgency).map(Figures.Counted::children).orElse(0);
    }

    @Test
    void anEmptyRegisterHasNothingDue() {
        assertThat(outlook.isCurrent()).isTrue();
        assertThat(figures().population().all()).isZero();
        assertThat(outlook.progress()).isEqualTo(1);
    }

    @Test
    void whatIsSavedWhileItIsLookedAtIsCounted() {
        Child newborn = child("Trai", "2026-11-20").with("school", "");
        create(newborn);
        assertThat(outlook.isCurrent()).isFalse();
        assertThat(count(What.REGISTRATION, Urgency.SOON)).isZero();

        Child late = newborn.with("birth", "2026-09-01");
        change(newborn, late);
        assertThat(count(What.REGISTRATION, Urgency.OVERDUE)).isEqualTo(1);

        change(late, late.with("birthRegistered", "yes").with("name", "Nông Văn An").with("healthCard", "TE1"));
        assertThat(count(What.REGISTRATION, Urgency.OVERDUE)).isZero();
        assertThat(figures().population().of(Sex.MALE, 0)).isEqualTo(1);
    }

    @Test
    void aListHasTheVeryChildrenThatWereCounted() {
        Child first = child("Nông Văn An", "2010-11-25");
        Child second = child("Nông Văn Bé", "2010-11-23");
        create(first, second, child("Nông Văn Cả", "2012-11-25"));

        assertThat(count(What.SIXTEEN, Urgency.THIS_WEEK)).isEqualTo(2);
        Listing listing = outlook.children(What.SIXTEEN, Urgency.THIS_WEEK, Optional.empty());
        assertThat(register.rows(listing, 0, listing.size())).extracting(row -> row.child().id())
                .containsExactly(second.id(), first.id());
        assertThat(outlook.children(What.SIXTEEN, Urgency.THIS_WEEK, Optional.of(KHUOI.id())).size()).isZero();
    }

    @Test
    void aMovementTakesAChildOutOfThePopulationAndABinTakesItOutOfAll() {
        Child child = child("Nông Văn An", "2015-11-25");
        create(child);
        assertThat(figures().population().all()).isEqualTo(1);

        create(Movement.of(register.ids().next(), child, "B3").with("happenedOn", "2026-11-01"));
        assertThat(figures().population().all()).isZero();
        assertThat(figures().records()).isEqualTo(1);

        change(child, child.with("state", "void"));
        assertThat(figures().records()).isZero();
    }

    @Test
    void aHouseholdThatMovesTakesItsChildrenAlong() {
        create(child("Nông Văn An", "2015-11-25"));
        assertThat(figures().population().inHamlet(KHUOI.id())).isZero();

        change(home, home.with("hamlet", KHUOI.id().toString()).with("poverty", "1")
                .with("povertyUntil", "2026-12-01"));

        assertThat(figures().population().inHamlet(KHUOI.id())).isEqualTo(1);
        assertThat(count(What.POVERTY, Urgency.SOON)).isEqualTo(1);
    }

    @Test
    void ofRestrictedGroupsACollaboratorIsToldNothing() {
        Child child = child("Nông Văn An", "2015-11-25").with("circumstances", "4.2 5 10.2");
        register.people().add(OFFICER, Office.Role.OFFICER, Set.of());
        register.people().work(OFFICER);
        create(child, spell(child, "11.1"), spell(child, "4.1"));
        register.people().work(TestRegister.ACTOR);
        outlook = register.quality().outlook(TODAY);

        assertThat(figures().population().groups()).extracting(group -> group.group().entry().code())
                .containsExactly("4");
        assertThat(count(What.SPELL, Urgency.THIS_WEEK)).isEqualTo(1);
        Child shown = register.child(child.id()).orElseThrow();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(shown, shown.with("circumstances", ""))));
        assertThat(figures().population().groups()).hasSize(1);
    }

    private Spell spell(Child child, String code) {
        return Spell.of(child, GroupList.CIRCUMSTANCES, code, List.of(), register.ids()::next)
                .with("until", "2026-11-25");
    }

    @Test
    void twinsOfOneNameAreAPairUntilSomebodySaysTheyAreTwo() {
        Child one = child("Nông Văn An", "2015-11-25");
        Child other = child("NÔNG VĂN ÁN", "2015-11-25");
        create(one, other);
        assertThat(figures().doubles()).isEqualTo(1);

        register.duplicates().setApart(one.id(), other.id(), TestRegister.ACTOR);
        assertThat(figures().doubles()).isZero();
    }

    @Test
    void mergedChildrenAreOneWhoHasWhatBothHad() {
        Child one = child("Nông Văn An", "2015-11-25");
        Child other = child("Nông Văn An", "2015-11-25");
        create(one, other, spell(one, "4.1"), spell(other, "4.2"));
        figures();

        register.duplicates().merge(register.duplicates().between(one.id(), other.id()), TODAY, TestRegister.ACTOR);

        assertThat(figures().population().all()).isEqualTo(1);
        assertThat(count(What.SPELL, Urgency.THIS_WEEK)).isEqualTo(1);
        assertThat(figures().doubles()).isZero();
    }

    @Test
    void anIdThatTwoHaveIsWrongOfBothAndOneThatIsContradictedOfOne() {
        create(child("Nông Văn An", "2015-11-25").with("personalId", "020215123456"));
        assertThat(figures().wrongIds()).isZero();

        create(child("Nông Văn Bé", "2015-11-25").with("personalId", "020315123457"));
        assertThat(figures().wrongIds()).isEqualTo(1);
    }

    @Test
    void manyAreReadInStepsAndCountedOnce() {
        for (int number = 0; number < 3; number++) {
            Household many = TestRegister.household(register, "2" + number, "Lý Văn Sáu");
            create(many);
            UUID id = many.id();
            register.saveAll(IntStream.range(0, Outlook.STEP / 2).mapToObj(index -> Save.of(
                    TestRegister.ACTOR, Edit.create(TestRegister.child(register, id, "Lý Văn " + index, "2015-01-01"))))
                    .toList());
        }
        Outlook later = register.quality().outlook(TODAY);
        later.step();
        assertThat(later.isCurrent()).isFalse();
        assertThat(later.progress()).isBetween(0.5, 0.9);
        assertThat(later.run().figures(Optional.empty()).population().all()).isEqualTo(3 * Outlook.STEP / 2);
        assertThat(figures().population().all()).isEqualTo(3 * Outlook.STEP / 2);
    }
}
