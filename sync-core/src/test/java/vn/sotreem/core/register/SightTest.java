package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Office.Role;

/** A collaborator at a register in which an officer has written who stands in a restricted group. */
class SightTest {
    private static final String OFFICER = "Hoàng Văn Kiểm";
    private static final String HANH = "Lường Thị Hạnh";
    private static final String HIV = "5";
    private static final Hamlet PAC_LAU = TestRegister.hamlet("Thôn Pác Lầu");

    @TempDir
    private Path folder;
    private Register register;
    private Child child;
    private Spell drugs;

    @BeforeEach
    void plant() throws Exception {
        register = TestRegister.create(folder);
        register.people().add(OFFICER, Role.OFFICER, Set.of());
        register.people().add(HANH, Role.COLLABORATOR, Set.of(PAC_LAU.id()));
        register.people().work(OFFICER);
        child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        write(child.with("circumstances", "4.2 5"));
        drugs = Spell.of(child, GroupList.CIRCUMSTANCES, "7.2", List.of(), register.ids()::next);
        register.save(Save.of(OFFICER, Edit.create(drugs)));
        register.people().work(TestRegister.ACTOR);
    }

    @AfterEach
    void close() {
        assertThat(register.examine().findings()).isEmpty();
        register.close();
    }

    private Child now() {
        return register.child(child.id()).orElseThrow();
    }

    private void write(Child wanted) {
        register.save(Save.of(register.people().working().name(), Edit.change(now(), wanted)));
    }

    private String whole() {
        String working = register.people().working().name();
        register.people().work(OFFICER);
        String codes = now().circumstances().text();
        register.people().work(working);
        return codes;
    }

    @Test
    void noWayOfReadingTellsARestrictedGroup() {
        Dossiers dossiers = register.dossiers();
        Listing listing = register.list(ChildQuery.ALL);

        assertThat(now().circumstances().text()).isEqualTo("4.2");
        assertThat(register.childrenOf(child.household())).containsExactly(now());
        assertThat(register.rows(listing, 0, 1)).extracting(ChildRow::child).containsExactly(now());
        assertThat(register.rows(listing, 0, 1).getFirst().groups().spells()).isEmpty();
        assertThat(dossiers.spellsOf(child.id())).isEmpty();
        assertThat(dossiers.item(Entity.SPELL, drugs.id())).isEmpty();
        assertThat(dossiers.childOf(Entity.SPELL, drugs.id())).isEmpty();
        assertThat(dossiers.item(Entity.CHILD, child.id())).contains(now());
        assertThat(dossiers.groups(now()).on(GroupList.CIRCUMSTANCES, LocalDate.EPOCH).text()).isEqualTo("4.2");
        register.duplicates().each(written ->
                assertThat(written.child().circumstances().text()).isEqualTo("4.2"));
        assertThat(register.duplicates().search().size()).isOne();
    }

    @Test
    void whatHappenedTellsNothingOfItEither() {
        assertThat(register.past().of(child.id())).extracting(Past.Step::entity).containsOnly(Entity.CHILD);
        assertThat(register.past().of(child.id()).getFirst().change().delta().after().get("circumstances"))
                .isEqualTo("4.2");
        assertThat(register.past().changes(drugs.id())).isEmpty();
        assertThat(register.past().saves(9)).allSatisfy(saving -> assertThat(saving.steps()).isNotEmpty()
                .noneMatch(step -> step.record().equals(drugs.id())));
        assertThat(register.receipts().of(drugs.id())).isEmpty();

        register.people().work(OFFICER);
        write(now().with("circumstances", "4.2 5 11.1"));
        int changes = register.past().of(child.id()).size();
        int told = register.receipts().of(child.id()).size();
        register.people().work(TestRegister.ACTOR);
        assertThat(register.past().changes(child.id())).hasSize(2);
        assertThat(register.past().of(child.id())).hasSizeLessThan(changes);
        assertThat(register.receipts().of(child.id())).hasSizeLessThan(told);
    }

    @Test
    void whatWasNotShownStaysWhateverIsSaved() {
        write(now().with("circumstances", ""));
        assertThat(whole()).isEqualTo(HIV);
        write(now().with("circumstances", "13.1"));
        assertThat(whole()).isEqualTo("5 13.1");
        register.save(Save.of(TestRegister.ACTOR, Edit.create(now().with("name", "Nông Văn Ẩn"))));
        assertThat(whole()).isEqualTo("5 13.1");
        register.past().undo(register.past().saves(1).getFirst(), TestRegister.ACTOR);
        assertThat(whole()).isEqualTo("5 13.1");
        assertThat(now().name()).isEqualTo("Nông Văn Ân");
    }

    @Test
    void nobodyPutsAChildIntoAGroupHeMayNotSee() {
        write(now().with("circumstances", "6.1 13.1"));
        assertThat(whole()).isEqualTo("5 13.1");
        Spell abuse = Spell.of(child, GroupList.CIRCUMSTANCES, "11.1", List.of(), register.ids()::next);
        assertThat(register.sight().mayWrite(abuse)).isFalse();
        for (Edit edit : List.of(Edit.create(abuse), Edit.change(drugs, drugs.with("state", "void")))) {
            Save save = Save.of(TestRegister.ACTOR, Edit.change(now(), now().with("school", "Y Tịch")), edit);
            assertThatThrownBy(() -> register.save(save)).isInstanceOf(NotInSight.class);
        }
        assertThat(now().values().get("school")).as("nothing of such a save is kept").isEmpty();
        register.people().work(OFFICER);
        assertThat(register.dossiers().spellsOf(child.id())).containsExactly(drugs);
    }

