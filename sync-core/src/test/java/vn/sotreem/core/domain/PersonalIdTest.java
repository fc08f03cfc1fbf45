package vn.sotreem.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalIdTest {
    @ParameterizedTest
    @CsvSource({"038215123456, 038, MALE, 2015", "079320000001, 079, FEMALE, 2020", "001199000001, 001, FEMALE, 1999",
        "001099000001, 001, MALE, 1999"})
    void tellsPlaceSexAndYear(String digits, String prefix, Sex sex, int year) {
        PersonalId id = PersonalId.parse(digits).orElseThrow();
        assertThat(id.prefix()).isEqualTo(prefix);
        assertThat(id.sex()).isEqualTo(sex);
        assertThat(id.birthYear()).isEqualTo(year);
    }

    @Test
    void spacesAndDotsOfPeopleAreTakenAway() {
        assertThat(PersonalId.parse(" 038.215 123-456")).contains(new PersonalId("038215123456"));
        assertThat(PersonalId.parse("  ")).contains(PersonalId.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03821512345", "0382151234567", "2.02E+10", "03821512345a", "không có"})
    void whatIsNoIdIsNotGuessed(String text) {
        assertThat(PersonalId.parse(text)).isEmpty();
    }

    @Test
    void neverPrintsItself() {
        assertThat(new PersonalId("038215123456").toString()).doesNotContain("215");
    }
}
