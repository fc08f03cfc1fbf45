package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Written;

/** Who of the register may be a child that somebody is writing down. */
class LikelyDoublesTest {
    private static final UUID NEW = new UUID(7, 7);

    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        TestRegister.saveFamily(register, "1", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        TestRegister.saveFamily(register, "2", "Nông Văn Páo", "Nông Văn Bình", "2018-01-02");
        TestRegister.saveFamily(register, "3", "Lý A Tủa", "Nông Văn Ân", "2015-09-05");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<String> like(String name, String birth, String father) {
        Household household = Household.empty(NEW, register.hamlets().getFirst().id()).with("father", father);
        Child child = Child.empty(NEW, NEW).with("name", name).with("birth", birth);
        return register.duplicates().like(new Written(child, household)).stream()
                .map(found -> found.household().number()).toList();
    }

    @Test
    void theSameNameAndBirthDateWithTheSameFatherIsFound() {
        assertThat(like("Nông Văn Ân", "2015-09-05", "Nông Văn Páo")).containsExactly("1");
    }

    @Test
    void aSlipOrAnotherOrderInTheNameIsFoundThroughTheFather() {
        assertThat(like("Nông Van An", "2015-09-05", "Nông Văn Páo")).containsExactly("1");
        assertThat(like("Nông Vam Ân", "2015-09-05", "Nông Văn Páo")).containsExactly("1");
        assertThat(like("Văn Ân Nông", "2015-09-05", "")).containsExactlyInAnyOrder("1", "3");
    }

    @Test
    void anotherBirthYearAnotherFamilyOrNothingToGoByIsNobody() {
        assertThat(like("Nông Văn Ân", "2011-09-05", "Nông Văn Páo")).isEmpty();
        assertThat(like("Nông Văn Ân", "2015-09-05", "Giàng A Chư")).isEmpty();
        assertThat(like("Gái", "2015-09-05", "")).isEmpty();
    }

    @Test
    void whoLiesInTheBinIsNobody() {
        Child first = register.rows(register.list(ChildQuery.ALL), 0, 3).stream()
                .filter(row -> row.household().number().equals("1")).findFirst().orElseThrow().child();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(first, first.with("state", "void"))));

        assertThat(like("Nông Văn Ân", "2015-09-05", "Nông Văn Páo")).isEmpty();
    }
}
