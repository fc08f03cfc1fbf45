package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.FormerCommune;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;

/** Communes become others while laptops of them have changes that wait; over HTTP, to the reference portal. */
class CommuneChangeTest {
    private static final String OLD = TestRegister.OFFICE.communeCode();
    private static final String NEW = "06505";
    private static final Office THERE = new Office("20", NEW, "Xã Quan Sơn", "Én", Office.Role.OFFICER);
    private static final Reform REFORM = new Reform(LocalDate.of(2025, 7, 1), "NQ 1672/NQ-UBTVQH15");

    private final Way way = new Way.OverHttp();
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Portal http;
    private Workplace hoa;
    private Workplace mai;
    private Workplace officer;

    @BeforeEach
    void open() throws Exception {
        portal = TestPortal.open(folder);
        http = way.to(portal);
        hoa = new Workplace(folder, "Hoa", portal, http);
        mai = new Workplace(folder, "Mai", portal, http);
        officer = new Workplace(folder, "Én", THERE, portal, http);
    }

    @AfterEach
    void close() {
        for (Workplace place : List.of(hoa, mai, officer)) {
            assertThat(place.register().examine().findings()).isEmpty();
            place.close();
        }
        way.leave();
        portal.close();
    }

    private static CommunePlan plan(Workplace place) {
        return place.register().communes().plan("20", NEW, "Xã Quan Sơn", REFORM);
    }

    private void everybody() {
        for (int round = 0; round < 2; round++) {
            Stream.of(hoa, mai, officer).forEach(Workplace::sync);
        }
    }

    @Test
    void whatWaitsGoesOutUnderTheNewCodeAndWhatIsSealedStaysAsItIs() {
        hoa.sync();
        Child sealed = hoa.family("12", "Nông Văn Đóng");
        byte[] batch = hoa.register().outgoing().orElseThrow().bytes();
        Child waiting = hoa.family("13", "Nông Văn Chờ");

        CommunePlan plan = plan(hoa);
        assertThat(plan).extracting(CommunePlan::hamlets, CommunePlan::children,
                CommunePlan::queue).containsExactly(1, 2L, new CommunePlan.Queue(2, 2));
        hoa.register().communes().carryOut(plan, "Hoa");
        portal.succeed(OLD, NEW);

        assertThat(hoa.register().office().communeCode()).isEqualTo(NEW);
        assertThat(hoa.register().outgoing().orElseThrow().bytes()).isEqualTo(batch);
        everybody();
        assertThat(hoa.register().standing().waiting()).isZero();
        assertThat(hoa.register().review()).isEmpty();
        assertThat(officer.children()).extracting(Child::name).containsExactlyInAnyOrder("Nông Văn Đóng",
                "Nông Văn Chờ");
        assertThat(portal.records()).extracting(PortalRecord::commune).containsOnly(NEW);
        assertThat(mai.knows(sealed.id()) && mai.knows(waiting.id())).isTrue();
    }

