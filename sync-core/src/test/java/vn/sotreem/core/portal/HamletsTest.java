package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.FormerName;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.HamletPlan;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Hamlets;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** Hamlets are renamed, merged and split, and nothing that was written in them is lost, here or elsewhere. */
class HamletsTest {
    private static final Hamlet NA_LIA = TestRegister.NA_LIA;
    private static final Hamlet PAC_LAU = TestRegister.hamlet("Thôn Pác Lầu");
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Reform REFORM = new Reform(JULY, "NQ 12/NQ-HĐND");

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Workplace hoa;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        officer = new Workplace(folder, "Én", portal, portal);
        hoa = new Workplace(folder, "Hoa", portal, portal);
        officer.register().save(Save.of("Én", Edit.create(PAC_LAU)));
        both();
    }

    @AfterEach
    void close() {
        assertThat(officer.register().examine().findings()).isEmpty();
        assertThat(hoa.register().examine().findings()).isEmpty();
        officer.close();
        hoa.close();
        portal.close();
    }

    private void both() {
        officer.sync();
        hoa.sync();
        officer.sync();
    }

    private Hamlets hamlets() {
        return officer.register().hamletChanges();
    }

    private static Hamlet now(Workplace there, Hamlet hamlet) {
        return there.register().hamlet(hamlet.id()).orElseThrow();
    }

    private static UUID hamletOf(Workplace there, Child child) {
        UUID household = there.child(child).household();
        return there.register().household(household).orElseThrow().hamlet();
    }

    private UUID carryOut(HamletPlan plan) {
        return hamlets().carryOut(plan, "thử", "Én");
    }

    @Test
    void aHamletKeepsItsIdWhenItIsRenamedAndItsOldNameIsKnownForPapersOfThen() throws Exception {
        Child child = hoa.family("12", "Nông Văn Ân");
        both();

        carryOut(hamlets().rename(now(officer, NA_LIA), "  Tổ dân phố  số 3 ", REFORM));
        both();

        assertThat(now(hoa, NA_LIA).name()).isEqualTo("Tổ dân phố số 3");
        assertThat(now(hoa, NA_LIA).formerNames())
                .containsExactly(new FormerName(JULY, "Thôn Nà Lìa", "NQ 12/NQ-HĐND"));
        assertThat(hamletOf(hoa, child)).isEqualTo(NA_LIA.id());
    }

    @Test
    void aMergerTakesTheHouseholdsAlongAndWhatWaitsElsewhereArrives() throws Exception {
        Child child = hoa.family("12", "Nông Văn Ân");
        both();
        hoa.write(child, "note", "đang chờ gửi");
        Child late = hoa.family("13", "Nông Văn Muộn");

        HamletPlan plan = hamlets().merge(List.of(now(officer, NA_LIA)), now(officer, PAC_LAU),
                Optional.of("Thôn Đồng Tâm"), REFORM);
        assertThat(plan).extracting(HamletPlan::households, HamletPlan::children).containsExactly(1, 1);
        carryOut(plan);
        both();

        assertThat(officer.register().hamlets()).extracting(Hamlet::name).containsExactly("Thôn Đồng Tâm");
        assertThat(now(hoa, NA_LIA).partOf()).contains(PAC_LAU.id());
        assertThat(hamletOf(hoa, child)).isEqualTo(PAC_LAU.id());
        assertThat(officer.child(child).note()).isEqualTo("đang chờ gửi");
        assertThat(hamlets().leftBehind()).as("who wrote there without knowing").containsExactly(now(officer, NA_LIA));

        carryOut(hamlets().merge(hamlets().leftBehind(), now(officer, PAC_LAU), Optional.empty(), REFORM));
        both();
        assertThat(hamletOf(hoa, late)).isEqualTo(PAC_LAU.id());
        assertThat(hamlets().leftBehind()).isEmpty();
        assertThat(hoa.register().review()).isEmpty();
        assertThat(officer.register().standing().waiting() + hoa.register().standing().waiting()).isZero();
    }

    @Test
    void aMergerCanBeTakenBack() throws Exception {
        Child child = officer.family("12", "Nông Văn Ân");
        UUID merger = carryOut(hamlets().merge(List.of(now(officer, NA_LIA)), now(officer, PAC_LAU),
                Optional.of("Thôn Đồng Tâm"), REFORM));

        assertThat(officer.register().imports().undo(merger, "Én")).isInstanceOf(Imports.Undoing.Undone.class);
        both();

        assertThat(hoa.register().hamlets()).extracting(Hamlet::name)
                .containsExactly("Thôn Nà Lìa", "Thôn Pác Lầu");
        assertThat(hamletOf(hoa, child)).isEqualTo(NA_LIA.id());
    }

    @Test
    void twoLaptopsThatSplitOneHamletAlikeMakeOneHamlet() throws Exception {
        Child one = officer.family("12", "Nông Văn Ân");
        Child other = officer.family("13", "Lý Thị Én");
        both();

        for (Workplace there : List.of(officer, hoa)) {
            Child going = there == officer ? one : other;
            Household household = there.register().household(there.child(going).household()).orElseThrow();
            Hamlets changes = there.register().hamletChanges();
            changes.carryOut(changes.split(now(there, NA_LIA), "Thôn Nà Lìa Mới", List.of(household), REFORM), "thử",
                    there.person());
        }
        both();
        both();

        assertThat(hamletOf(officer, other)).isEqualTo(hamletOf(officer, one)).isNotEqualTo(NA_LIA.id());
        assertThat(officer.register().hamlets()).hasSize(3);
        assertThat(officer.register().hamlets()).isEqualTo(hoa.register().hamlets());
    }

    @Test
    void aFamilyThatMovesHasItInItsChildrensMovements() throws Exception {
        Child child = officer.family("12", "Nông Văn Ân");
        Household household = officer.register().household(child.household()).orElseThrow();

        carryOut(hamlets().move(List.of(household), now(officer, PAC_LAU), JULY));
        both();

        assertThat(hoa.register().dossiers().movementsOf(child.id())).extracting(Movement::kind, Movement::place)
                .containsExactly(tuple("B6", "Thôn Nà Lìa → Thôn Pác Lầu"));
        assertThat(hamletOf(hoa, child)).isEqualTo(PAC_LAU.id());
    }

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        assertThatThrownBy(() -> hamlets().rename(now(officer, NA_LIA), "thon pac lau", REFORM))
                .isInstanceOf(HamletRefused.class).hasMessage("NAME_TAKEN");
        assertThatThrownBy(() -> hamlets().rename(now(officer, NA_LIA), " ", REFORM))
                .isInstanceOf(HamletRefused.class).hasMessage("NAME_EMPTY");
        assertThatThrownBy(() -> hamlets().merge(List.of(NA_LIA), NA_LIA, Optional.empty(), REFORM))
                .isInstanceOf(HamletRefused.class).hasMessage("NO_CHANGE");
    }
}
