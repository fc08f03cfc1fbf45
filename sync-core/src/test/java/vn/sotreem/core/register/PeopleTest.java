package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.register.Office.Role;

class PeopleTest {
    private static final String FOUNDER = TestRegister.OFFICE.userName();
    private static final String OFFICER = "Hoàng Văn Kiểm";
    private static final String HIV = "5";

    @TempDir
    private Path folder;
    private Register register;
    private People people;

    @BeforeEach
    void create() throws Exception {
        register = TestRegister.create(folder);
        people = register.people();
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void whoSetTheRegisterUpIsThereAndWorksUntilSomebodyIsNamed() {
        assertThat(people.all()).extracting(User::name, User::role).containsExactly(
                tuple(FOUNDER, Role.COLLABORATOR));
        assertThat(people.working().name()).isEqualTo(FOUNDER);
        assertThat(people.working().isLocked()).isFalse();
    }

    @Test
    void whoWorksDecidesWhatIsShown() {
        people.add(OFFICER, Role.OFFICER, Set.of());
        assertThat(register.sight().hides(HIV)).isTrue();

        people.work("hoang van kiem");

        assertThat(people.working().name()).isEqualTo(OFFICER);
        assertThat(register.sight().hides(HIV)).isFalse();
    }

    @Test
    void aCollaboratorIsHeldToTheHamletsHeWasGiven() throws Exception {
        people.add("Lường Thị Hạnh", Role.COLLABORATOR, Set.of(TestRegister.NA_LIA.id()));
        register.close();
        register = TestRegister.reopen(folder);
        register.people().work("Lường Thị Hạnh");

        assertThat(register.sight().hamlets()).containsExactly(TestRegister.NA_LIA.id());
    }

    @Test
    void nobodyWorksWhoIsNotThere() {
        assertThatThrownBy(() -> people.work("Ai Đó")).isInstanceOf(IllegalArgumentException.class);
        assertThat(people.working().name()).isEqualTo(FOUNDER);
    }

    @Test
    void whatSomebodyTypesIsHisOwn() {
        people.add(OFFICER, Role.OFFICER, Set.of());
        register.drafts().keep("sheet.1", "{}");

        people.work(OFFICER);

        assertThat(register.drafts().find("sheet.1")).isEmpty();
        assertThat(register.drafts().beginning("sheet.")).isEmpty();
        register.drafts().drop("sheet.1");
        people.work(FOUNDER);
        assertThat(register.drafts().find("sheet.1")).contains("{}");
    }
}
