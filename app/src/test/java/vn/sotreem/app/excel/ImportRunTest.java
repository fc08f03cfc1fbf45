package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;

/** Imports into real registers. */
class ImportRunTest {

    private static final Office OFFICE =
            new Office("20", "06463", "Xã Y Tịch", "Nông Thị Hoa", Office.Role.COLLABORATOR);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private static final ImportRun.Progress SILENT = (done, total) -> { };

    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void createRegister() throws RegisterUnavailable {
        SecureRandom random = new SecureRandom();
        register = Register.create(folder, DatabaseKey.random(random), OFFICE, CLOCK, random);
    }

    @AfterEach
    void closeRegister() {
        register.close();
    }

    @Test
    void aListIsImportedOnceHoweverOftenItIsRun() throws IOException {
        Path file = list(250);
        ImportReport first = run(plan(file));
        ImportReport second = run(plan(file));

        assertThat(first).isEqualTo(new ImportReport(500, 500, 0, 0, 0));
        assertThat(second).isEqualTo(new ImportReport(500, 0, 500, 0, 0));
        assertThat(register.standing().children()).isEqualTo(500);
        assertThat(register.standing().households()).isEqualTo(250);
        assertThat(register.examine().findings()).isEmpty();
    }

    @Test
    void theSamePlanRunTwiceAddsNothing() throws IOException {
        ImportPlan plan = plan(list(10));
        run(plan);
        long waiting = register.standing().waiting();
        run(plan);

        assertThat(register.standing().children()).isEqualTo(20);
        assertThat(register.standing().waiting()).isEqualTo(waiting);
    }

    @Test
    void stoppedBetweenTransactionsItKeepsWhatIsDoneAndGoesOnLater() throws IOException {
        Path file = list(600);
        List<Integer> told = new ArrayList<>();
        AtomicInteger steps = new AtomicInteger();
        ImportReport stopped = new ImportRun(plan(file), "list.xlsx", register, OFFICE.userName())
                .run((done, total) -> told.add(done), () -> steps.getAndIncrement() == 2);

        assertThat(stopped).isEqualTo(new ImportReport(1200, 1000, 0, 0, 200));
        assertThat(told).containsExactly(500, 1000);
        assertThat(register.standing().children()).isEqualTo(1000);
        assertThat(run(plan(file))).isEqualTo(new ImportReport(1200, 200, 1000, 0, 0));
    }

    @Test
    void newChildrenJoinTheHouseholdsThatAreThere() throws IOException {
        Hamlet hamlet = Hamlet.named(register.ids().next(), "Thôn Nà Lìa");
        Household household = Household.empty(register.ids().next(), hamlet.id())
                .with("number", "12").with("father", "Nông Văn Hải").with("phone", "0981");
        Child child = Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn An")
                .with("birth", "2015-09-05");
        register.save(Save.of("Hoa", Edit.create(hamlet), Edit.create(household), Edit.create(child)));

        ImportReport report = run(plan(Lists.write(folder,
                row("Họ và tên", "Ngày sinh", "Thôn", "Hộ số", "Họ tên cha", "Họ tên mẹ", "SĐT"),
                row("NÔNG VĂN AN", "5/9/2015", "Nà Lìa", 12, "Nong Van Hai"),
                row("Nông Thị Bé", "2018", "Nà Lìa", 12, "NÔNG VĂN HẢI", "Vi Thị Lan", "0982"))));

        assertThat(report).isEqualTo(new ImportReport(2, 1, 1, 0, 0));
        assertThat(register.childrenOf(household.id())).hasSize(2);
        assertThat(register.household(household.id())).contains(household.with("mother", "Vi Thị Lan"));
        assertThat(register.child(child.id())).contains(child);
    }

    @Test
    void aWholeImportIsTakenBack() throws IOException {
        Hamlet hamlet = Hamlet.named(register.ids().next(), "Thôn Nà Lìa");
        Household household = Household.empty(register.ids().next(), hamlet.id()).with("number", "1");
        register.save(Save.of("Hoa", Edit.create(hamlet), Edit.create(household)));
        ImportRun run = new ImportRun(plan(list(150)), "list.xlsx", register, OFFICE.userName());
        run.run(SILENT, () -> false);
        assertThat(register.household(household.id()).orElseThrow().father()).isEqualTo("Nông Văn B");

        assertThat(register.imports().latest()).singleElement().satisfies(note -> {
            assertThat(note.label()).isEqualTo("list.xlsx");
            assertThat(note.changes()).isEqualTo(150 + 300);
            assertThat(note.undone()).isFalse();
        });
        assertThat(register.imports().undo(run.id(), "Hoa")).isEqualTo(new Imports.Undoing.Undone(150 + 300));
        assertThat(register.standing().children()).isZero();
        assertThat(register.householdsOf(hamlet.id())).containsExactly(household);
        assertThat(register.imports().latest().getFirst().undone()).isTrue();
        assertThat(register.examine().findings()).isEmpty();
        assertThat(run(plan(list(150)))).isEqualTo(new ImportReport(300, 300, 0, 0, 0));
    }

    @Test
    void anImportThatPeopleHaveWrittenInStaysAndTheyAreNamed() throws IOException {
        ImportRun run = new ImportRun(plan(list(20)), "list.xlsx", register, OFFICE.userName());
        run.run(SILENT, () -> false);
        Hamlet hamlet = register.hamlets().getFirst();
        Household household = register.householdsOf(hamlet.id()).get(4);
        Child child = register.childrenOf(household.id()).getFirst();
        Child sibling = Child.empty(register.ids().next(), household.id()).with("name", "Nông Văn Út");
        long waiting = register.standing().waiting();
        register.save(Save.of("Kiểm", Edit.change(child, child.with("schoolClass", "5A"))));
        register.save(Save.of("Hoa", Edit.create(sibling)));

        assertThat(register.imports().undo(run.id(), "Hoa")).isInstanceOfSatisfying(Imports.Undoing.Kept.class,
                kept -> assertThat(kept.touched()).extracting(touched -> touched.actor() + " " + touched.item().id())
                        .containsExactly("Kiểm " + child.id(), "Hoa " + sibling.id()));
        assertThat(register.standing().children()).isEqualTo(41);
        assertThat(register.standing().waiting()).isEqualTo(waiting + 2);
    }

    private ImportPlan plan(Path file) throws IOException {
        return new Planner(Catalog.bundled(), Lists.TODAY, register.ids()::next)
                .plan(Lists.rows(file), Known.of(register), ImportOptions.DEFAULT);
    }

    private ImportReport run(ImportPlan plan) {
        return new ImportRun(plan, "list.xlsx", register, OFFICE.userName()).run(SILENT, () -> false);
    }

    /** So many households of two children. */
    private Path list(int households) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        rows.add(row("Họ và tên", "Ngày sinh", "Thôn", "Hộ số", "Họ tên cha"));
        for (int number = 1; number <= households; number++) {
            String father = "Nông Văn " + (char) ('A' + number % 20);
            rows.add(row("Nông Văn An", "5/9/2015", "Thôn Nà Lìa", number, father));
            rows.add(row("Nông Thị Bé", "2018", "Thôn Nà Lìa", number, father));
        }
        return Lists.write(folder, rows.toArray(Object[][]::new));
    }
}
