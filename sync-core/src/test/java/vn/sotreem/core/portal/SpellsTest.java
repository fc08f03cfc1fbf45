package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
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
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** What two people write beside the lines of one book. */
class SpellsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        su = new Workplace(folder, "Lý A Sử", portal, portal);
        child = hoa.family("12", "Nông Văn Ân");
        hoa.write(child, "circumstances", "4.2");
        hoa.sync();
        su.sync();
    }

    @AfterEach
    void close() {
        hoa.close();
        su.close();
        portal.close();
    }

    private void date(Workplace at, String since, String ground) {
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "4.2", at.register().dossiers().spellsOf(child.id()),
                at.register().ids()::next);
        at.register().save(Save.dating(at.person(), at.child(child),
                spell.with("since", since).with("ground", ground)));
    }

    private void everybodySyncs() {
        hoa.sync();
        su.sync();
        hoa.sync();
    }

    private long atPortal(Entity entity) {
        return portal.records().stream().filter(record -> record.entity() == entity).count();
    }

    @Test
    void aTickThatTwoPeopleDateBecomesOneSpell() {
        date(hoa, "2025", "");
        su.at(TestRegister.NOON.plusSeconds(60));
        date(su, "2025-03", "QĐ 12");
        everybodySyncs();

        assertThat(atPortal(Entity.SPELL)).isEqualTo(1);
        for (Workplace at : List.of(hoa, su)) {
            assertThat(at.register().review()).isEmpty();
            assertThat(at.child(child).circumstances().isEmpty()).isTrue();
            assertThat(at.register().dossiers().spellsOf(child.id())).singleElement().satisfies(spell -> {
                assertThat(spell.since().iso()).isEqualTo("2025-03");
                assertThat(spell.ground()).isEqualTo("QĐ 12");
            });
        }
    }

    /** A laptop of before knows ticks alone. */
    @Test
    void aTickThatComesBackFromElsewhereCountsBesideTheSpell() {
        date(hoa, "2025", "");
        hoa.sync();
        su.write(child, "circumstances", "4.2 13.1");
        everybodySyncs();

        assertThat(hoa.register().dossiers().groups(hoa.child(child)).on(GroupList.CIRCUMSTANCES, DAY).text())
                .isEqualTo("4.2 13.1");
        assertThat(hoa.child(child).circumstances().text()).isEqualTo("13.1");
    }

    @Test
    void theFatherIsOneRecordWhoeverWritesHimDown() {
        Adult father = Adult.of(child.household(), Adult.FATHER, hoa.register().ids()::next);
        hoa.register().save(Save.of(hoa.person(), Edit.create(father.with("condition", "C3"))));
        su.at(TestRegister.NOON.plusSeconds(60));
        su.register().save(Save.of(su.person(), Edit.create(father.with("birth", "1990"))));
        everybodySyncs();

        assertThat(atPortal(Entity.ADULT)).isEqualTo(1);
        assertThat(hoa.register().dossiers().adultsOf(child.household())).singleElement().satisfies(adult -> {
            assertThat(adult.condition()).isEqualTo("C3");
            assertThat(adult.birth().iso()).isEqualTo("1990");
        });
    }

    @Test
    void twoAdultsMayHaveTheIdOfOneAnotherAndOfAChild() {
        hoa.write(child, "personalId", "020215000001");
        for (String relation : List.of(Adult.FATHER, "P5")) {
            hoa.register().save(Save.of(hoa.person(), Edit.create(Adult.of(child.household(), relation,
                    hoa.register().ids()::next).with("personalId", "020215000001"))));
        }
        hoa.sync();

        assertThat(hoa.register().review()).isEmpty();
        assertThat(atPortal(Entity.ADULT)).isEqualTo(2);
    }
}
