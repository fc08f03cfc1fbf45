package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.BulkLine.Reason;

class BulkTest {
    private static final List<String> CLASSES = List.of("1A", "5B", "12", "Lá", "", "nhà trẻ", "Lớp 9");
    private static final Hamlet OTHER = TestRegister.hamlet("Thôn Pác Lầu");

    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        register.save(Save.of(ACTOR, Edit.create(OTHER)));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Child pupil(String name, String schoolClass, String learning) {
        Household household = TestRegister.household(register, name, "Nông Văn " + name);
        Child child = TestRegister.child(register, household.id(), name, "2015").with("schoolClass", schoolClass)
                .with("school", "Tiểu học Chi Lăng").with("learning", learning);
        register.save(Save.of(ACTOR, Edit.create(household), Edit.create(child)));
        return child;
    }

    private List<BulkLine> plan(BulkChange change) {
        return new BulkPlan(register, change, register.list(ChildQuery.ALL)).whole().lines();
    }

    private BulkRun run(List<BulkLine> lines) {
        BulkRun run = new BulkRun(register, lines, "thử", ACTOR);
        while (!run.isFinished()) {
            run.step();
        }
        return run;
    }

    @Test
    void aClassUpAsksForThoseWhoLeaveTheirSchoolAndLeavesOutWhoIsNotLearning() {
        Child an = pupil("An", "3A", "E1");
        pupil("Bình", "5A", "E1");
        pupil("Cúc", "4A", "E3");
        pupil("Dũng", "", "");

        List<BulkLine> lines = plan(new BulkChange.ClassUp());

        assertThat(lines).extracting(BulkLine::becomes).containsExactly("4A", "6", "5A", "");
        assertThat(lines).extracting(line -> line.reason().orElse(null)).containsExactly(null, Reason.LEAVES_SCHOOL,
                Reason.NOT_LEARNING, Reason.NO_CLASS);
        run(lines.stream().filter(BulkLine::isUsual).toList());
        assertThat(register.child(an.id()).orElseThrow().schooling().schoolClass()).isEqualTo("4A");
    }

    @Test
    void whoLeavesASchoolIsInTheNextOneWhoseNameNobodyKnows() {
        Child child = pupil("Bình", "5A", "E1");
        run(plan(new BulkChange.ClassUp()));

        var schooling = register.child(child.id()).orElseThrow().schooling();
        assertThat(schooling.schoolClass()).isEqualTo("6");
        assertThat(schooling.school()).isEmpty();
        assertThat(schooling.level()).isEqualTo("H4");
    }

    @Test
    void thePovertyClassIsGivenToEachHouseholdOnceWithYearAndDecision() {
        Child child = pupil("An", "3A", "E1");
        register.save(Save.of(ACTOR, Edit.create(TestRegister.child(register, child.household(), "Em", "2020"))));
        BulkChange poor = new BulkChange.Poverty("1", PartialDate.ofYear(2027), "12/QĐ");
        run(plan(poor));

        Household household = register.household(child.household()).orElseThrow();
        assertThat(household.poverty()).isEqualTo("1");
        assertThat(household.povertySince()).isEqualTo(PartialDate.ofYear(2027));
        assertThat(plan(poor)).singleElement().satisfies(line ->
                assertThat(line.reason()).contains(Reason.SAME));
    }

    @Test
    void aDatedGroupIsNotTakenAwayAndARestrictedOneIsNobodysToGive() {
        Child child = pupil("An", "3A", "E1");
        register.save(Save.of(ACTOR, Edit.create(Spell.of(child, GroupList.RISKS, "R2", List.of(),
                register.ids()::next))));

        assertThat(plan(new BulkChange.Tick(GroupList.RISKS, "R2", false))).singleElement()
                .satisfies(line -> assertThat(line.reason()).contains(Reason.DATED));
        BulkChange restricted = new BulkChange.Tick(GroupList.CIRCUMSTANCES, "5", true);
        assertThatThrownBy(() -> plan(restricted)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void takingItBackGivesTheRegisterBack(long seed) {
        Random random = new Random(seed);
        for (int child = 0; child < 30; child++) {
            pupil("Trẻ " + child, CLASSES.get(random.nextInt(CLASSES.size())), random.nextBoolean() ? "E1" : "");
        }
        List<ChildRow> before = rows();
        BulkChange change = switch (random.nextInt(4)) {
            case 0 -> new BulkChange.ClassUp();
            case 1 -> new BulkChange.Poverty("2", PartialDate.ofYear(2026), "");
            case 2 -> new BulkChange.Move(OTHER, LocalDate.of(2026, 11, 22));
            default -> new BulkChange.Tick(GroupList.RISKS, "R2", true);
        };
        List<BulkLine> some = plan(change).stream().filter(line -> random.nextInt(4) > 0).toList();
        BulkRun run = run(some);

        assertThat(rows()).isNotEqualTo(before);
        register.imports().undo(run.id(), ACTOR);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void eachChildIsASaveOfItsOwn() {
        pupil("An", "3A", "E1");
        pupil("Bình", "2A", "E1");
        run(plan(new BulkChange.ClassUp()));

        assertThat(register.past().saves(2)).allSatisfy(saving -> assertThat(saving.steps()).hasSize(1));
    }

    private List<ChildRow> rows() {
        Listing listing = register.list(ChildQuery.ALL);
        return register.rows(listing, 0, listing.size());
    }
}
