package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** A hamlet without a network, and the commune's officer who carries for it and knows more than it may be told. */
class RestrictedByStickTest {
    private static final String EN = "Hoàng Thị Én";
    private static final String CLINIC = "Phòng khám Ngọc Lan";

    @TempDir
    private Path folder;
    private StickWorld world;
    private Register hamlet;
    private Register officer;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        hamlet = world.hamlet;
        officer = TestRegister.create(Files.createDirectory(folder.resolve(EN)),
                new Office(TestRegister.OFFICE.provinceCode(), TestRegister.OFFICE.communeCode(),
                        TestRegister.OFFICE.communeName(), EN, Role.OFFICER), TestRegister.CLOCK);
        StickWorld.enrol(officer, world.portal);
        child = TestRegister.saveFamily(hamlet, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        thereAndBack();
    }

    @AfterEach
    void close() {
        assertThat(officer.examine().findings()).isEmpty();
        officer.close();
        world.close();
    }

    private void thereAndBack() throws Exception {
        StickWorld.read(officer, world.write(hamlet.sticks().parcel().orElseThrow(), hamlet, officer));
        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);
        UUID device = hamlet.enrolment().orElseThrow().device();
        StickWorld.read(hamlet, world.write(officer.sticks().reply(device).orElseThrow(), officer, hamlet));
    }

    private void officerWrites(String field, String value) {
        Child was = officer.child(child.id()).orElseThrow();
        officer.save(Save.of(EN, Edit.change(was, was.with(field, value))));
    }

    private void hamletWrites(String field, String value) {
        Child was = hamlet.child(child.id()).orElseThrow();
        hamlet.save(Save.of(TestRegister.ACTOR, Edit.change(was, was.with(field, value))));
    }

    private static String ticks(Register at, Child child) {
        return at.child(child.id()).orElseThrow().circumstances().text();
    }

    @Test
    void whatTheOfficerKnowsStaysWithTheOfficerWhateverIsCarried() throws Exception {
        officerWrites("circumstances", "4.2 11.5");
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "5", List.of(), UUID::randomUUID).with("ground", CLINIC);
        officer.save(Save.of(EN, Edit.create(spell)));
        officerWrites("school", "Tiểu học Y Tịch");
        thereAndBack();

        assertThat(ticks(hamlet, child)).isEqualTo("4.2");
        assertThat(hamlet.child(child.id()).orElseThrow().values().get("school")).isEqualTo("Tiểu học Y Tịch");
        assertThat(hamlet.dossiers().spellsOf(child.id())).isEmpty();

        hamletWrites("circumstances", "4.1");
        thereAndBack();

        assertThat(ticks(officer, child)).isEqualTo("4.1 11.5");
        assertThat(ticks(hamlet, child)).isEqualTo("4.1");
        assertThat(officer.dossiers().spellsOf(child.id())).containsExactly(spell);
        assertThat(Restricted.dump(folder.resolve("hamlet"), TestRegister.key())).contains("Nông Văn Ân")
                .doesNotContain("11.5", CLINIC);
        assertThat(hamlet.standing().heard().orElseThrow().agrees()).isTrue();
    }

    @Test
    void aSpellOfAnOfficersStickThatBecomesRestrictedIsNotShownSo() throws Exception {
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "4.2", List.of(), UUID::randomUUID);
        officer.save(Save.of(EN, Edit.create(spell)));
        thereAndBack();
        officer.save(Save.of(EN, Edit.change(spell, spell.with("code", "5"))));

        StickWorld.read(hamlet, world.write(officer.sticks().parcel().orElseThrow(), officer, hamlet));

        assertThat(hamlet.dossiers().spellsOf(child.id())).extracting(Spell::code).containsExactly("4.2");
        assertThat(hamlet.past().changes(spell.id())).hasSize(1);
        assertThat(Restricted.toldTo(folder.resolve("hamlet"), TestRegister.key())).isEmpty();
    }
}
