package vn.sotreem.core.domain;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates and numbers as people type them, and as they stand in other people's spreadsheets. */
class TypedFuzzTest {
    private static final int THIS_YEAR = 2026;

    static Stream<String> seeds() {
        return Stream.of("5/9/2015", "05092015", "5 - 9 - 15", "9.2015", "2015", "2015-09-05", "31/02/2018",
                "020 219 004 123");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void isReadOrRefused(@NotNull String typed) {
        PartialDate.parse(typed, THIS_YEAR).map(PartialDate::display);
        PartialDate.parseIso(typed).map(PartialDate::display);
        PersonalId.parse(typed).filter(PersonalId::isKnown).map(PersonalId::birthYear);
    }
}
