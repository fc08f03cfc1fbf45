package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.CodeList;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.AccessLine.What;
import vn.sotreem.core.register.AccessLog.Place;
import vn.sotreem.core.register.Office.Role;

/** Who looked is written down, and stays written. */
class AccessLogTest {
    private static final String KIEM = "Hoàng Văn Kiểm";

    @TempDir
    private Path folder;
    private Instant now = TestRegister.NOON;
    private Register register;
    private AccessLog log;
    private Child sick;
    private Child other;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder, () -> now);
        register.people().add(KIEM, Role.OFFICER, Set.of());
        register.people().work(KIEM);
        log = register.accessLog();
        sick = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        register.save(Save.of(KIEM, Edit.change(sick, sick.with("circumstances", "4.2 5"))));
        other = TestRegister.saveFamily(register, "13", "Vi Văn Tám", "Vi Thị Mai", "2019");
        register.save(Save.of(KIEM, Edit.change(other, other.with("circumstances", "4.2"))));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<AccessLine> lines() {
        return log.lines(AccessQuery.ALL, 99);
    }

    @Test
    void lookingAtWhatFewMaySeeIsWrittenDown() {
        log.viewed(Set.of(sick.id(), other.id()), Place.SHEET);

        assertThat(lines()).containsExactly(new AccessLine(1, now, KIEM, What.VIEW, sick.id(),
                sick.with("circumstances", "5").circumstances(), "SHEET"));
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void lookingAgainWithinFiveMinutesIsTheSameViewUnlessThereIsMoreToSee() {
        log.viewed(sick.id(), Place.SHEET);
        now = now.plus(AccessLog.ONE_VIEW.minusMillis(1));
        log.viewed(sick.id(), Place.DETAIL);
        assertThat(lines()).hasSize(1);

        register.save(Save.of(KIEM, Edit.create(Spell.of(sick, GroupList.CIRCUMSTANCES, "7.1", List.of(),
                register.ids()::next))));
        log.viewed(sick.id(), Place.DETAIL);
        assertThat(lines()).extracting(line -> line.groups().text()).containsExactly("5 7.1", "5");
        now = now.plus(AccessLog.ONE_VIEW);
        log.viewed(sick.id(), Place.HISTORY);
        now = now.minus(Duration.ofHours(1));
        log.viewed(sick.id(), Place.HISTORY);
        assertThat(lines()).hasSize(4);
    }

    @Test
    void whatAChildWasInIsSeenInItsPastToo() {
        register.save(Save.of(KIEM, Edit.change(register.child(sick.id()).orElseThrow(),
                sick.with("circumstances", "13.1"))));
        log.viewed(sick.id(), Place.HISTORY);

        assertThat(lines()).extracting(line -> line.groups().text()).containsExactly("5");
        assertThat(log.concerned(List.of(sick.id()))).isZero();
    }

    @Test
    void askingWhoStandsInSuchAGroupIsLookingAtThem() {
        Listing all = register.list(ChildQuery.ALL);
        register.rows(all, 0, all.size());
        assertThat(lines()).isEmpty();

        Listing found = register.list(ChildQuery.ALL.with(ChildFilter.of(new Criterion.InGroup("5"))));
        register.rows(found, 0, found.size());
        assertThat(lines()).extracting(AccessLine::child, AccessLine::reason).containsExactly(tuple(sick.id(), "LIST"));
    }

    @Test
    void takingItAwayIsWrittenDownEachTimeWithItsReason() {
        assertThat(log.concerned(List.of(sick.id(), other.id()))).isOne();
        log.taken(What.PRINT, List.of(sick.id(), other.id()), "REPORT");
        log.taken(What.EXPORT, List.of(sick.id()), " Theo công văn 12 ");

        assertThat(lines()).extracting(AccessLine::what, AccessLine::reason).containsExactly(
                tuple(What.EXPORT, "Theo công văn 12"), tuple(What.PRINT, "REPORT"));
        assertThatThrownBy(() -> log.taken(What.PRINT, List.of(sick.id()), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printingTheLogStandsInItForEachChildItNames() {
        assertThat(log.taken(AccessQuery.ALL, 9, "")).isEmpty();
        log.viewed(Set.of(sick.id(), other.id()), Place.SHEET);
        register.save(Save.of(KIEM, Edit.change(register.child(sick.id()).orElseThrow(),
                sick.with("circumstances", "13.1"))));
        List<AccessLine> before = lines();

        assertThat(log.taken(AccessQuery.ALL, 9, "CHECK")).isEqualTo(before);
        assertThat(lines()).hasSize(before.size() + 1).first().satisfies(line -> {
            assertThat(line.what()).isEqualTo(What.PRINT);
            assertThat(line.child()).isEqualTo(sick.id());
            assertThat(line.groups().text()).isEqualTo("5");
        });
        assertThatThrownBy(() -> log.taken(AccessQuery.ALL, 9, "")).isInstanceOf(IllegalArgumentException.class);
        register.people().work(TestRegister.ACTOR);
        assertThat(log.taken(AccessQuery.ALL, 9, "CHECK")).isEmpty();
    }

    @Test
    void aListTellsOfItsChildrenWhenItIsSiftedByTheGroupOrTakenAwayWithIt() {
        Listing all = register.list(ChildQuery.ALL);
        Listing told = register.list(ChildQuery.ALL.with(ChildFilter.of(new Criterion.InGroup("5"))));

        assertThat(log.concerned(all)).isZero();
        assertThat(log.concerned(all.withGroups())).isOne();
        assertThat(log.concerned(told)).isOne();
        log.taken(What.EXPORT, all, "");
        assertThat(lines()).isEmpty();
        log.taken(What.EXPORT, told, "CASE");
        register.rows(told, 0, told.size());
        assertThat(lines()).extracting(AccessLine::what).containsExactly(What.EXPORT);
    }

    @Test
    void whoSeesNoRestrictedGroupLeavesNoLineAndReadsNone() {
        log.viewed(sick.id(), Place.SHEET);
        register.people().work(TestRegister.ACTOR);
        log.viewed(sick.id(), Place.SHEET);

        assertThat(lines()).isEmpty();
        assertThat(log.concerned(List.of(sick.id()))).isZero();
        register.people().work(KIEM);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void linesAreFoundByChildPersonAndTime() {
        log.viewed(sick.id(), Place.SHEET);
        now = now.plus(Duration.ofDays(1));
        log.taken(What.PRINT, List.of(sick.id()), "REPORT");

        assertThat(log.lines(new AccessQuery(Optional.of(sick.id()), Optional.of(KIEM), Optional.of(now),
                Optional.empty()), 9)).extracting(AccessLine::what).containsExactly(What.PRINT);
        assertThat(log.lines(new AccessQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now)),
                9)).extracting(AccessLine::what).containsExactly(What.VIEW);
        assertThat(log.lines(new AccessQuery(Optional.of(UUID.randomUUID()), Optional.empty(), Optional.empty(),
                Optional.empty()), 9)).isEmpty();
        assertThat(log.lines(new AccessQuery(Optional.empty(), Optional.of("Ai Đó"), Optional.empty(),
                Optional.empty()), 9)).isEmpty();
    }

    @Test
    void nobodyChangesOrTakesAwayALine() {
        log.viewed(sick.id(), Place.SHEET);
        for (String attempt : List.of("UPDATE access_log SET person = 'Ai Đó'", "DELETE FROM access_log",
                "INSERT OR REPLACE INTO access_log SELECT number, at, 'Ai Đó', what, child, groups, reason, hash "
                        + "FROM access_log",
                "INSERT INTO access_log SELECT 7, at, person, what, child, groups, reason, hash FROM access_log")) {
            assertThatThrownBy(() -> register.database().run(attempt)).isInstanceOf(StorageFault.class);
        }
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void doctorFindsWhatWasBentBehindTheFence() throws Exception {
        log.viewed(sick.id(), Place.SHEET);
        log.taken(What.PRINT, List.of(sick.id()), "REPORT");
        register.database().run("DROP TRIGGER access_log_is_kept");
        register.database().run("DELETE FROM access_log WHERE number = 2");
        assertThat(register.examine().findings()).containsExactly("access-log-broken");

        register.close();
        register = Register.open(folder, TestRegister.key(), () -> now, new SecureRandom());
        assertThat(register.examine().findings()).containsExactly("access-log-broken");
    }

    @Test
    void everyPlaceAndEveryReasonHasItsWords() {
        CodeList reasons = Catalog.bundled().accessReasons();
        assertThat(Place.values()).allMatch(place -> reasons.find(place.name()).isPresent());
        assertThat(reasons.entries()).filteredOn(entry -> entry.detail("taken").isEmpty()).extracting(Entry::code)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Place.values()).map(Place::name).toList());
    }

    @Test
    void whenItCannotBeWrittenWhoeverAsksHearsOfIt() {
        register.database().run("CREATE TRIGGER full BEFORE INSERT ON access_log BEGIN SELECT RAISE(ABORT, 'full'); "
                + "END");

        assertThatThrownBy(() -> log.viewed(sick.id(), Place.SHEET)).isInstanceOf(StorageFault.class);
        log.viewed(other.id(), Place.SHEET);
    }
}
