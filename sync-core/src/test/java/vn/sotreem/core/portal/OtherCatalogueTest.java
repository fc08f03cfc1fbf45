package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.OtherCatalogue;
import vn.sotreem.core.change.Secrecy;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.sync.SyncStatus;

/** Laptops of today, an officer's and a collaborator's, at a portal with the coded lists of another version. */
class OtherCatalogueTest {
    private static final Collection<CodeList> TODAY = Catalog.bundled().lists();

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Workplace collaborator;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        portal = portal(TODAY);
        officer = new Workplace(folder, "Hoàng Thị Én", Role.OFFICER, portal, portal);
        collaborator = new Workplace(folder, "Nông Thị Hoa", Role.COLLABORATOR, portal, portal);
        child = collaborator.family("12", "Nông Văn Ân");
        everybodySyncs();
    }

    @AfterEach
    void close() {
        officer.close();
        collaborator.close();
        portal.close();
    }

    private ReferencePortal portal(Collection<CodeList> lists) throws Exception {
        return TestPortal.open(folder, new Secrecy(lists));
    }

    /** The same portal is another version from now on; everybody hears of it. */
    private void thePortalHas(Collection<CodeList> lists) throws Exception {
        portal.close();
        portal = portal(lists);
        officer.goesBy(portal);
        collaborator.goesBy(portal);
        everybodySyncs();
    }

    private void everybodySyncs() {
        for (int round = 0; round < 2; round++) {
            for (Workplace at : List.of(collaborator, officer)) {
                assertThat(at.sync()).isInstanceOf(SyncStatus.AllSent.class);
            }
        }
        for (Workplace at : List.of(collaborator, officer)) {
            assertThat(at.register().standing().heard().orElseThrow().agrees()).as(at.person()).isTrue();
        }
    }

    private String ticks(Workplace at) {
        return at.child(child).circumstances().text();
    }

    private static List<Spell> standing(Workplace at, Child child) {
        return at.register().dossiers().spellsOf(child.id()).stream()
                .filter(spell -> spell.state() == RecordState.ACTIVE).toList();
    }

    @Test
    void whatThePortalDoesNotKnowComesOnceItDoes() throws Exception {
        thePortalHas(OtherCatalogue.without("4.3"));
        officer.write(child, "circumstances", "4.2 4.3");
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "4.3", List.of(), UUID::randomUUID)
                .with("since", "2024");
        officer.register().save(Save.of(officer.person(), Edit.create(spell)));
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.2");
        assertThat(standing(collaborator, child)).isEmpty();

        thePortalHas(TODAY);

        assertThat(ticks(collaborator)).isEqualTo("4.2 4.3");
        assertThat(standing(collaborator, child)).containsExactly(spell);
        assertThat(ticks(officer)).isEqualTo("4.2 4.3");
    }

    @Test
    void aCollaboratorIsToldThatThePortalDoesNotKnowTheGroupYet() throws Exception {
        thePortalHas(OtherCatalogue.without("4.3"));
        collaborator.write(child, "circumstances", "4.3");
        everybodySyncs();

        assertThat(collaborator.register().review()).singleElement().satisfies(item ->
                assertThat(item.outcome().code()).isEqualTo("code-unknown"));
        assertThat(ticks(collaborator)).isEqualTo("4.3");
        assertThat(ticks(officer)).isEmpty();

        thePortalHas(TODAY);
        collaborator.write(child, "note", "Đã có giấy xác nhận");
        everybodySyncs();

        assertThat(ticks(officer)).isEqualTo("4.3");
        assertThat(collaborator.register().review()).isEmpty();
    }

    @Test
    void whatOnlyThePortalKnowsIsHereUnseenAndSurvives() throws Exception {
        thePortalHas(OtherCatalogue.withOpen("15"));
        officer.write(child, "circumstances", "4.2 15");
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.2");

        collaborator.write(child, "circumstances", "4.1");
        everybodySyncs();
        assertThat(ticks(officer)).isEqualTo("4.1 15");

        officer.write(child, "circumstances", "4.1");
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.1");
    }

    @Test
    void whatIsRestrictedFromNowOnIsToldNoMore() throws Exception {
        Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "4.1", List.of(), UUID::randomUUID)
                .with("since", "2024");
        collaborator.register().save(Save.of(collaborator.person(), Edit.create(spell)));
        officer.write(child, "circumstances", "4.1 4.2");
        everybodySyncs();
        assertThat(ticks(collaborator)).isEqualTo("4.1 4.2");

        thePortalHas(OtherCatalogue.withRestricted("4.1"));

        assertThat(ticks(collaborator)).isEqualTo("4.2");
        assertThat(standing(collaborator, child)).isEmpty();
        assertThat(collaborator.register().dossiers().spellsOf(child.id())).extracting(Spell::code).containsExactly("");
        assertThat(ticks(officer)).isEqualTo("4.1 4.2");
        assertThat(standing(officer, child)).hasSize(1);

        thePortalHas(TODAY);

        assertThat(ticks(collaborator)).isEqualTo("4.1 4.2");
        assertThat(standing(collaborator, child)).containsExactly(spell);
    }

    @Test
    void aPortalThatTellsWhatItDidBeforeTellsNothingAnew() throws Exception {
        officer.write(child, "circumstances", "4.2 5");
        everybodySyncs();
        List<PortalRecord> before = portal.records();

        thePortalHas(TODAY);

        assertThat(portal.records()).isEqualTo(before);
    }
}
