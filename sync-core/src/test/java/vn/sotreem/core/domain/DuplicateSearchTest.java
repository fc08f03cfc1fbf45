package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sotreem.core.domain.Duplicate.Alike;
import vn.sotreem.core.domain.Duplicate.Grade;

class DuplicateSearchTest {
    private static final Random RANDOM = new Random(4);
    private static final Household HOA = household("Nông Văn Sơn", "Lý Thị Hoa");
    private static final Written AN = new Written(child(HOA, "Nông Văn An", "2015-09-05", "male"), HOA);

    @ParameterizedTest
    @CsvSource({
        // the same family once more, on another sheet
        "Nông Văn An, 2015-09-05, male, Nông Văn Sơn, Lý Thị Hoa, SURE",
        "nong van an, 2015-09-05, '', Nông Văn Sơn, '', SURE",
        "Nông Văn An, 2015-09-05, male, '', '', LIKELY",
        "Nông Văn An, 2015, male, Nong Van Son, '', POSSIBLE",
        "Nông Văn An, 2015-01-01, male, Nong Van Son, '', POSSIBLE",
        "Nông Văn An, 2015-05-09, male, '', Lý Thị Hoa, POSSIBLE",
        "Nông Văn An, 2016-09-05, male, '', Lý Thị Hoa, POSSIBLE",
        "Nông An, 2015-09-05, male, '', Lý Thị Hoa, POSSIBLE",
        "Trai, 2015-09-03, male, '', Lý Thị Hoa, POSSIBLE",
        "Nông Văn An, 2015-09-05, female, '', Lý Thị Hoa, POSSIBLE",
        // somebody else
        "Nông Văn An, 2015-09-05, male, Triệu Văn Ba, Đặng Thị Mây, ''",
        "Nông Vặn An, 2015-09-05, male, Nông Văn Sơn, Lý Thị Hoa, ''",
        "Nông Văn Anh, 2015-09-05, male, Nông Văn Sơn, Lý Thị Hoa, ''",
        "Nông Văn An, 2011-09-05, male, Nông Văn Sơn, Lý Thị Hoa, ''",
        "Nông Văn An, '', male, Nông Văn Sơn, Lý Thị Hoa, ''",
        "Nông Văn An, 2015-05-09, male, '', '', ''",
        "Trai, 2015-09-03, male, '', '', ''"})
    void aChildWrittenDownAgainIsFound(String name, String birth, String sex, String father, String mother,
                                       String grade) {
        Household household = household(father, mother);
        Written again = new Written(child(household, name, birth, sex), household);
        assertThat(search(AN, again)).extracting(duplicate -> duplicate.grade().name())
                .isEqualTo(grade.isEmpty() ? List.of() : List.of(grade));
    }

    @Test
    void aPersonalIdBelongsToOne() {
        Household other = household("Triệu Văn Ba", "Đặng Thị Mây");
        Written one = with(AN, "personalId", "020215001234");
        Written stranger = new Written(child(other, "Triệu Thị Pham", "2012-01-02", "female")
                .with("personalId", "020215001234"), other);
        assertThat(search(one, stranger)).singleElement().satisfies(duplicate -> {
            assertThat(duplicate.grade()).isEqualTo(Grade.LIKELY);
            assertThat(duplicate.likeness()).containsExactly(Alike.SAME_ID);
        });
    }

    @Test
    void twoIdsAreTwoChildrenUnlessAllElseIsTheSame() {
        Written one = with(AN, "personalId", "020215001234");
        Written namesake = new Written(child(household("", ""), "Nông Văn An", "2015-09-05", "male")
                .with("personalId", "020215009999"), household("", ""));
        assertThat(search(one, namesake)).isEmpty();
        Written again = new Written(child(HOA, "Nông Văn An", "2015-09-05", "male")
                .with("personalId", "020215001243"), HOA);
        assertThat(search(one, again)).extracting(Duplicate::grade).containsExactly(Grade.POSSIBLE);
    }

    @Test
    void twinsAreNotTakenForOneChild() {
        assertThat(search(sibling("Nông Văn Ơn"), sibling("Nông Văn Bình"), sibling("Nông Văn Ấn"),
                sibling("Nông Văn Ân"), sibling("Nông Thị Anh"))).isEmpty();
    }

    @Test
    void aRecordInTheBinIsNobodysTwin() {
        assertThat(search(AN, with(sibling("Nông Văn An"), "state", "void"))).isEmpty();
    }

    @Test
    void whatIsAlikeIsTold() {
        assertThat(search(AN, sibling("Nong Van An"))).singleElement().satisfies(duplicate ->
                assertThat(duplicate.likeness()).containsExactlyInAnyOrder(Alike.NAME_WITHOUT_ACCENTS,
                        Alike.SAME_BIRTH, Alike.SAME_FATHER, Alike.SAME_MOTHER, Alike.SAME_HOUSEHOLD));
    }

    private static List<Duplicate> search(Written... written) {
        return DuplicateSearch.among(List.of(written));
    }

    private static Written sibling(String name) {
        return new Written(child(HOA, name, "2015-09-05", "male"), HOA);
    }

    private static Written with(Written written, String key, String text) {
        return new Written(written.child().with(key, text), written.household());
    }

    private static Household household(String father, String mother) {
        return Household.empty(id(), id()).with("father", father).with("mother", mother);
    }

    private static Child child(Household household, String name, String birth, String sex) {
        return Child.empty(id(), household.id()).with("name", name).with("birth", birth).with("sex", sex);
    }

    private static UUID id() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }
}
