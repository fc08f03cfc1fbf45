package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;

class FindByAnythingTest {
    @TempDir
    private Path folder;
    private Register register;
    private Child child;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        TestRegister.saveFamily(register, "7", "Hoàng Văn Ba", "Hoàng Thị Tư", "2011-01-30");
        Household household = TestRegister.household(register, "12", "Nông Văn Kỳ").with("phone", "0912 345 678")
                .with("address", "Ngõ Cây Đa");
        child = TestRegister.child(register, household.id(), "Nông Thị Sao", "2015-09-05")
                .with("personalId", "020315001234").with("healthCard", "TE1201234567890")
                .with("birthCertificate", "86/2015").with("school", "Tiểu học Chi Lăng").with("schoolClass", "5A")
                .with("circumstances", "5 13.1").with("risks", "R2");
        Adult aunt = Adult.of(household.id(), "P3", register.ids()::next).with("name", "Lộc Thị Hiền")
                .with("phone", "0987.111.222").with("personalId", "020180009999");
        register.save(Save.of(ACTOR, Edit.create(household), Edit.create(aunt), Edit.create(child)));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<String> names(String text) {
        Listing listing = register.list(new ChildQuery(text, Optional.empty(), ChildQuery.Order.NAME));
        return register.rows(listing, 0, listing.size()).stream().map(row -> row.child().name()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "nong thi sao", "SAO nong", "nông văn kỳ", "0912345678", "0912 345 678", "345", "lộc thị hiền", "0987111222",
        "020180009999", "020315001234", "315001", "te1201234567890", "86/2015", "12", "ngo cay da", "chi lang", "5a",
        "13.1", "r2", "5/9/2015", "05092015", "5-9-15", "9/2015", "2015", "sao 2015", "kỳ 5/9/2015 chi lăng"})
    void everythingWrittenDownFindsTheChild(String typed) {
        assertThat(names(typed)).containsExactly("Nông Thị Sao");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6/9/2015", "2014", "sao 2011", "13.2", "45678x", "ao"})
    void whatIsNotWrittenDownFindsNobody(String typed) {
        assertThat(names(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nong thi sao", "hoang van ba tu", "sao 5/9/2015", "nong 2015", "te1201234567890"})
    void typedLetterByLetterAllIsFoundThatIsFoundAtOnce(String typed) {
        for (int letter = 1; letter <= typed.length(); letter++) {
            String text = typed.substring(0, letter);
            List<String> found = names(text);
            names("");
            names("x");

            assertThat(found).as(text).isEqualTo(names(text));
        }
    }

    @Test
    void whoIsSavedWhileSomebodyTypesIsFoundWithTheNextLetter() {
        assertThat(names("lo")).isNotEmpty();
        TestRegister.saveFamily(register, "8", "Lô Văn Páo", "Lô Thị Mới", "2020-02-02");

        assertThat(names("lo thi moi")).containsExactly("Lô Thị Mới");
    }

    @Test
    void aFormerNameOfTheHamletFindsItsChildren() {
        Hamlet now = TestRegister.NA_LIA.renamed("Thôn Hòa Bình", LocalDate.of(2026, 7, 1), "12/QĐ");
        register.save(Save.of(ACTOR, Edit.change(TestRegister.NA_LIA, now)));

        assertThat(names("hoa binh sao")).containsExactly("Nông Thị Sao");
        assertThat(names("na lia sao")).containsExactly("Nông Thị Sao");
    }

    @Test
    void aFormerNameOfTheCommuneFindsItsChildren() {
        String was = register.office().communeName();
        assertThat(names(was + " sao")).isEmpty();
        Communes communes = register.communes();
        communes.carryOut(communes.plan("20", "06505", "Xã Quan Sơn", new Reform(LocalDate.of(2026, 7, 1), "")),
                ACTOR);
        Hamlet later = Hamlet.named(RecordIds.hamlet("06505", "thon moi"), "Thôn Mới");
        Household moved = Household.empty(register.ids().next(), later.id()).with("number", "1");
        register.save(Save.of(ACTOR, Edit.create(later), Edit.create(moved),
                Edit.create(TestRegister.child(register, moved.id(), "Nông Văn Sao", "2020"))));

        assertThat(names(was + " sao")).containsExactly("Nông Thị Sao");
        communes.undo(ACTOR);
        assertThat(names(was + " sao")).isEmpty();
    }

    @Test
    void whoseOwnNameItIsComesFirst() {
        TestRegister.saveFamily(register, "20", "Nông Văn Sao", "Bế Văn An", "2019");

        assertThat(names("sao")).containsExactly("Nông Thị Sao", "Bế Văn An");
        assertThat(names("van")).startsWith("Bế Văn An");
    }

    @Test
    void theCodeOfARestrictedGroupFindsNobodyForACollaborator() {
        register.save(Save.of(ACTOR, Edit.change(child, child.with("circumstances", "7.1 13.1"))));

        assertThat(names("7.1")).isEmpty();
        assertThat(names("13.1")).containsExactly("Nông Thị Sao");
    }
}
