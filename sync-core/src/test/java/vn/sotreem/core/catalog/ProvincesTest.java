package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvincesTest {

    private static final Catalog CATALOG = Catalog.bundled();

    @Test
    void thereAreSevenCitiesAndTwentySevenProvinces() {
        assertThat(CATALOG.provinces().entries()).hasSize(34);
        assertThat(CATALOG.provinces().entries())
                .filteredOn(entry -> entry.detail("type").orElseThrow().equals("Thành phố"))
                .extracting(Entry::name)
                .containsExactly("Hà Nội", "Hải Phòng", "Huế", "Đà Nẵng", "Đồng Nai", "Hồ Chí Minh", "Cần Thơ");
        assertThat(CATALOG.provinces().find("75").flatMap(entry -> entry.detail("since"))).contains("2026-04-30");
    }

    /** The whole table of mergers of 01/07/2025, today's code and the prefixes of the provinces it was formed from. */
    @Test
    void everyOldProvinceBelongsToTheOneItWasMergedInto() {
        var formedFrom = CATALOG.idPrefixes().entries().stream().collect(Collectors.groupingBy(
                prefix -> CATALOG.provinceOfIdPrefix(prefix.code()).orElseThrow().code(), TreeMap::new,
                Collectors.mapping(Entry::code, Collectors.joining("+"))));

        assertThat(CATALOG.idPrefixes().entries()).hasSize(63);
        assertThat(formedFrom.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "))).isEqualTo(
                "01=001 04=004 08=002+008 11=011 12=012 14=014 15=010+015 19=006+019 20=020 22=022 24=024+027 "
                        + "25=017+025+026 31=030+031 33=033+034 37=035+036+037 38=038 40=040 42=042 44=044+045 46=046 "
                        + "48=048+049 51=051+062 52=052+064 56=056+058 66=054+066 68=060+067+068 75=070+075 "
                        + "79=074+077+079 80=072+080 82=082+087 86=083+084+086 91=089+091 92=092+093+094 96=095+096");
    }

    @ParameterizedTest
    @CsvSource({
        "010, Lào Cai, 15", "015, Yên Bái, 15", "024, Bắc Giang, 24", "082, Tiền Giang, 82", "091, Kiên Giang, 91",
    })
    void aPrefixNamesTheOldProvinceNotTheOneWithThatCodeToday(String prefix, String oldName, String today) {
        assertThat(CATALOG.idPrefixes().find(prefix).map(Entry::name)).contains(oldName);
        assertThat(CATALOG.provinceOfIdPrefix(prefix).map(Entry::code)).contains(today);
    }

    @Test
    void digitsNoProvinceHadBelongToNone() {
        assertThat(CATALOG.provinceOfIdPrefix("100")).isEmpty();
        assertThat(CATALOG.provinceOfIdPrefix("15")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TP.HCM, 79", "TP Hồ Chí Minh, 79", "Thanh Hoá, 38", "thanh hoa, 38", "Khánh Hòa, 56", "dak lak, 66"})
    void aProvinceIsFoundInEverySpelling(String text, String code) {
        assertThat(CATALOG.provinces().byName(text).map(Entry::code)).contains(code);
    }
}