    @Test
    void mergingKeepsWhatNobodyWasShownOfBoth() {
        register.people().work(OFFICER);
        Child twin = TestRegister.saveFamily(register, "13", "Nông Văn Páo", "Nông Văn Ân", "2015");
        register.save(Save.of(OFFICER, Edit.change(twin, twin.with("circumstances", "4.2 11.4"))));
        register.people().work(TestRegister.ACTOR);
        ChildMerge merge = register.duplicates().between(child.id(), twin.id());
        assertThat(merge.stays().circumstances().text()).isEqualTo("4.2");
        assertThat(merge.goes().circumstances().text()).isEqualTo("4.2");

        register.duplicates().merge(merge, LocalDate.of(2026, 11, 22), TestRegister.ACTOR);

        assertThat(whole()).isEqualTo("4.2 5 11.4");
        register.people().work(OFFICER);
        assertThat(register.dossiers().spellsOf(child.id())).extracting(Spell::code).containsExactly("7.2");
    }

    @Test
    void aCollaboratorSeesTheHamletsHeWasGiven() {
        register.people().work(OFFICER);
        Household home = TestRegister.household(register, "1", "Vi Văn Tám").with("hamlet", PAC_LAU.id().toString());
        Child own = TestRegister.child(register, home.id(), "Vi Thị Mai", "2019-01-02");
        register.save(Save.of(OFFICER, Edit.create(PAC_LAU), Edit.create(home), Edit.create(own)));
        register.people().work(HANH);

        assertThat(register.hamlets()).containsExactly(PAC_LAU);
        assertThat(register.list(ChildQuery.ALL).size()).isOne();
        assertThat(register.list(new ChildQuery("an", Optional.empty(), ChildQuery.Order.NAME)).size()).isZero();
        assertThat(register.list(new ChildQuery("", Optional.of(TestRegister.NA_LIA.id()),
                ChildQuery.Order.HOUSEHOLD)).size()).isZero();
        assertThat(register.standing().children()).isOne();
        assertThat(register.standing().households()).isOne();
        assertThat(register.child(own.id())).isPresent();
        assertThat(register.child(child.id())).isEmpty();
        assertThat(register.household(child.household())).isEmpty();
        assertThat(register.householdsOf(TestRegister.NA_LIA.id())).isEmpty();
        assertThat(register.childrenOf(child.household())).isEmpty();
        assertThat(register.dossiers().supportsOf(child.id())).isEmpty();
        assertThat(register.past().of(child.id())).isEmpty();
        assertThat(register.receipts().of(child.id())).isEmpty();
        register.duplicates().each(written -> assertThat(written.child().id()).isEqualTo(own.id()));
        assertThat(register.duplicates().search().size()).isOne();
        assertThat(register.quality().begin(Optional.empty(), LocalDate.of(2026, 11, 22)).total()).isOne();
        assertThatThrownBy(() -> register.duplicates().between(own.id(), child.id()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> register.save(Save.of(HANH, Edit.create(child.with("name", "Khác")))))
                .isInstanceOf(NotInSight.class);
    }

    @Test
    void whoMovesAHouseholdAwaySavesItsChildrenInTheSameSave() {
        register.people().work(OFFICER);
        register.people().add(HANH, Role.COLLABORATOR, Set.of(PAC_LAU.id()));
        Household home = Household.empty(register.ids().next(), PAC_LAU.id()).with("number", "3");
        Child own = TestRegister.child(register, home.id(), "Vi Thị Mai", "2019-01-02");
        register.save(Save.of(OFFICER, Edit.create(PAC_LAU), Edit.create(home), Edit.create(own)));
        register.people().work(HANH);
        register.save(Save.of(HANH, Edit.change(home, home.with("hamlet", TestRegister.NA_LIA.id().toString())),
                Edit.change(own, own.with("school", "Y Tịch"))));

        register.people().work(OFFICER);
        assertThat(register.household(home.id()).orElseThrow().hamlet()).isEqualTo(TestRegister.NA_LIA.id());
        assertThat(register.child(own.id()).orElseThrow().values().get("school")).isEqualTo("Y Tịch");
    }

    @Test
    void whatLiesInTheBinIsShownAsItWouldBeOutsideOfIt() {
        register.people().work(OFFICER);
        write(now().with("state", "void"));
        register.save(Save.of(OFFICER, Edit.change(drugs, drugs.with("state", "void"))));
        register.people().work(TestRegister.ACTOR);

        assertThat(register.past().bin(Entity.SPELL, 9)).isEmpty();
        assertThat(register.past().bin(Entity.CHILD, 9)).extracting(binned -> ((Child) binned.item())
                .circumstances().text()).containsExactly("4.2");
        register.past().restore((Item) now(), TestRegister.ACTOR);
        assertThat(whole()).isEqualTo("4.2 5");
    }

    @Test
    void onlyWhatIsNotRestrictedIsOffered() {
        assertThat(register.sight().offered(Catalog.bundled().circumstances()).entries())
                .isNotEmpty().noneMatch(Entry::restricted);
        assertThat(register.sight().hides("11.99")).isTrue();
        assertThat(register.sight().hides("99")).isTrue();
        assertThat(register.sight().hides("13.1")).isFalse();
        register.people().work(OFFICER);
        assertThat(register.sight().offered(Catalog.bundled().circumstances()).find(HIV)).isPresent();
    }
}
