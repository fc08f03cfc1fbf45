package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.BookOnDay;
import vn.sotreem.core.register.CommunePlan;
import vn.sotreem.core.register.Communes;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Hamlets;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Parting;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.Portal;

/** A commune is split, hamlet by hamlet, while laptops of it have changes that wait; over HTTP. */
class CommuneSplitTest {
    private static final String OLD = TestRegister.OFFICE.communeCode();
    private static final String MAIN = "06505";
    private static final String OTHER = "06460";
    private static final Office THERE = new Office("20", OTHER, "Xã Bằng Mạc", "Én", Office.Role.OFFICER);
    private static final Reform REFORM = new Reform(LocalDate.of(2025, 7, 1), "NQ 1672/NQ-UBTVQH15");

    private final Way way = new Way.OverHttp();
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Portal http;
    private Workplace hoa;
    private Workplace mai;
    private Workplace officer;
    private Hamlet going;

    @BeforeEach
    void open() throws Exception {
        portal = TestPortal.open(folder);
        http = way.to(portal);
        hoa = new Workplace(folder, "Hoa", Office.Role.OFFICER, portal, http);
        mai = new Workplace(folder, "Mai", Office.Role.OFFICER, portal, http);
        officer = new Workplace(folder, "Én", THERE, portal, http);
        going = Hamlet.named(UUID.randomUUID(), "Thôn Pù Xa");
        hoa.register().save(Save.of("Hoa", Edit.create(going)));
    }

    @AfterEach
    void close() {
        everybody();
        for (Workplace place : List.of(hoa, mai, officer)) {
            assertThat(place.register().examine().findings()).isEmpty();
            assertThat(place.register().standing().heard().orElseThrow().agrees()).as("sums").isTrue();
            assertThat(place.register().standing().waiting()).isZero();
            place.close();
        }
        way.leave();
        portal.close();
    }

    private void everybody() {
        for (int round = 0; round < 2; round++) {
            Stream.of(hoa, mai, officer).forEach(Workplace::sync);
        }
    }

    private Child family(Workplace place, Hamlet hamlet, String number, String name) {
        Household household = Household.empty(place.register().ids().next(), hamlet.id()).with("number", number);
        Child child = TestRegister.child(place.register(), household.id(), name, "2015-09-05");
        place.register().save(Save.of(place.person(), Edit.create(household), Edit.create(child)));
        return child;
    }

    private static CommunePlan plan(Workplace place, Hamlet hamlet) {
        return place.register().communes().plan("20", MAIN, "Xã Quan Sơn", REFORM, Map.of(hamlet.id(), OTHER));
    }

    private void split() {
        hoa.register().communes().carryOut(plan(hoa, going), "Hoa");
    }

    private static List<String> written(Workplace place, BookOnDay book) {
        Listing listing = place.register().lists().of(book);
        return book.rows(place.register().rows(listing, 0, listing.size()), Optional.empty()).stream()
                .map(row -> row.hamlet().name() + ": " + row.child().name()).toList();
    }

    private List<String> names(Workplace place) {
        return place.children().stream().map(Child::name).sorted().toList();
    }

