package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.app.excel.Lists.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.RecordIds;

class PlannerTest {

    private static final Object[] HEADER = row("Họ và tên", "Ngày sinh", "Giới tính", "Dân tộc", "Thôn", "Hộ số",
            "Họ tên cha", "Họ tên mẹ", "Người nuôi dưỡng", "Số định danh", "Điện thoại");

    @TempDir
    private Path folder;

    @Test
    void siblingsComeTogetherWhereverTheyStand() throws IOException {
        ImportPlan plan = plan(child("Nông Văn An", "5/9/2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Lý Văn Ba", "2016", "13", "Lý Văn Cả", "Vi Thị Mơ"),
                child("Nông Thị Bé", "2018", "12", "NÔNG VĂN HẢI", "Vi Thi Lan"),
                child("Mã Văn Dần", "2014", "", "Mã Văn Sơn", "Bế Thị Na"),
                child("Mã Thị Lụa", "2019", "", "Ma Van Son", "Bế Thị Na"));

        assertThat(plan.households()).extracting(household -> household.children().size()).containsExactly(2, 1, 2);
        assertThat(plan.households().getFirst().after().father()).isEqualTo("Nông Văn Hải");
    }

    @Test
    void twoCouplesUnderOneNumberStayTwoHouseholds() throws IOException {
        ImportPlan plan = plan(child("Nông Văn An", "2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Nông Văn Ba", "2016", "12", "Nông Văn Sơn", "Bế Thị Na"),
                child("Nông Thị Bé", "2018", "12", "", ""),
                row("Nông Thị Côi", "2014", "Nữ", "Nùng", "Thôn Nà Lìa", "12", "", "", "Nông Thị Bà"));

        assertThat(plan.households()).extracting(household -> household.children().size()).containsExactly(2, 1, 1);
        assertThat(Lists.found(plan)).containsExactly("3 second-family", "G4 carer-missing", "5 second-family");
    }

    @Test
    void whatARowSaysOtherwiseOfItsHouseholdIsNamed() throws IOException {
        ImportPlan plan = plan(
                row("Nông Văn An", "2015", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "", "", "", "0981"),
                row("Nông Văn Ba", "2017", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "Vi Thị Lan", "", "", "0982"));

        assertThat(Lists.found(plan)).containsExactly("K3 household-differs");
        assertThat(plan.households()).singleElement().satisfies(household -> {
            assertThat(household.after().phone()).isEqualTo("0981");
            assertThat(household.after().mother()).isEqualTo("Vi Thị Lan");
        });
    }

    @Test
    void aChildThatStandsTwiceIsNamedAndTakenInOnce() throws IOException {
        ImportPlan plan = plan(child("Nông Văn Đức", "5/9/2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Nong Van Duc", "05.09.15", "12", "NÔNG VĂN HẢI", "Vi Thị Lan"),
                child("Nông Văn Đức", "2015", "", "Nông Văn Hải", "Vi Thị Lan"));

        assertThat(plan.count(Verdict.IMPORT)).isEqualTo(1);
        assertThat(plan.count(Verdict.ALREADY_THERE)).isEqualTo(2);
        assertThat(Lists.found(plan)).containsExactly("3 double", "4 double-other-birth");
    }

