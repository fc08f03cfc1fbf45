package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

/** What a collaborator sees follows the hamlets he was given, and so does what was taken back. */
class FollowingTest {
    private static final String HANH = "Lường Thị Hạnh";
    private static final String KIEM = "Hoàng Văn Kiểm";
    private static final Reform REFORM = new Reform(LocalDate.of(2026, 7, 1), "NQ 12");

    @TempDir
    private Path folder;
    private Register register;
    private Hamlet other;
    private Child here;

    @BeforeEach
    void create() throws Exception {
        register = TestRegister.create(folder);
        other = TestRegister.hamlet("Thôn Pác Lầu");
        register.save(Save.of(TestRegister.ACTOR, Edit.create(other)));
        here = TestRegister.saveFamily(register, "1", "Nông Văn Páo", "Nông Thị Mai", "2019-05-06");
        register.people().add(KIEM, Office.Role.OFFICER, Set.of());
        register.people().add(HANH, Office.Role.COLLABORATOR, Set.of(TestRegister.NA_LIA.id()));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private UUID as(HamletPlan plan) {
        return register.hamletChanges().carryOut(plan, "", KIEM);
    }

    private List<String> seenBy(String name) {
        register.people().work(name);
        List<String> seen = register.hamlets().stream().map(Hamlet::name).toList();
        register.people().work(KIEM);
        return seen;
    }

    @Test
    void whoseHamletWasMergedSeesTheOneItWentIntoUntilThatIsTakenBack() throws Exception {
        register.people().work(KIEM);
        HamletPlan plan = register.hamletChanges().merge(List.of(TestRegister.NA_LIA), other, Optional.empty(), REFORM);
        assertThat(register.people().following(plan)).extracting(User::name).containsExactly(HANH);
        UUID merged = as(plan);

        assertThat(seenBy(HANH)).containsExactly("Thôn Pác Lầu");
        register.people().work(HANH);
        assertThat(register.child(here.id())).isPresent();
        assertThat(register.list(ChildQuery.ALL).size()).isEqualTo(1);

        register.people().work(KIEM);
        register.imports().undo(merged, KIEM);
        assertThat(seenBy(HANH)).containsExactly("Thôn Nà Lìa");
    }

    @Test
    void whoseHamletWasSplitSeesAllPartsUntilOneIsGivenAlone() throws Exception {
        register.people().work(KIEM);
        Household home = register.household(here.household()).orElseThrow();
        as(register.hamletChanges().split(TestRegister.NA_LIA, "Thôn Tân Lập", List.of(home), REFORM));

        assertThat(seenBy(HANH)).containsExactly("Thôn Nà Lìa", "Thôn Tân Lập");

        register.people().give(register.people().find(HANH).orElseThrow().heldTo(Set.of(TestRegister.NA_LIA.id())));
        assertThat(seenBy(HANH)).containsExactly("Thôn Nà Lìa");
    }

    @Test
    void aPartThatWasThereWhenHamletsWereGivenIsNotMeant() throws Exception {
        register.people().work(KIEM);
        Household home = register.household(here.household()).orElseThrow();
        as(register.hamletChanges().split(TestRegister.NA_LIA, "Thôn Tân Lập", List.of(home), REFORM));
        register.people().add("Vi Thị Lan", Office.Role.COLLABORATOR, Set.of(TestRegister.NA_LIA.id()));

        assertThat(seenBy("Vi Thị Lan")).containsExactly("Thôn Nà Lìa");
    }

    @Test
    void whoWasLockedAndLetInAgainWasGivenTheSameAndFollowsTheSame() throws Exception {
        register.people().work(KIEM);
        UUID merged = as(register.hamletChanges().merge(List.of(TestRegister.NA_LIA), other, Optional.empty(), REFORM));
        register.people().unlock(register.people().lock(register.people().find(HANH).orElseThrow()));
        assertThat(seenBy(HANH)).containsExactly("Thôn Pác Lầu");

        register.imports().undo(merged, KIEM);
        assertThat(seenBy(HANH)).containsExactly("Thôn Nà Lìa");
    }
}