    @Test
    void theHamletThatGoesIsTheOtherCommunesOnceThePortalHasItAndIsReadHereUntilThen() {
        Child stays = hoa.family("1", "Nông Văn Ở");
        family(hoa, going, "2", "Nông Văn Đi");
        everybody();
        family(hoa, going, "3", "Nông Văn Chờ");

        CommunePlan plan = plan(hoa, going);
        assertThat(plan).extracting(CommunePlan::hamlets, CommunePlan::children).containsExactly(1, 1L);
        assertThat(plan.partings()).singleElement().extracting(Parting::communeCode, Parting::households,
                Parting::children, Parting::unsent).containsExactly(OTHER, 2L, 2L, 1L);
        split();

        assertThat(names(hoa)).as("still read here").hasSize(3);
        assertThat(hoa.register().communes().handOvers()).extracting(Communes.HandOver::isConfirmed)
                .containsExactly(false);
        everybody();
        assertThat(names(hoa)).containsExactly("Nông Văn Ở");
        assertThat(names(mai)).as("another laptop hears of it").containsExactly("Nông Văn Ở");
        assertThat(names(officer)).containsExactly("Nông Văn Chờ", "Nông Văn Đi");
        assertThat(officer.register().hamlets()).extracting(Hamlet::name).contains("Thôn Pù Xa");
        assertThat(hoa.register().communes().handOvers()).extracting(Communes.HandOver::isConfirmed)
                .containsExactly(true);
        assertThat(hoa.register().standing().children()).isEqualTo(1);
        assertThat(hoa.register().hamlets()).extracting(Hamlet::name).doesNotContain("Thôn Pù Xa");

        portal.succeed(OLD, MAIN);
        everybody();
        mai.write(stays, "note", "sau khi đổi mã");
        everybody();
        assertThat(hoa.child(stays).note()).isEqualTo("sau khi đổi mã");
        assertThat(portal.records().stream().filter(record -> record.commune().equals(OTHER))).hasSize(6);
    }

    @Test
    void whatAnotherLaptopWroteThereWithoutKnowingReachesTheOtherCommune() {
        Child gone = family(hoa, going, "2", "Nông Văn Đi");
        everybody();
        mai.write(gone, "note", "viết khi chưa biết");
        Child late = family(mai, going, "4", "Nông Thị Muộn");
        mai.register().save(Save.of("Mai", Edit.create(Spell.of(late, GroupList.CIRCUMSTANCES, "4.2", List.of(),
                mai.register().ids()::next).with("since", "2025-01"))));
        split();
        hoa.sync();
        everybody();

        assertThat(officer.child(gone).note()).isEqualTo("viết khi chưa biết");
        assertThat(names(officer)).containsExactly("Nông Thị Muộn", "Nông Văn Đi");
        assertThat(officer.register().dossiers().spellsOf(late.id())).hasSize(1);
        assertThat(mai.register().review()).isEmpty();
        assertThat(names(mai)).isEmpty();
        officer.write(late, "note", "của xã mới");
        everybody();
        assertThat(names(hoa)).isEmpty();
    }

    @Test
    void itIsTakenBackAsLongAsNobodyThereHasWrittenInIt() {
        Child gone = family(hoa, going, "2", "Nông Văn Đi");
        everybody();
        split();
        everybody();
        assertThat(names(officer)).containsExactly("Nông Văn Đi");

        assertThat(hoa.register().communes().undo("Hoa")).isTrue();
        everybody();

        assertThat(names(officer)).isEmpty();
        assertThat(names(hoa)).containsExactly("Nông Văn Đi");
        assertThat(names(mai)).containsExactly("Nông Văn Đi");
        assertThat(hoa.register().office()).extracting(Office::communeCode).isEqualTo(OLD);

        split();
        everybody();
        officer.write(gone, "note", "đã nhận");
        everybody();
        hoa.register().communes().undo("Hoa");
        everybody();
        assertThat(names(hoa)).isEmpty();
        assertThat(officer.child(gone).note()).isEqualTo("đã nhận");
        assertThat(hoa.register().communes().handOvers()).extracting(Communes.HandOver::isConfirmed)
                .containsExactly(true);
    }

    @Test
    void takenBackBeforeItWasSentNothingWentAnywhere() {
        family(hoa, going, "2", "Nông Văn Đi");
        split();
        hoa.register().communes().undo("Hoa");
        everybody();
        assertThat(names(hoa)).containsExactly("Nông Văn Đi");
        assertThat(names(officer)).isEmpty();
    }

    @Test
    void aCommuneThatThePortalDoesNotKnowGetsNothing() {
        family(hoa, going, "2", "Nông Văn Đi");
        hoa.register().communes().carryOut(hoa.register().communes().plan("20", MAIN, "Xã Quan Sơn", REFORM,
                Map.of(going.id(), "99999")), "Hoa");
        everybody();
        assertThat(names(hoa)).containsExactly("Nông Văn Đi");
        assertThat(hoa.register().review()).extracting(item -> item.outcome().code())
                .containsExactly("commune-unknown");
        hoa.register().communes().undo("Hoa");
    }

