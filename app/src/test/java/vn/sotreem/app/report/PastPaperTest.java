package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.catalog.UnitFolder;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.domain.RecordState;
import vn.sotreem.core.register.BookOnDay;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.HamletRefused;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Reform;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;

/** Paper of a day that has passed. */
class PastPaperTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Office OFFICE = new Office("20", "06463", "Xã Y Tịch", "Hoàng Thị Én", Office.Role.OFFICER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final Reform JULY = new Reform(JUNE.plusDays(1), "NQ 12/NQ-HĐND");
    private static final Hamlet NA_LIA = hamlet("Thôn Nà Lìa");
    private static final Hamlet PAC_LAU = hamlet("Thôn Pác Lầu");

    @TempDir
    private Path folder;
    private Register register;
    private Instant now = Instant.parse("2026-03-01T02:00:00Z");
    private Child an;

    private static Hamlet hamlet(String name) {
        return Hamlet.named(RecordIds.hamlet(OFFICE.communeCode(), Folding.fold(name)), name);
    }

    @BeforeEach
    void writeTheBook() throws RegisterUnavailable {
        SecureRandom random = new SecureRandom();
        register = Register.create(folder, DatabaseKey.random(random), OFFICE, () -> now, random);
        save(Edit.create(NA_LIA), Edit.create(PAC_LAU));
        an = child(NA_LIA, "12", "Nông Văn An", "2016-05-04");
        child(PAC_LAU, "31", "Lý Thị Mai", "2017-02-01");
        now = Instant.parse("2026-11-20T02:00:00Z");
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void save(Edit... edits) {
        register.save(Save.of("Én", edits));
    }

    private Child child(Hamlet hamlet, String number, String name, String birth) {
        Household household = Household.empty(register.ids().next(), hamlet.id()).with("number", number);
        Child child = Child.empty(register.ids().next(), household.id()).with("name", name).with("birth", birth)
                .with("sex", "male").with("schoolClass", "4A");
        save(Edit.create(household), Edit.create(child));
        return child;
    }

    private void merge() throws HamletRefused {
        register.hamletChanges().carryOut(register.hamletChanges().merge(List.of(PAC_LAU), NA_LIA,
                Optional.of("Thôn Đồng Tâm"), JULY), "thử", "Én");
    }

    private String paper(LocalDate asOf, Optional<Hamlet> only) throws IOException {
        Path file = folder.resolve("so.pdf");
        PdfFile.write(BookPaper.of(register, Edition.of(asOf, TODAY, "Én"), ZONE, only, Paper.A3,
                new UnitFolder(folder)).document(), file);
        return String.join(" ", PdfText.pages(file));
    }

    @Test
    void hamletsHaveTheNamesOfTheDayAndTheHouseholdsThatWereInThem() throws Exception {
        merge();

        assertThat(paper(TODAY, Optional.empty())).contains("Thôn Đồng Tâm: 2 trẻ em, 2 hộ");
        assertThat(paper(JUNE, Optional.empty())).contains("Thôn Nà Lìa: 1 trẻ em, 1 hộ",
                "Thôn Pác Lầu: 1 trẻ em, 1 hộ", "(Tính đến ngày 30 tháng 6 năm 2026: 2 trẻ em, 2 hộ)",
                "In ngày 22/11/2026", "Bản này in ngày 22 tháng 11 năm 2026").doesNotContain("Đồng Tâm");
        assertThat(register.communes().bookOn(JUNE, ZONE).hamlets()).extracting(Hamlet::name)
                .containsExactly("Thôn Nà Lìa", "Thôn Pác Lầu");
        assertThat(paper(JUNE, Optional.of(PAC_LAU))).contains("Thôn Pác Lầu", "Lý Thị Mai")
                .doesNotContain("Nông Văn An");
    }

    @Test
    void theLetterheadIsThatOfTheCommuneOfTheDay() throws Exception {
        register.communes().carryOut(register.communes().plan("20", "06460", "Xã Bằng Mạc", JULY), "Hoa");

        assertThat(paper(TODAY, Optional.empty())).contains("ỦY BAN NHÂN DÂN XÃ BẰNG MẠC");
        assertThat(paper(JUNE, Optional.empty())).contains("ỦY BAN NHÂN DÂN XÃ Y TỊCH").doesNotContain("BẰNG MẠC");
    }

    @Test
    void childrenAreThoseWhoWereThereInTheClassTheyWereIn() throws Exception {
        child(NA_LIA, "13", "Nông Văn Mới", "2026-09-09");
        Child come = child(NA_LIA, "14", "Hoàng Văn Đến", "2015-09-09");
        save(Edit.create(Movement.of(register.ids().next(), come, Movement.MOVED_IN).with("happenedOn", "2026-08")));
        save(Edit.change(an, an.with("schoolClass", "5A").with("name", "Nông Văn Ân")));

        assertThat(paper(JUNE, Optional.empty())).contains("Nông Văn Ân", "4A", "2 trẻ em")
                .doesNotContain("5A", "Nông Văn Mới", "Hoàng Văn Đến");
        assertThat(paper(LocalDate.of(2026, 9, 1), Optional.empty())).contains("Hoàng Văn Đến");
    }

    @Test
    void whatCannotBeKnownIsSaidOnThePaper() throws Exception {
        save(Edit.change(an, an.with("state", RecordState.VOID.code())));

        assertThat(paper(JUNE, Optional.empty())).contains("1 trẻ đã bỏ khỏi sổ sau ngày đó")
                .doesNotContain("Sổ này lập từ");
        assertThat(paper(LocalDate.of(2025, 12, 31), Optional.empty()))
                .contains("Sổ này lập từ ngày 01 tháng 3 năm 2026");
    }

    @Test
    void hamletsThatWereHandedOverSinceAreNamedOnIt() throws Exception {
        BookOnDay book = register.communes().bookOn(JUNE, ZONE);
        Edition edition = Edition.of(JUNE, TODAY, "Én").with(book.gaps(), List.of(
                new BookPaper.Handed("Thôn Pác Lầu", "Xã Bằng Mạc (06460)", JULY.on())));
        Path file = folder.resolve("so.pdf");
        PdfFile.write(RegisterBook.of(book.office(), edition, List.of(), Optional.empty(), Paper.A4,
                Catalog.bundled()), file);

        assertThat(String.join(" ", PdfText.pages(file)).replaceAll("\\s+", " ")).contains("Thôn đã bàn giao cho xã "
                + "khác sau ngày đó: Thôn Pác Lầu, nay thuộc Xã Bằng Mạc (06460) từ 01/07/2026.");
    }
}
