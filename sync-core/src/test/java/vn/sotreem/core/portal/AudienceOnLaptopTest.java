package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.ChildMerge.Take;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.SyncStatus;

/** An officer's and a collaborator's laptop, real registers, at one portal. "5" is HIV, "11.1" abuse, "4.2" neither. */
class AudienceOnLaptopTest {
    private static final String EN = "Hoàng Thị Én";
    private static final String HOA = "Nông Thị Hoa";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Workplace collaborator;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        portal = TestPortal.open(folder);
        officer = new Workplace(folder, EN, Role.OFFICER, portal, portal);
        collaborator = new Workplace(folder, HOA, Role.COLLABORATOR, portal, portal);
        child = collaborator.family("12", "Nông Văn Ân");
        everybodySyncs();
    }

    @AfterEach
    void close() {
        officer.close();
        collaborator.close();
        portal.close();
    }

    private void everybodySyncs() {
        for (int round = 0; round < 2; round++) {
            assertThat(List.of(collaborator.sync(), officer.sync()))
                    .allSatisfy(status -> assertThat(status).isInstanceOf(SyncStatus.AllSent.class));
        }
    }

    /** Nothing restricted was told, and everybody says that they have what the portal has for them. */
    private void assertSound() throws Exception {
        assertThat(Restricted.toldTo(folder.resolve(collaborator.person()), TestRegister.key())).isEmpty();
        for (Workplace at : List.of(officer, collaborator)) {
            assertThat(at.register().standing().heard().orElseThrow().agrees()).as(at.person()).isTrue();
            assertThat(at.register().examine().findings()).isEmpty();
            assertThat(differences(at)).as(at.person()).isEmpty();
        }
    }

    /** The laptop was set up as an officer's, so that restricted groups can be written there, and is none any more. */
    private void theOtherLaptopWasAnOfficers() throws Exception {
        collaborator.close();
        collaborator = new Workplace(folder, "Lý Thị Mai", Role.OFFICER, portal, portal);
        portal.grant(collaborator.register().enrolment().orElseThrow().device(), Audience.COLLABORATOR);
        everybodySyncs();
    }

    private List<DriftCheck.Difference> differences(Workplace at) {
        DriftCheck check = new DriftCheck(at.register().drift());
        for (Optional<byte[]> query = check.next(); query.isPresent(); query = check.next()) {
            check.take(((PullAnswer.Received) portal.pull(query.get())).answer());
        }
        return check.found().differences();
    }

    private String ticks(Workplace at) {
        return at.child(child).circumstances().text();
    }

    private Spell spell(String code) {
        return Spell.of(child, GroupList.CIRCUMSTANCES, code, List.of(), UUID::randomUUID).with("since", "2024");
    }

    private void save(Workplace at, Edit edit) {
        at.register().save(Save.of(at.person(), edit));
    }

    private List<Spell> spells(Workplace at) {
        return at.register().dossiers().spellsOf(child.id());
    }

    @Test
    void whatAnOfficerTicksIsNotToldAndSurvivesEverySaveHere() throws Exception {
        officer.write(child, "circumstances", "4.2 5");
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.2");

        collaborator.write(child, "circumstances", "4.1");
        collaborator.write(child, "school", "Tiểu học Y Tịch");
        everybodySyncs();

        assertThat(ticks(officer)).isEqualTo("4.1 5");
        assertThat(ticks(collaborator)).isEqualTo("4.1");
        assertThat(collaborator.register().review()).isEmpty();
        assertSound();
    }

    @Test
    void bothTickAtOnceAndNobodyHereHearsOfIt() throws Exception {
        officer.write(child, "circumstances", "11.1");
        collaborator.write(child, "circumstances", "4.2");
        officer.sync();
        collaborator.sync();

        assertThat(collaborator.register().receipts().of(child.id())).allSatisfy(line ->
                assertThat(line.outcomes()).isEmpty());
        everybodySyncs();
        assertThat(ticks(officer)).isEqualTo("4.2 11.1");
        assertSound();
    }

    @Test
    void aRestrictedSpellIsNeverHere() throws Exception {
        save(officer, Edit.create(spell("5")));
        save(officer, Edit.create(spell("4.2")));
        everybodySyncs();

        assertThat(spells(collaborator)).extracting(Spell::code).containsExactly("4.2");
        assertThat(spells(officer)).hasSize(2);
        assertSound();
    }

    @Test
    void aSpellThatBecomesRestrictedLiesInTheBinHere() throws Exception {
        Spell spell = spell("4.2");
        save(officer, Edit.create(spell));
        everybodySyncs();
        save(officer, Edit.change(spell, spell.with("code", "5")));
        everybodySyncs();

        assertThat(spells(collaborator)).filteredOn(here -> here.state() == RecordState.ACTIVE).isEmpty();
        assertSound();

        save(officer, Edit.change(spell.with("code", "5"), spell.with("code", "4.1")));
        everybodySyncs();
        assertThat(spells(collaborator)).extracting(Spell::code).containsExactly("4.1");
        assertSound();
    }

    @Test
    void whatWasWrittenHereIsKeptThereAndHere() throws Exception {
        theOtherLaptopWasAnOfficers();
        collaborator.write(child, "circumstances", "4.2 5");
        save(collaborator, Edit.create(spell("11.1")));
        everybodySyncs();
        assertThat(ticks(officer)).isEqualTo("4.2 5");
        assertThat(spells(officer)).hasSize(1);
        assertSound();

        officer.write(child, "school", "Tiểu học Y Tịch");
        save(officer, Edit.change(spell("11.1"), spell("11.1").with("until", "2025")));
        everybodySyncs();

        assertThat(ticks(collaborator)).as("not taken away by news of the school").isEqualTo("4.2 5");
        assertThat(collaborator.child(child).values().get("school")).isEqualTo("Tiểu học Y Tịch");
        assertThat(spells(collaborator)).extracting(here -> here.until().iso()).containsExactly("");
        assertThat(collaborator.register().past().changes(child.id())).noneMatch(change ->
                change.actor().equals(EN) && change.delta().keys().contains("circumstances"));
        assertSound();
        collaborator.register().drift().askForEverything();
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.2 5");
        assertSound();
    }

    @Test
    void aSpellThatIsMadeRestrictedHereComesBackAsInTheBin() throws Exception {
        theOtherLaptopWasAnOfficers();
        Spell spell = spell("4.2");
        save(collaborator, Edit.create(spell));
        everybodySyncs();
        save(collaborator, Edit.change(spell, spell.with("code", "5")));
        everybodySyncs();

        assertThat(spells(officer)).extracting(Spell::code).containsExactly("5");
        assertSound();
    }

    @Test
    void aConflictOfTheNameTellsNothingElse() throws Exception {
        officer.write(child, "circumstances", "5");
        officer.write(child, "name", "Nông Văn Ấn");
        collaborator.write(child, "name", "Nông Văn Ẩn");
        officer.sync();
        collaborator.sync();
        collaborator.sync();

        assertThat(collaborator.register().review()).singleElement().satisfies(item ->
                assertThat(item.outcome().field()).isEqualTo("name"));
        assertSound();
    }

    @Test
    void whoBecomesAnOfficersLaptopIsToldEverything() throws Exception {
        Workplace late = new Workplace(folder, "Lý A Sử", Role.OFFICER, portal, portal);
        try (late) {
            portal.grant(late.register().enrolment().orElseThrow().device(), Audience.COLLABORATOR);
            officer.write(child, "circumstances", "5");
            save(officer, Edit.create(spell("11.1")));
            everybodySyncs();
            late.sync();
            assertThat(ticks(late)).isEmpty();
            assertThat(late.register().standing().heard().orElseThrow().agrees()).isTrue();

            portal.grant(late.register().enrolment().orElseThrow().device(), Audience.OFFICER);
            late.sync();

            assertThat(ticks(late)).isEqualTo("5");
            assertThat(spells(late)).hasSize(1);
            assertThat(differences(late)).isEmpty();
        }
    }

    @Test
    void whoIsNoOfficersLaptopAnyMoreIsToldNoMore() throws Exception {
        officer.write(child, "circumstances", "5");
        save(officer, Edit.create(spell("11.1")));
        everybodySyncs();
        portal.grant(officer.register().enrolment().orElseThrow().device(), Audience.COLLABORATOR);
        Workplace other = new Workplace(folder, "Lý A Sử", Role.OFFICER, portal, portal);
        try (other) {
            other.sync();
            other.write(child, "circumstances", "5 7.1");
            other.sync();
            officer.sync();
            collaborator.sync();

            assertThat(ticks(officer)).as("what it was told it has, and no more").isEqualTo("5");
            assertSound();
            assertThat(ticks(other)).isEqualTo("5 7.1");
        }
    }

    @Test
    void aRegisterOfBeforeForgetsNothingAndAgrees() throws Exception {
        officer.write(child, "circumstances", "5");
        officer.sync();
        Workplace old = new Workplace(folder, "Lý A Sử", Role.OFFICER, portal, portal);
        try (old) {
            old.sync();
            assertThat(ticks(old)).isEqualTo("5");
            portal.grant(old.register().enrolment().orElseThrow().device(), Audience.COLLABORATOR);
            old.at(TestRegister.NOON.plus(Duration.ofMinutes(1)));
            old.sync();

            old.write(child, "note", "Hay ốm");
            old.sync();

            assertThat(old.register().standing().heard().orElseThrow().agrees()).isTrue();
            assertThat(portal.records()).filteredOn(record -> record.entity() == Entity.CHILD).singleElement()
                    .satisfies(record -> assertThat(record.content().get("circumstances")).isEqualTo("5"));
        }
    }

    /** Found by the simulator: the spell was kept from the very laptop that had written it (seed 335366). */
    @Test
    void aGroupThatAChildGotWithARefusedRecordOfItIsTold() throws Exception {
        Child refused =
                TestRegister.saveFamily(collaborator.register(), "20", "Nông Văn Páo", "Nông Văn Ân", "2060-01");
        Spell spell = Spell.of(refused, GroupList.CIRCUMSTANCES, "4.2", List.of(), collaborator.register().ids()::next)
                .with("since", "2025-01");
        collaborator.register().save(Save.of(HOA, Edit.create(spell)));
        collaborator.sync();
        ChildMerge card = collaborator.register().duplicates().between(child.id(), refused.id());
        collaborator.register().duplicates().merge(card.taking("birth", Take.STAYING), LocalDate.of(2026, 11, 22),
                HOA);
        collaborator.sync();

        collaborator.write(refused, "birth", "2015-09-05");
        everybodySyncs();
        assertSound();
        assertThat(officer.register().dossiers().spellsOf(child.id())).extracting(Spell::id).contains(spell.id());
        assertThat(portal.told(TestRegister.OFFICE.communeCode(), Audience.COLLABORATOR))
                .extracting(PortalRecord::id).contains(spell.id());
    }
}