    @Test
    void whoHandsItToAnotherOneMeanwhileIsToldThatItWent() {
        family(hoa, going, "2", "Nông Văn Đi");
        everybody();
        portal.succeed("00001", "06470");
        split();
        hoa.sync();
        mai.register().communes().carryOut(mai.register().communes().plan("20", MAIN, "Xã Quan Sơn", REFORM,
                Map.of(going.id(), "06470")), "Mai");
        everybody();
        assertThat(names(officer)).containsExactly("Nông Văn Đi");
        assertThat(portal.records()).filteredOn(record -> record.commune().equals(OTHER)).hasSize(4);
    }

    @Test
    void papersOfADayBeforeNameTheCommuneAndTheHamletsAsTheyWereThenOnBothSides() throws Exception {
        hoa.family("1", "Nông Văn Ở");
        family(hoa, going, "2", "Nông Văn Đi");
        everybody();
        for (Hamlet hamlet : hoa.register().hamlets()) {
            Hamlets changes = hoa.register().hamletChanges();
            changes.carryOut(changes.rename(hamlet, hamlet.name() + " mới", REFORM), "", "Hoa");
        }
        split();
        everybody();

        for (Workplace place : List.of(hoa, mai)) {
            BookOnDay before = place.register().communes().bookOn(REFORM.on().minusDays(1), ZoneOffset.UTC);
            assertThat(before.hamlets()).extracting(Hamlet::name).containsExactly("Thôn Nà Lìa", "Thôn Pù Xa");
            assertThat(written(place, before)).containsExactly("Thôn Nà Lìa: Nông Văn Ở", "Thôn Pù Xa: Nông Văn Đi");
            assertThat(before.gaps().handed()).extracting(gone -> gone.hamlet().name(), BookOnDay.Gone::communeCode)
                    .containsExactly(tuple("Thôn Pù Xa", OTHER));
        }
        BookOnDay before = hoa.register().communes().bookOn(REFORM.on().minusDays(1), ZoneOffset.UTC);
        assertThat(before.office().communeName()).isEqualTo("Xã Y Tịch");
        assertThat(before.gaps().handed().getFirst().since()).isEqualTo(REFORM.on());
        BookOnDay after = hoa.register().communes().bookOn(REFORM.on(), ZoneOffset.UTC);
        assertThat(after.office().communeName()).isEqualTo("Xã Quan Sơn");
        assertThat(after.hamlets()).extracting(Hamlet::name).containsExactly("Thôn Nà Lìa mới");
        assertThat(written(hoa, after)).containsExactly("Thôn Nà Lìa mới: Nông Văn Ở");
        assertThat(after.gaps().handed()).isEmpty();
        assertThat(names(hoa)).as("nothing but paper of that day has them").containsExactly("Nông Văn Ở");
        assertThat(officer.register().communes().bookOn(REFORM.on().minusDays(1), ZoneOffset.UTC).hamlets())
                .extracting(Hamlet::name).contains("Thôn Pù Xa");
    }

    @Test
    void whoIsHeldToOtherHamletsHasThemOnNoPaper() {
        Hamlet stays = hoa.register().hamlets().stream().filter(hamlet -> !hamlet.id().equals(going.id())).findFirst()
                .orElseThrow();
        hoa.family("1", "Nông Văn Ở");
        family(hoa, going, "2", "Nông Văn Đi");
        split();
        everybody();

        String founder = hoa.register().people().working().name();
        hoa.register().people().add("Lan", Office.Role.COLLABORATOR, Set.of(stays.id()));
        hoa.register().people().work("Lan");
        BookOnDay before = hoa.register().communes().bookOn(REFORM.on().minusDays(1), ZoneOffset.UTC);
        assertThat(written(hoa, before)).containsExactly("Thôn Nà Lìa: Nông Văn Ở");
        assertThat(before.gaps().handed()).isEmpty();
        hoa.register().people().work(founder);
    }
}