    @Test
    void childrenWhoOnlyLookAlikeAreBothTakenIn() throws IOException {
        ImportPlan plan = plan(child("Nông Văn An", "5/9/2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Nông Văn An", "5/9/2015", "13", "Nông Văn Sơn", "Bế Thị Na"),
                child("Nông Văn An", "6/9/2015", "14", "Nông Văn Hải", "Vi Thị Lan"),
                child("Nông Thị Hòa", "2018", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Nông Thị Hoá", "2018", "12", "Nông Văn Hải", "Vi Thị Lan"));

        assertThat(plan.count(Verdict.IMPORT)).isEqualTo(5);
    }

    @Test
    void whoIsWrittenALetterOtherwiseIsTakenInUnlessThePersonSaysThatItIsTheSame() throws IOException {
        Known known = Lists.done(plan(child("Nông Văn Đức", "5/9/2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Lý Thị Mơ", "2/3/2016", "13", "Lý Văn Cả", "")));
        Path file = Lists.write(folder, HEADER, child("Nông Vắn Đức", "5/9/2015", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Lý Thị Mơ", "3/2/2016", "", "Lý Văn Cả", ""), child("Vi Thị Út", "2018", "20", "", "Vi Thị Ba"));
        ImportPlan asked = Lists.plan(file, known, ImportOptions.DEFAULT);

        assertThat(Lists.found(asked)).contains("2 maybe-double", "3 maybe-double").doesNotContain("4 maybe-double");
        assertThat(asked.count(Verdict.IMPORT)).isEqualTo(3);

        RowRef second = asked.findings().stream().filter(CellFinding::isLikelyDouble).findFirst().orElseThrow().at();
        ImportPlan decided = Lists.plan(file, known, ImportOptions.DEFAULT.same(second, true));
        assertThat(Lists.found(decided)).contains("2 same-child", "3 maybe-double");
        assertThat(decided.count(Verdict.IMPORT)).isEqualTo(2);
        assertThat(decided.count(Verdict.ALREADY_THERE)).isOne();
        assertThat(ImportOptions.DEFAULT.same(second, true).same(second, false)).isEqualTo(ImportOptions.DEFAULT);
    }

    @Test
    void twinsWithoutANameAreTwoAndStayTwo() throws IOException {
        Path file = Lists.write(folder, HEADER, child("Gái", "1/11/2026", "12", "Nông Văn Hải", "Vi Thị Lan"),
                child("Gái", "1/11/2026", "12", "Nông Văn Hải", "Vi Thị Lan"));
        ImportPlan plan = Lists.plan(file);

        assertThat(plan.count(Verdict.IMPORT)).isEqualTo(2);
        assertThat(Lists.plan(file, Lists.done(plan), ImportOptions.DEFAULT).count(Verdict.ALREADY_THERE)).isEqualTo(2);
    }

    @Test
    void aPersonalIdStaysWithTheFirstChildThatHasIt() throws IOException {
        ImportPlan plan = plan(
                row("Nông Văn An", "2015", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "", "", "020215123456"),
                row("Nông Văn Ba", "2015", "Nam", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "", "", "020215123456"),
                row("Nong Van An", "2015", "Nam", "Nùng", "Bắc Thủy", 7, "", "", "", "020215123456"));

        assertThat(plan.households().getFirst().children()).extracting(child -> child.personalId().isKnown())
                .containsExactly(true, false);
        assertThat(Lists.found(plan)).containsExactly("J3 id-of-other-row", "4 double");
    }

    @Test
    void redRulesRefuseARowAndAmberOnesNameTheCell() throws IOException {
        ImportPlan plan = plan(child("Nông Văn An", "5/9/2027", "12", "Nông Văn Hải", ""),
                child("", "5/9/2015", "12", "Nông Văn Hải", ""), child("Nông Văn Cũ", "1999", "12", "Nông Văn Hải", ""),
                row("Nông Văn Ba", "2015", "", "Nùng", "Nà Lìa", 12, "Nông Văn Hải", "", "", "020316123456"));

        assertThat(plan.count(Verdict.REFUSED)).isEqualTo(3);
        assertThat(Lists.found(plan)).containsExactly("B2 birth-future", "A3 name-missing", "B4 birth-too-old",
                "C5 sex-unknown", "J5 id-year");
    }

    @Test
    void newHamletsAreMadeOnlyIfAllowed() throws IOException {
        Path file = Lists.write(folder, HEADER, child("Nông Văn An", "2015", "12", "Nông Văn Hải", ""));

        assertThat(Lists.plan(file).newHamlets()).extracting(Hamlet::name).containsExactly("Thôn Nà Lìa");
        ImportPlan refusing = Lists.plan(file, Lists.NOTHING, new ImportOptions(Optional.empty(), false));
        assertThat(refusing.count(Verdict.REFUSED)).isEqualTo(1);
        assertThat(Lists.found(refusing)).containsExactly("2 hamlet-unknown");
    }

    @Test
    void aHamletIsKnownWithOrWithoutItsKind() throws IOException {
        Known known = new Known("06463", List.of(hamlet("Thôn Nà Lìa"), hamlet("Thôn 1"), hamlet("Tổ 1")), Map.of(),
                List.of(), Lists.OFFICER);
        ImportPlan plan = Lists.plan(Lists.write(folder, row("Họ và tên", "Năm sinh", "Thôn"),
                row("An", 2015, "nà lìa"), row("Ba", 2015, "1 "), row("Bé", 2015, "Tổ 1"), row("Cả", 2015)),
                known, new ImportOptions(Optional.of("Thôn 1"), true));

        assertThat(plan.newHamlets()).isEmpty();
        assertThat(plan.households()).extracting(household -> household.after().hamlet())
                .containsExactly(hamlet("Thôn Nà Lìa").id(), hamlet("Thôn 1").id(), hamlet("Tổ 1").id(),
                        hamlet("Thôn 1").id());
    }

    @Test
    void anOldListIsReadIntoTheHamletThatHadTheName() throws IOException {
        Hamlet now = hamlet("Thôn Đồng Tâm");
        Known known = new Known("06463", List.of(now), Map.of("thon na lia", now), List.of(),
                Lists.OFFICER);
        ImportPlan plan = Lists.plan(Lists.write(folder, row("Họ và tên", "Năm sinh", "Thôn"),
                row("An", 2015, "Thôn Nà Lìa"), row("Ba", 2015, "Nà Lìa"), row("Bé", 2015, "Thôn Nà Lìa")), known,
                ImportOptions.DEFAULT);

        assertThat(plan.newHamlets()).isEmpty();
        assertThat(plan.households()).extracting(household -> household.after().hamlet()).containsOnly(now.id());
        assertThat(plan.findings()).filteredOn(finding -> finding.code().equals("hamlet-former-name"))
                .extracting(CellFinding::arguments).containsExactly(List.of("Thôn Nà Lìa", "Thôn Đồng Tâm"),
                        List.of("Nà Lìa", "Thôn Đồng Tâm"));
    }

    @Test
    void aNameOfTwoHamletsIsAsked() throws IOException {
        Known known = new Known("06463", List.of(hamlet("Thôn Đình"), hamlet("Xóm Đình")), Map.of(), List.of(),
                Lists.OFFICER);
        ImportPlan plan = Lists.plan(Lists.write(folder, row("Họ và tên", "Năm sinh", "Thôn/xóm"),
                row("An", 2015, "Đình")), known, ImportOptions.DEFAULT);

        assertThat(Lists.found(plan)).contains("2 hamlet-ambiguous");
    }

    @Test
    void whatTheListHasNoColumnForIsToldOnce() throws IOException {
        ImportPlan plan = Lists.plan(Lists.write(folder, row("Họ và tên", "Năm sinh", "Thôn", "Vòng đầu"),
                row("An", 2015, "Nà Lìa", 30), row("Ba", 2015, "Nà Lìa", 31)));

        assertThat(Lists.found(plan)).containsExactly("0 column-unread", "0 column-missing", "0 column-missing",
                "0 column-missing", "0 column-missing");
        assertThat(plan.count(Verdict.IMPORT)).isEqualTo(2);
    }

    private ImportPlan plan(Object[]... rows) throws IOException {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADER;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return Lists.plan(Lists.write(folder, all));
    }

    private static Object[] child(String name, String birth, String number, String father, String mother) {
        return row(name, birth, "Nam", "Nùng", "Thôn Nà Lìa", number, father, mother);
    }

    private static Hamlet hamlet(String name) {
        return Hamlet.named(RecordIds.hamlet("06463", Folding.fold(name)), name);
    }
}
