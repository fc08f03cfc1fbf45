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
import vn.sotreem.core.domain.Household;

/** A list can be ordered by any of its columns. */
final class ColumnOrderTest {
    @TempDir
    private Path folder;

    private Register register;
    private Household household;

    @BeforeEach
    void open() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        household = TestRegister.household(register, "1", "Nông Văn Páo");
        register.save(Save.of(ACTOR, Edit.create(household)));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void child(String name, String field, String text) {
        Child child = TestRegister.child(register, household.id(), name, "2019");
        register.save(Save.of(ACTOR, Edit.create(child.with(field, text))));
    }

    private List<String> names(String column, boolean down) {
        Listing listing = register.list(new ChildQuery("", Optional.empty(), new ChildQuery.Order(column, down)));
        return register.rows(listing, 0, listing.size()).stream().map(ChildRow::child).map(Child::name).toList();
    }

    private void inBothWays(String field, String... ascending) {
        for (int at = 0; at < ascending.length; at++) {
            child("Nông Văn " + (char) ('Y' - at), field, ascending[at]);
        }
        child("Nông Văn Z", field, "");
        List<String> up = names("child." + field, false);
        assertThat(up).startsWith("Nông Văn Y", "Nông Văn X").endsWith("Nông Văn Z");
        assertThat(names("child." + field, true)).endsWith("Nông Văn X", "Nông Văn Y", "Nông Văn Z");
    }

    @Test
    void measuresStandByTheirSizeAndWhoWasNotMeasuredLastBothWays() {
        inBothWays("weight", "9,45", "9,5", "10");
    }

    @Test
    void datesStandByTime() {
        inBothWays("checkedOn", "2024-12-31", "2025", "2025-02-01");
    }

    @Test
    void textsStandInVietnameseOrderAndTheirNumbersAsPeopleCount() {
        inBothWays("schoolClass", "Lớp 2", "Lớp 10");
        assertThat(names("school", false)).startsWith("Nông Văn Y", "Nông Văn X");
    }

    @Test
    void codesStandAsTheirListHasThem() {
        inBothWays("residence", "L1", "L2", "L3");
    }

    @Test
    void groupsStandAsTheFormsCountThem() {
        inBothWays("circumstances", "2.1", "2.1 10.1", "10.1");
    }

    @Test
    void aSaveMovesAChildToItsPlaceInEveryColumn() {
        child("Nông Văn An", "height", "90");
        child("Nông Văn Bình", "height", "100");
        assertThat(names("child.height", false)).containsExactly("Nông Văn An", "Nông Văn Bình");
        Listing listing = register.list(ChildQuery.ALL);
        Child first = register.rows(listing, 0, 1).getFirst().child();
        register.save(Save.of(ACTOR, Edit.change(first, first.with("height", "110"))));
        assertThat(names("child.height", false)).containsExactly("Nông Văn Bình", "Nông Văn An");
        assertThat(names("child.height", true)).containsExactly("Nông Văn An", "Nông Văn Bình");
    }

    @Test
    void whatIsNoColumnLeavesTheListByName() {
        child("Nông Văn Bình", "note", "");
        child("Nông Văn An", "note", "");
        assertThat(names("child.nothing", false)).containsExactly("Nông Văn An", "Nông Văn Bình");
        assertThat(names("name", true)).containsExactly("Nông Văn Bình", "Nông Văn An");
    }
}