    @Test
    void collaboratorsOfBothCommunesAreToldOfTheOtherWhatIsTheirsToKnow() throws Exception {
        Office collaborators = new Office("20", NEW, "Xã Quan Sơn", "Xuân", Office.Role.COLLABORATOR);
        try (Workplace xuan = new Workplace(folder, "Xuân", collaborators, portal, http);
             Workplace su = new Workplace(folder, "Sử", new Office("20", OLD, "Xã Y Tịch", "Sử", Office.Role.OFFICER),
                     portal, http)) {
            Child here = su.family("12", "Nông Văn Ân");
            su.write(here, "circumstances", "4.2 5");
            Child there = officer.family("12", "Lý Thị Mai");
            officer.write(there, "circumstances", "4.1 11.5");
            Spell spell = Spell.of(there, GroupList.CIRCUMSTANCES, "7.1", List.of(), UUID::randomUUID);
            officer.register().save(Save.of("Én", Edit.create(spell)));
            List<Workplace> all = List.of(hoa, mai, officer, xuan, su);
            all.forEach(Workplace::sync);

            portal.succeed(OLD, NEW);
            all.forEach(Workplace::sync);
            all.forEach(Workplace::sync);

            for (Workplace place : List.of(hoa, mai, xuan)) {
                assertThat(place.child(here).circumstances().text()).isEqualTo("4.2");
                assertThat(place.child(there).circumstances().text()).isEqualTo("4.1");
                assertThat(place.register().dossiers().spellsOf(there.id())).isEmpty();
                assertThat(Restricted.toldTo(folder.resolve(place.person()), TestRegister.key())).isEmpty();
            }
            assertThat(su.child(there).circumstances().text()).isEqualTo("4.1 11.5");
            assertThat(su.register().dossiers().spellsOf(there.id())).containsExactly(spell);
            assertThat(officer.child(here).circumstances().text()).isEqualTo("4.2 5");
            all.forEach(place -> assertThat(place.register().standing().heard().orElseThrow().agrees())
                    .as(place.person()).isTrue());
        }
    }

    @Test
    void twoCommunesThatBecomeOneHaveAllAndNothingTwice() {
        Child here = hoa.family("12", "Nông Văn Ân");
        Child there = officer.family("12", "Lý Thị Mai");
        everybody();
        mai.write(here, "note", "đang chờ gửi");

        portal.succeed(OLD, NEW);
        everybody();

        for (Workplace place : List.of(hoa, mai, officer)) {
            assertThat(place.children()).hasSize(2);
            assertThat(place.child(here).note()).isEqualTo("đang chờ gửi");
            assertThat(place.register().hamlets()).hasSize(2);
            assertThat(place.register().communes().sameNamed()).as("for the officer to rename").singleElement()
                    .satisfies(alike -> assertThat(alike).extracting(Hamlet::name)
                            .containsExactly("Thôn Nà Lìa", "Thôn Nà Lìa"));
            assertThat(place.register().standing().heard().orElseThrow().agrees()).as("sums").isTrue();
        }
        officer.write(here, "school", "Tiểu học Quan Sơn");
        hoa.write(there, "school", "Tiểu học Y Tịch");
        everybody();
        assertThat(mai.child(here).schooling().school() + mai.child(there).schooling().school())
                .isEqualTo("Tiểu học Quan SơnTiểu học Y Tịch");
    }

    @Test
    void aChangeIsTakenBackAndThenDoneAgain() {
        hoa.family("12", "Nông Văn Ân");
        hoa.register().communes().carryOut(plan(hoa), "Hoa");
        assertThat(hoa.register().communes().formerly()).containsExactly(new FormerCommune(REFORM.on(), "20", OLD,
                "Xã Y Tịch", REFORM.decision()));
        assertThat(hoa.register().communes().on(LocalDate.of(2025, 6, 30)).communeName()).isEqualTo("Xã Y Tịch");

        assertThat(hoa.register().communes().undo("Hoa")).isTrue();
        assertThat(hoa.register().office()).isEqualTo(TestRegister.OFFICE);
        assertThat(hoa.register().communes().undo("Hoa")).isFalse();

        portal.succeed(OLD, NEW);
        portal.succeed(NEW, OLD);
        everybody();
        assertThat(portal.records()).extracting(PortalRecord::commune).containsOnly(OLD);
        assertThat(hoa.register().review()).isEmpty();
    }

    @Test
    void aLaptopThatStillSaysTheOldCodeIsLetIntoTheNewCommune() throws Exception {
        hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        portal.succeed(OLD, NEW);
        var key = mai.register().enrolmentKey().bytes();

        var answer = (EnrolmentAnswer.Enrolled) http.enrol(new EnrolmentRequest(portal.newCode().text(), key, OLD,
                "Mai"));

        assertThat(answer.certificate()).isNotEmpty();
        mai.sync();
        assertThat(mai.children()).extracting(Child::name).containsExactly("Nông Văn Ân");
    }
}
