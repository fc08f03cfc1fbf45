package vn.sotreem.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

    private static final Catalog CATALOG = Catalog.bundled();

    static Stream<CodeList> lists() {
        return CATALOG.lists().stream();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyNameAndAliasOfAListFindsItsEntry(CodeList list) {
        assertThat(list.entries()).allSatisfy(entry -> assertThat(entry.labels().vietnamese()).isNotEmpty()
                .allSatisfy(name -> assertThat(list.byName(name)).contains(entry)));
    }

    /** Sets of codes are written with spaces, commas or semicolons between them. */
    @ParameterizedTest
    @MethodSource("lists")
    void aCodeIsOneWordSoThatSetsOfCodesCanBeWritten(CodeList list) {
        assertThat(list.entries()).extracting(Entry::code).allMatch(code -> code.matches("[0-9A-Z.]+"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyTextOfAListIsTidy(CodeList list) {
        assertThat(list.version()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(list.source()).isNotBlank();
        assertThat(list.entries()).allSatisfy(entry -> assertThat(texts(entry))
                .allSatisfy(text -> assertThat(text).isEqualTo(Folding.nfc(text)).doesNotEndWith(".")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListOfGroupsHasEnglishLabels(CodeList list) {
        boolean names = List.of("ethnic-groups", "provinces", "id-prefixes").contains(list.id());

        assertThat(list.entries()).filteredOn(entry -> list != CATALOG.nationalities()).allSatisfy(entry ->
                assertThat(entry.labels().english().equals(entry.name())).isEqualTo(names));
    }

    @Test
    void thereAreFourteenGroupsAndFortyEightPlacesToTick() {
        CodeList circumstances = CATALOG.circumstances();

        assertThat(circumstances.roots()).extracting(Entry::code)
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
        assertThat(circumstances.roots()).extracting(group -> Math.max(1, circumstances.children(group.code()).size()))
                .containsExactly(4, 2, 12, 3, 1, 4, 2, 2, 1, 5, 5, 2, 2, 3);
        assertThat(circumstances.entries()).hasSize(14 + 46).allSatisfy(entry ->
                assertThat(entry.parent().map(parent -> entry.code().startsWith(parent + ".")).orElse(true)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "1, Luật Trẻ em Đ10.1.a; NĐ 56/2017 Đ3", "1.4, NĐ 56/2017 Đ3.4", "3.12, NĐ 56/2017 Đ5.12",
        "5, Luật Trẻ em Đ10.1.đ; NĐ 56/2017 Đ7", "9, Luật Trẻ em Đ10.1.i; NĐ 56/2017 Đ11",
        "14, Luật Trẻ em Đ10.1.o; NĐ 56/2017 Đ16", "14.3, NĐ 56/2017 Đ16.3",
    })
    void everyCircumstanceNamesItsArticle(String code, String source) {
        assertThat(CATALOG.circumstances().find(code).flatMap(Entry::source)).contains(source);
    }

    @Test
    void articlesFollowTheCodes() {
        assertThat(CATALOG.circumstances().entries()).allSatisfy(entry -> {
            String[] code = entry.code().split("\\.", 2);
            String article = "NĐ 56/2017 Đ" + (Integer.parseInt(code[0]) + 2);
            assertThat(entry.source().orElseThrow()).endsWith(code.length == 1 ? article : article + "." + code[1]);
        });
    }

    @Test
    void onlyTheFiveClosedKindsOfCircumstanceAreRestricted() {
        assertThat(CATALOG.circumstances().entries()).filteredOn(Entry::restricted).extracting(Entry::code)
                .containsExactly("5", "6", "6.1", "6.2", "6.3", "6.4", "7", "7.1", "7.2", "10.2", "10.3",
                        "11", "11.1", "11.2", "11.3", "11.4", "11.5");
        assertThat(lists().filter(list -> list != CATALOG.circumstances()).flatMap(list -> list.entries().stream()))
                .noneMatch(Entry::restricted);
    }

    @Test
    void theReportOfTheNationalSoftwareDiffersInSixPlaces() {
        assertThat(details(CATALOG.circumstances(), "mau03-name"))
                .containsOnlyKeys("2.1", "2.2", "10.1", "12.1", "12.2");
        assertThat(details(CATALOG.circumstances(), "mau03-number"))
                .isEqualTo(Map.of("10.4", "10.5", "10.5", "10.4"));
    }

    @Test
    void theNumberOfAnEthnicGroupDependsOnTheList() {
        CodeList groups = CATALOG.ethnicGroups();

        assertThat(groups.entries()).hasSize(56);
        assertThat(groups.find("04").map(Entry::name)).contains("Hoa");
        assertThat(details(groups, "list-b")).containsEntry("04", "06").containsEntry("06", "04");
        assertThat(groups.find("06").map(Entry::name)).contains("Mường");
        assertThat(details(groups, "list-b").values()).doesNotHaveDuplicates().hasSize(54)
                .allMatch(code -> Integer.parseInt(code) >= 1 && Integer.parseInt(code) <= 54);
        assertThat(groups.entries().stream().skip(54)).extracting(Entry::code).containsExactly("55", "99");
    }

    @ParameterizedTest
    @CsvSource({
        "Kinh, 01", "Khmer, 05", "Khơ me, 05", "Mông, 08", "H'Mông, 08", "hmong, 08", "Mèo, 08", "Mán, 09",
        "GIA RAI, 10", "Sán-chay, 15", "RaGlay, 21", "Giấy, 25", "Ta-ôi, 31", "Xin-mun, 34", "La Chi, 38", "Cơ Lao, 47",
        "Chưa xác định, 99", "nguoi nuoc ngoai, 55",
    })
    void anEthnicGroupIsFoundAsPeopleAndProgramsWriteIt(String text, String code) {
        assertThat(CATALOG.ethnicGroups().byName(text).map(Entry::code)).contains(code);
    }

    @Test
    void theListsOfTheReportHaveItsRowsAndColumns() {
        assertThat(CATALOG.risks().roots()).extracting(Entry::code)
                .containsExactly("R1", "R2", "R3", "R4", "R5", "R6", "R7");
        assertThat(CATALOG.risks().children("R1")).extracting(Entry::shortName).containsExactly("Gia đình nghèo");
        assertThat(details(CATALOG.risks(), "unsure")).containsOnlyKeys("R3", "R4", "R5", "R6");
        assertThat(CATALOG.others().entries()).extracting(Entry::code).containsExactly("K1", "K2", "K2.1", "K2.2");
        assertThat(CATALOG.others().children("K2.1")).extracting(Entry::code).containsExactly("K2.2");
        assertThat(CATALOG.supports().entries()).extracting(Entry::code).containsExactly("S1", "S2", "S3", "S4", "S5");
        assertThat(details(CATALOG.supports(), "state")).containsOnlyKeys("S1", "S2", "S3", "S4");
    }

    @Test
    void povertyAndSchoolingHaveEveryClass() {
        assertThat(CATALOG.poverty().entries()).extracting(Entry::code).containsExactly("1", "2", "3", "0");
        assertThat(CATALOG.poverty().entries()).extracting(Entry::shortName)
                .containsExactly("Nghèo", "Cận nghèo", "Không", "Chưa rà soát");
        assertThat(CATALOG.schooling().entries()).extracting(Entry::shortName)
                .containsExactly("Chưa đi học", "Nhà trẻ", "Mẫu giáo", "Tiểu học", "THCS", "THPT", "GDNN");
    }

    @Test
    void everyDegreeOfDisabilityNamesItsSubGroup() {
        assertThat(details(CATALOG.disabilityDegrees(), "circumstance"))
                .isEqualTo(Map.of("M1", "4.1", "M2", "4.2", "M3", "4.3"));
        assertThat(details(CATALOG.disabilityDegrees(), "circumstance").values())
                .allMatch(code -> CATALOG.circumstances().find(code).isPresent());
        assertThat(CATALOG.disabilityKinds().entries()).hasSize(6);
    }

    @Test
    void theCausesOfTheReportAreMarked() {
        assertThat(details(CATALOG.causes(), "drowning")).containsOnlyKeys("N1");
        assertThat(details(CATALOG.causes(), "injury")).containsKey("N1").doesNotContainKeys("N15", "N16", "N17");
    }

    @ParameterizedTest
    @CsvSource({"Bố, P1", "mẹ, P2", "Bà ngoại, P7", "giám hộ, P13"})
    void aRelationIsFoundAsPeopleWriteIt(String text, String code) {
        assertThat(CATALOG.relations().byName(text).map(Entry::code)).contains(code);
    }

    private static Map<String, String> details(CodeList list, String column) {
        return list.entries().stream().filter(entry -> entry.detail(column).isPresent())
                .collect(Collectors.toMap(Entry::code, entry -> entry.detail(column).orElseThrow()));
    }

    private static Stream<String> texts(Entry entry) {
        Labels labels = entry.labels();
        return Stream.of(labels.vietnamese(), Stream.of(labels.english()), entry.details().values().stream())
                .flatMap(texts -> texts);
    }
}
