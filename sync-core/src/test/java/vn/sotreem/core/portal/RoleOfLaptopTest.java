package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** A laptop is a collaborator's, an officer's, and a collaborator's again; what its file holds, decrypted. */
class RoleOfLaptopTest {
    private static final String EN = "Hoàng Thị Én";
    private static final String MAI = "Lý Thị Mai";
    private static final String ABUSE = "11.5";
    private static final String CLINIC = "Phòng khám Ngọc Lan";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Workplace mai;
    private Child child;
    private Spell hiv;

    @BeforeEach
    void open() throws Exception {
        portal = TestPortal.open(folder);
        officer = new Workplace(folder, EN, Role.OFFICER, portal, portal);
        mai = new Workplace(folder, MAI, Role.OFFICER, portal, portal);
        maiIs(Audience.COLLABORATOR);
        child = officer.family("12", "Nông Văn Ân");
        officer.write(child, "circumstances", "4.2 " + ABUSE);
        hiv = Spell.of(child, GroupList.CIRCUMSTANCES, "5", List.of(), UUID::randomUUID).with("ground", CLINIC);
        officer.register().save(Save.of(EN, Edit.create(hiv)));
        everybodySyncs();
    }

    @AfterEach
    void close() {
        officer.close();
        mai.close();
        portal.close();
    }

    private void maiIs(Audience audience) {
        assertThat(portal.grant(mai.register().enrolment().orElseThrow().device(), audience)).isTrue();
    }

    private void everybodySyncs() {
        for (int round = 0; round < 2; round++) {
            assertThat(List.of(officer.sync(), mai.sync()))
                    .allSatisfy(status -> assertThat(status).isInstanceOf(SyncStatus.AllSent.class));
        }
        assertThat(mai.register().standing().heard().orElseThrow().agrees()).isTrue();
    }

    private static String ticks(Workplace at, Child child) {
        return at.child(child).circumstances().text();
    }

    private String dump(String person) throws Exception {
        return Restricted.dump(folder.resolve(person), TestRegister.key());
    }

    @Test
    void aCollaboratorsFileHoldsNothingOfItAnywhere() throws Exception {
        assertThat(dump(EN)).as("found where it is").contains(ABUSE, CLINIC);
        assertThat(dump(MAI)).contains("Nông Văn Ân").doesNotContain(ABUSE, CLINIC, hiv.id().toString());
        assertThat(ticks(mai, child)).isEqualTo("4.2");
    }

    @Test
    void asAnOfficersItIsToldAllAndAsACollaboratorsNothingMore() throws Exception {
        maiIs(Audience.OFFICER);
        everybodySyncs();
        assertThat(ticks(mai, child)).isEqualTo("4.2 " + ABUSE);
        assertThat(mai.register().dossiers().spellsOf(child.id())).containsExactly(hiv);

        maiIs(Audience.COLLABORATOR);
        Child other = officer.family("13", "Lý Thị Xuân");
        officer.write(other, "circumstances", "7.1");
        officer.register().save(Save.of(EN, Edit.change(hiv, hiv.with("ground", "Bệnh viện Hoa Sen"))));
        officer.write(child, "circumstances", "4.2 6.4 " + ABUSE);
        everybodySyncs();

        assertThat(ticks(mai, other)).isEmpty();
        assertThat(dump(MAI)).doesNotContain("7.1\"", "6.4", "Hoa Sen");
        assertThat(ticks(mai, child)).as("what it was told it has: whoever must not, gets a new register")
                .isEqualTo("4.2 " + ABUSE);
    }

    @Test
    void aNewRegisterHoldsNothingOfWhatTheOldOneWasTold() throws Exception {
        maiIs(Audience.OFFICER);
        everybodySyncs();
        mai.write(child, "note", "Hay ốm");
        everybodySyncs();
        mai.close();

        mai = new Workplace(folder, "Lý Thị Mai, máy mới", Role.COLLABORATOR, portal, portal);
        mai.at(TestRegister.NOON.plus(Duration.ofMinutes(1)));
        everybodySyncs();

        assertThat(mai.child(child).note()).isEqualTo("Hay ốm");
        assertThat(ticks(mai, child)).isEqualTo("4.2");
        assertThat(dump("Lý Thị Mai, máy mới")).doesNotContain(ABUSE, CLINIC);
    }

    @Test
    void aSpellThatIsCorrectedWhereItWasWrittenIsToldToNobodyElse() {
        Spell written = Spell.of(child, GroupList.CIRCUMSTANCES, "7.1", List.of(), UUID::randomUUID);
        mai.register().save(Save.of(MAI, Edit.create(written)));
        everybodySyncs();
        mai.register().save(Save.of(MAI, Edit.change(written, written.with("code", "4.2"))));
        everybodySyncs();

        assertThat(mai.register().dossiers().spellsOf(child.id())).extracting(Spell::code).containsExactly("4.2");
        assertThat(officer.register().dossiers().spellsOf(child.id())).extracting(Spell::code).contains("4.2");
    }
}
