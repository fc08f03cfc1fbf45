package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In one pass the same are found as by {@link DuplicateSearch}, which compares over a whole register. */
class DuplicateFinderTest {
    private static final Random RANDOM = new Random(5);
    private static final Written AN = written("Nông Văn An", "2015-09-05", "male", "Nông Văn Sơn", "Lý Thị Hoa");

    private final DuplicateFinder finder = new DuplicateFinder();

    private static Written written(String name, String birth, String sex, String father, String mother) {
        Household home = Household.empty(id(), id()).with("father", father).with("mother", mother);
        return new Written(Child.empty(id(), home.id()).with("name", name).with("birth", birth).with("sex", sex), home);
    }

    private static UUID id() {
        return new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    }

    @ParameterizedTest
    @CsvSource({
        "nong van an, 2015-09-05, male, '', '', true",
        "Nông An Văn, 2015-09-05, male, Nông Văn Sơn, '', true",
        "Nông Vam An, 2015-09-05, male, Nông Văn Sơn, '', true",
        "Nông An, 2015-09-05, male, '', Lý Thị Hoa, true",
        "Nông Văn An, 2015, male, Nong Van Son, '', true",
        "Nông Văn An, 2015-05-09, male, '', Lí Thị Hoa, true",
        "Nông Văn An, 2016-09-05, male, '', Lý Thị Hoa, true",
        "Nông Văn An, 2014-09-05, male, '', Lý Thị Hoa, true",
        "Trai, 2015-09-03, male, '', Lý Thị Hoa, true",
        "Nông Văn An, 2015-09-05, male, Triệu Văn Ba, Đặng Thị Mây, false",
        "Nông Văn Anh, 2015-09-05, male, Nông Văn Sơn, Lý Thị Hoa, false",
        "Nông Văn An, 2011-09-05, male, Nông Văn Sơn, Lý Thị Hoa, false",
        "Nông Văn An, '', male, Nông Văn Sơn, Lý Thị Hoa, false",
        "Nông Văn An, 2015-05-09, male, '', '', false"})
    void whoIsWrittenDownAgainIsFound(String name, String birth, String sex, String father, String mother,
                                      boolean isFound) {
        finder.add(AN);

        assertThat(finder.like(written(name, birth, sex, father, mother)).isPresent()).isEqualTo(isFound);
    }

    @Test
    void theLikeliestIsTold() {
        finder.add(written("Nông Văn An", "2015-09-06", "male", "Nông Văn Sơn", ""));
        finder.add(AN);

        assertThat(finder.like(written("Nông Văn An", "2015-09-05", "male", "Nông Văn Sơn", ""))).contains(AN);
    }

    @Test
    void twinsWithoutANameAreTwo() {
        finder.add(written("Gái", "2026-11-01", "female", "Nông Văn Sơn", ""));

        assertThat(finder.like(written("Gái", "2026-11-01", "female", "Nông Văn Sơn", ""))).isEmpty();
    }
}
