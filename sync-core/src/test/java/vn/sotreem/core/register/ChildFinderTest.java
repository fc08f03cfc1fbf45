package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.register.TestRegister.ACTOR;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

class ChildFinderTest {
    @TempDir
    private Path folder;
    private Register register;

    @BeforeEach
    void create() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        TestRegister.saveFamily(register, "10", "Đặng Văn Lý", "Đặng Thị Đào", "2014");
        TestRegister.saveFamily(register, "2", "Nguyễn Văn Đức", "Nguyễn Hữu Ỷ", "2016-01-02");
        TestRegister.saveFamily(register, "100.1", "Đàm Văn Dần", "Đàm Công Danh", "2018-03");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private List<String> names(String text) {
        return names(new ChildQuery(text, Optional.empty(), ChildQuery.Order.NAME));
    }

    private List<String> names(ChildQuery query) {
        Listing listing = register.list(query);
        return register.rows(listing, 0, listing.size()).stream().map(row -> row.child().name()).toList();
    }

    @Test
    void typingWithoutAccentsFindsWithAccents() {
        assertThat(names("dang thi dao")).containsExactly("Đặng Thị Đào");
        assertThat(names("ĐẶNG")).containsExactly("Đặng Thị Đào");
        assertThat(names("nguyen huu y")).containsExactly("Nguyễn Hữu Ỷ");
    }

    @Test
    void wordsMayStandInAnyOrderAndBeBeginnings() {
        assertThat(names("dao dan")).containsExactly("Đặng Thị Đào");
        assertThat(names("da")).containsExactly("Đàm Công Danh", "Đặng Thị Đào");
        assertThat(names("xyz")).isEmpty();
    }

    @Test
    void parentsHouseholdAndPersonalIdFindTheChild() {
        assertThat(names("van duc")).containsExactly("Nguyễn Hữu Ỷ");
        assertThat(names("100.1")).containsExactly("Đàm Công Danh");
        Listing found = register.list(new ChildQuery("huu y", Optional.empty(), ChildQuery.Order.NAME));
        Child child = register.rows(found, 0, 1).getFirst().child();
        register.save(Save.of(ACTOR, Edit.change(child, child.with("personalId", "020216000123"))));
        assertThat(names("020216")).containsExactly("Nguyễn Hữu Ỷ");
    }

    @Test
    void aParentsNewNameIsFoundAtOnceAndTheOldOneIsNot() {
        Listing found = register.list(new ChildQuery("van duc", Optional.empty(), ChildQuery.Order.NAME));
        Household household = register.rows(found, 0, 1).getFirst().household();
        register.save(Save.of(ACTOR, Edit.change(household, household.with("father", "Nguyễn Văn Phúc"))));

        assertThat(names("van phuc")).containsExactly("Nguyễn Hữu Ỷ");
        assertThat(names("van duc")).isEmpty();
    }

    @Test
    void namesStandByGivenNameInVietnameseOrder() {
        assertThat(names("")).containsExactly("Đàm Công Danh", "Đặng Thị Đào", "Nguyễn Hữu Ỷ");
    }

    @Test
    void householdsStandByNumberAsPeopleCount() {
        assertThat(names(new ChildQuery("", Optional.empty(), ChildQuery.Order.HOUSEHOLD)))
                .containsExactly("Nguyễn Hữu Ỷ", "Đặng Thị Đào", "Đàm Công Danh");
    }

    @Test
    void onlyTheWantedHamlet() {
        Hamlet other = TestRegister.hamlet("Thôn Khau Sao");
        Household household = Household.empty(register.ids().next(), other.id());
        Child child = TestRegister.child(register, household.id(), "Đặng Thị Mai", "2019");
        register.save(Save.of(ACTOR, Edit.create(other), Edit.create(household), Edit.create(child)));

        assertThat(names(new ChildQuery("dang", Optional.of(other.id()), ChildQuery.Order.NAME)))
                .containsExactly("Đặng Thị Mai");
        assertThat(names(new ChildQuery("", Optional.of(other.id()), ChildQuery.Order.NAME)))
                .containsExactly("Đặng Thị Mai");
    }

    @Test
    void aChildIsFoundInAListing() {
        Listing all = register.list(ChildQuery.ALL);
        Child second = register.rows(all, 1, 2).getFirst().child();

        assertThat(register.indexOf(all, second.id())).isEqualTo(1);
        assertThat(register.indexOf(register.list(new ChildQuery("danh", Optional.empty(), ChildQuery.Order.NAME)),
                second.id())).isEqualTo(-1);
    }

    @Test
    void whatLooksLikeQuerySyntaxIsOnlyText() {
        assertThat(names("\" OR dang* NOT (NEAR")).isEmpty();
        assertThat(names("đặng\"")).containsExactly("Đặng Thị Đào");
    }
}
