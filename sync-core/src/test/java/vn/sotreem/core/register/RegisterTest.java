package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sotreem.core.register.TestRegister.ACTOR;
import static vn.sotreem.core.register.TestRegister.NA_LIA;
import static vn.sotreem.core.register.TestRegister.NOON;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Values;

class RegisterTest {
    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void whatWasSavedIsThereAfterAnotherStart() throws RegisterUnavailable {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Household household = register.household(child.household()).orElseThrow();
        register.close();
        register = TestRegister.reopen(folder);

        assertThat(register.child(child.id())).contains(child);
        assertThat(register.household(child.household())).contains(household);
        assertThat(register.hamlets()).containsExactly(NA_LIA);
        assertThat(register.office()).isEqualTo(TestRegister.OFFICE);
        assertThat(register.childrenOf(household.id())).containsExactly(child);
        assertThat(register.householdsOf(NA_LIA.id())).containsExactly(household);
    }

    @Test
    void savingTheSameThingTwiceAddsNothing() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Standing before = register.standing();

        Saved again = register.save(Save.of(ACTOR, Edit.create(child)));

        assertThat(again.changes()).isZero();
        assertThat(register.standing()).isEqualTo(before);
    }

    @Test
    void everySaveWaitsUntilThereIsAReceipt() {
        TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");

        Standing standing = register.standing();

        assertThat(standing.waiting()).isEqualTo(3);
        assertThat(standing.oldestWaiting()).contains(NOON);
        assertThat(standing.children()).isEqualTo(1);
        assertThat(standing.households()).isEqualTo(1);
        assertThat(standing.lastReceipt()).isEmpty();
    }

    @Test
    void historyTellsWhoWhenWasAndIs() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        register.save(Save.of("Lý A Sử", Edit.change(child, child.with("schoolClass", "5A"))));

        List<HistoryEntry> history = register.past().changes(child.id());

        assertThat(history).extracting(HistoryEntry::op).containsExactly(Op.UPDATE, Op.CREATE);
        assertThat(history.getFirst().actor()).isEqualTo("Lý A Sử");
        assertThat(history.getFirst().at()).isEqualTo(NOON);
        assertThat(history.getFirst().delta().before()).isEqualTo(Values.EMPTY);
        assertThat(history.getFirst().delta().after()).isEqualTo(Values.of(Map.of("schoolClass", "5A")));
    }

    @Test
    void aChangeTouchesOnlyWhatThePersonChanged() {
        Child seen = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        register.save(Save.of(ACTOR, Edit.change(seen, seen.with("school", "Tiểu học Y Tịch"))));

        register.save(Save.of(ACTOR, Edit.change(seen, seen.with("schoolClass", "5A"))));

        Child now = register.child(seen.id()).orElseThrow();
        assertThat(now.schooling().school()).isEqualTo("Tiểu học Y Tịch");
        assertThat(now.schooling().schoolClass()).isEqualTo("5A");
    }

    @Test
    void aFieldCanBeCleared() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        register.save(Save.of(ACTOR, Edit.change(child, child.with("birth", ""))));

        assertThat(register.child(child.id()).orElseThrow().birth().isKnown()).isFalse();
        assertThat(register.past().changes(child.id()).getFirst().delta().keys()).containsExactly("birth");
    }

    @Test
    void anInstitutionOfFiveHundredIsKeptInAsFewSavesAsCanBeSent() {
        Household home = TestRegister.household(register, "1", "").with("carer", "Cơ sở trợ giúp xã hội");
        List<Edit> edits = new ArrayList<>(List.of(Edit.create(home)));
        IntStream.range(0, 500).mapToObj(n -> TestRegister.child(register, home.id(), "Nông Văn " + n, "2015"))
                .map(Edit::create).forEach(edits::add);

        List<Save> saves = Save.all(ACTOR, edits);

        assertThat(saves).extracting(save -> save.edits().size()).containsExactly(200, 200, 101);
        assertThat(register.saveAll(saves).changes()).isEqualTo(501);
        assertThatThrownBy(() -> new Save(ACTOR, edits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textIsTidiedAtTheDoor() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo",
                "  Nguyê\u0303n \u200b Văn   Ân ", "2015");
        register.save(Save.of(ACTOR, Edit.change(register.child(child.id()).orElseThrow(),
                register.child(child.id()).orElseThrow().with("note", "một\n hai\ud800  ba "))));

        Child kept = register.child(child.id()).orElseThrow();
        assertThat(kept.name()).isEqualTo("Nguyễn Văn Ân");
        assertThat(kept.note()).isEqualTo("một\nhai ba");
    }

    @Test
    void aSaveThatFailsHalfwayLeavesNothing() {
        Household household = TestRegister.household(register, "13", "Nông Văn Tư");
        Child orphan = TestRegister.child(register, register.ids().next(), "Nông Thị Bé", "2020");
        Standing before = register.standing();

        assertThatThrownBy(() -> register.save(Save.of(ACTOR, Edit.create(household), Edit.create(orphan))))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(register.household(household.id())).isEmpty();
        assertThat(register.standing()).isEqualTo(before);
        assertThat(register.examine().findings()).isEmpty();
        TestRegister.saveFamily(register, "13", "Nông Văn Tư", "Nông Thị Bé", "2020");
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void theBinKeepsTheRecordOutOfListsAndCountsOnly() {
        Child child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        register.save(Save.of(ACTOR, Edit.change(child, child.with("state", "void"))));

        assertThat(register.list(ChildQuery.ALL).size()).isZero();
        assertThat(register.standing().children()).isZero();
        assertThat(register.child(child.id())).isPresent();
    }

    @Test
    void aDraftSurvivesUntilItIsDropped() throws RegisterUnavailable {
        register.drafts().keep("child-form", "{\"name\":\"Nô\"}");
        register.drafts().keep("child-form", "{\"name\":\"Nông\"}");
        register.close();
        register = TestRegister.reopen(folder);

        assertThat(register.drafts().find("child-form")).contains("{\"name\":\"Nông\"}");
        register.drafts().drop("child-form");
        assertThat(register.drafts().find("child-form")).isEmpty();
    }

    @Test
    void draftsAreFoundByTheBeginningOfTheirNames() {
        register.drafts().keep("sheet.2", "{}");
        register.drafts().keep("sheet.1", "{}");
        register.drafts().keep("import", "{}");

        assertThat(register.drafts().beginning("sheet.")).containsOnlyKeys("sheet.1", "sheet.2");
    }

    @Test
    void aSecondProgramIsToldThatTheRegisterIsInUse() {
        assertThatThrownBy(() -> TestRegister.reopen(folder))
                .isInstanceOfSatisfying(RegisterUnavailable.class,
                        told -> assertThat(told.reason()).isEqualTo(RegisterUnavailable.Cause.IN_USE));
    }

    @Test
    void aWrongKeyOpensNothingAndChangesNothing() throws Exception {
        register.close();
        byte[] other = new byte[32];
        assertThatThrownBy(() -> Register.open(folder, vn.sotreem.core.security.DatabaseKey.of(other),
                TestRegister.CLOCK, new SecureRandom()))
                .isInstanceOfSatisfying(RegisterUnavailable.class,
                        told -> assertThat(told.reason()).isEqualTo(RegisterUnavailable.Cause.WRONG_KEY));
        register = TestRegister.reopen(folder);
        assertThat(register.hamlets()).containsExactly(NA_LIA);
    }

    @Test
    void aFolderWithoutARegisterSaysSo() {
        assertThatThrownBy(() -> TestRegister.reopen(folder.resolveSibling("elsewhere")))
                .isInstanceOfSatisfying(RegisterUnavailable.class,
                        told -> assertThat(told.reason()).isEqualTo(RegisterUnavailable.Cause.ABSENT));
    }

    @Test
    void anotherThreadIsTurnedAway() throws InterruptedException {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                register.hamlets();
            } catch (IllegalStateException turnedAway) {
                thrown.add(turnedAway);
            }
        });
        thread.start();
        thread.join();
        assertThat(thrown).hasSize(1);
    }
}
