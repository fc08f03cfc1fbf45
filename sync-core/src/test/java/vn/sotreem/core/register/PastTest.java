package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Past.Step;
import vn.sotreem.core.register.Past.Undoing;

/** What was written and is not any more, and the way back. */
class PastTest {
    @TempDir
    private Path folder;
    private Register register;
    private Child child;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
    }

    @AfterEach
    void close() {
        assertThat(register.examine().findings()).isEmpty();
        register.close();
    }

    private Child now() {
        return register.child(child.id()).orElseThrow();
    }

    private void write(String field, String value) {
        register.save(Save.of("Lý A Sử", Edit.change(now(), now().with(field, value))));
    }

    private Undoing undo(int which) {
        return register.past().undo(register.past().saves(9).get(which), "Nông Thị Hoa");
    }

    @Test
    void theHistoryOfAChildIsThatOfEverythingKeptOfIt() {
        write("name", "Nông Văn Ẩn");
        register.save(Save.of("Lý A Sử", Edit.create(Spell.of(now(), GroupList.CIRCUMSTANCES, "4.2", List.of(),
                register.ids()::next))));

        assertThat(register.past().of(child.id())).extracting(Step::entity)
                .containsExactlyInAnyOrder(Entity.CHILD, Entity.CHILD, Entity.SPELL);
        assertThat(register.past().of(child.household())).extracting(Step::entity).containsExactly(Entity.HOUSEHOLD);
        assertThat(register.past().of(child.id()).stream().filter(step ->
                step.change().delta().keys().contains("name")).findFirst()).hasValueSatisfying(step -> {
                    assertThat(step.change().actor()).isEqualTo("Lý A Sử");
                    assertThat(step.change().delta().before().get("name")).isEqualTo("Nông Văn Ân");
                });
    }

    @Test
    void aSaveIsTakenBackAndSoIsTakingItBack() {
        write("name", "Nông Văn Ẩn");
        assertThat(undo(0)).isInstanceOf(Undoing.Undone.class);
        assertThat(now()).isEqualTo(child);
        assertThat(undo(0)).isInstanceOf(Undoing.Undone.class);
        assertThat(now().name()).isEqualTo("Nông Văn Ẩn");
    }

    @Test
    void onlyTheFieldsOfASaveStandInItsWay() {
        write("name", "Nông Văn Ẩn");
        write("school", "Trường Tiểu học Y Tịch");
        assertThat(undo(1)).isInstanceOf(Undoing.Undone.class);
        assertThat(now().name()).isEqualTo("Nông Văn Ân");
        assertThat(now().schooling().school()).isEqualTo("Trường Tiểu học Y Tịch");

        write("school", "Trường khác");
        assertThat(undo(2)).isInstanceOfSatisfying(Undoing.Kept.class, kept ->
                assertThat(kept.touched()).singleElement().satisfies(touched -> {
                    assertThat(touched.field()).isEqualTo("school");
                    assertThat(touched.by().name()).isEqualTo("Lý A Sử");
                }));
    }

    @Test
    void whatASaveMadeGoesIntoTheBinUnlessSomethingBelongsToIt() {
        assertThat(undo(0)).isInstanceOf(Undoing.Undone.class);
        assertThat(now().state()).isEqualTo(RecordState.VOID);
        assertThat(register.past().bin(Entity.CHILD, 9)).singleElement().satisfies(binned ->
                assertThat(binned.by().name()).isEqualTo("Nông Thị Hoa"));

        register.past().restore(now(), "Nông Thị Hoa");
        assertThat(now().state()).isEqualTo(RecordState.ACTIVE);
        assertThat(register.household(child.household()).map(Household::state)).contains(RecordState.ACTIVE);
        assertThat(register.past().bin(Entity.CHILD, 9)).isEmpty();

        Household other = TestRegister.household(register, "13", "Nông Văn Tài");
        register.save(Save.of("Lý A Sử", Edit.create(other)));
        register.save(Save.of("Lý A Sử", Edit.create(TestRegister.child(register, other.id(), "Nông Thị Mai",
                "2020"))));
        assertThat(undo(1)).isInstanceOf(Undoing.Kept.class);
    }

    @Test
    void oneValueIsRestoredWithWhatIsOneValueWithIt() {
        register.save(Save.of("Lý A Sử", Edit.change(now(), now().with("weight", "20").with("height", "110"))));
        register.save(Save.of("Lý A Sử", Edit.change(now(), now().with("weight", "21").with("height", "115")
                .with("school", "Trường Tiểu học Y Tịch"))));
        register.past().restore(register.past().of(child.id()).getFirst(), "weight", "Nông Thị Hoa");

        assertThat(now().health().height()).isEqualTo("110");
        assertThat(now().schooling().school()).isEqualTo("Trường Tiểu học Y Tịch");
    }

    /** HIV (5) is kept from a collaborator: in history, in the bin, side by side; and stays, whatever is chosen. */
    @Test
    void aCollaboratorSeesNothingRestrictedAndLosesNothingOfIt() {
        register.people().add("Lý A Sử", Office.Role.OFFICER, Set.of());
        register.people().work("Lý A Sử");
        Child one = TestRegister.saveFamily(register, "1", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Child two = TestRegister.saveFamily(register, "2", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        Child sick = two.with("circumstances", "4.2 5");
        register.save(Save.of("Lý A Sử", Edit.change(two, sick)));
        register.save(Save.of("Lý A Sử", Edit.change(sick, sick.with("circumstances", "5"))));
        register.save(Save.of("Lý A Sử", Edit.create(Spell.of(two, GroupList.CIRCUMSTANCES, "11.2", List.of(),
                register.ids()::next).with("ground", "QĐ 12"))));
        register.people().work(TestRegister.ACTOR);

        List<Step> seen = Stream.concat(register.past().of(two.id()).stream(),
                register.past().saves(9).stream().flatMap(saving -> saving.steps().stream())).toList();
        assertThat(seen).noneMatch(step -> step.entity() == Entity.SPELL)
                .allMatch(step -> !step.change().delta().toString().contains("ground"))
                .allMatch(step -> !step.change().delta().after().get("circumstances").contains("5"));
        register.past().restore(register.past().of(two.id()).getFirst(), "circumstances", "Nông Thị Hoa");
        assertThat(circumstances(two)).isEqualTo("4.2 5");

        var card = register.duplicates().between(one.id(), two.id());
        register.duplicates().merge(card.taking("circumstances", ChildMerge.Take.STAYING), LocalDate.EPOCH,
                "Nông Thị Hoa");
        assertThat(circumstances(one)).isEqualTo("5");
    }

    /** All of them, whoever works. */
    private String circumstances(Child of) {
        register.people().work("Lý A Sử");
        String codes = register.child(of.id()).orElseThrow().circumstances().text();
        register.people().work(TestRegister.ACTOR);
        return codes;
    }
}
