package vn.sotreem.app.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.app.excel.HandOverLine.Outcome;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RowId;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Checked;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Imports;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;

/** The list for the police goes out, is filled in, and comes back. */
class HandOverTest {
    private static final LocalDate TODAY = Lists.TODAY;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
    private static final String ACTOR = "Nông Thị Hoa";

    @TempDir
    private Path folder;
    private Register register;
    private Household home;
    private final Map<RowId, String> filledIn = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        SecureRandom random = new SecureRandom();
        register = Register.create(Files.createDirectory(folder.resolve("register")), DatabaseKey.random(random),
                SampleOffice.OFFICE, CLOCK, random);
        Hamlet hamlet = Hamlet.named(register.ids().next(), "Thôn Nà Lìa");
        home = Household.empty(register.ids().next(), hamlet.id()).with("number", "12").with("father", "Nông Văn Páo");
        register.save(Save.of(ACTOR, Edit.create(hamlet), Edit.create(home)));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Child child(String name, String personalId) {
        Child child = Child.empty(register.ids().next(), home.id()).with("name", name).with("birth", "2015-09-05")
                .with("sex", "male").with("ethnicity", "07").with("school", "Nà Slon").with("personalId", personalId);
        register.save(Save.of(ACTOR, Edit.create(child)));
        return child;
    }

    private void write(Child child, String field, String text) {
        Child now = now(child);
        register.save(Save.of(ACTOR, Edit.change(now, now.with(field, text))));
    }

    private Child now(Child child) {
        return register.child(child.id()).orElseThrow();
    }

    private Path listed() throws IOException {
        List<Checked> found = new ArrayList<>();
        register.quality().begin(Optional.empty(), TODAY).run(found::add);
        Path file = folder.resolve("ban-giao.xlsx");
        HandOverFile.write(file, found, ErrorList.HANDED_OVER);
        return file;
    }

    /** The list as the police give it back: titles of their own above it, and the ids filled in. */
    private Path back(Path list) throws IOException {
        List<Object[]> rows = new ArrayList<>(List.<Object[]>of(Lists.row("CÔNG AN XÃ Y TỊCH"), Lists.row()));
        try (ListFile file = FileForm.XLSX.open(list); ListFile.Lines lines = file.pages().getFirst().lines()) {
            while (lines.hasNext()) {
                Object[] cells = lines.next().cells().stream().map(CellValue::text).toArray();
                Object[] row = Arrays.copyOf(cells, HandOverColumn.values().length);
                RowId.parse((String) row[0]).map(filledIn::get)
                        .ifPresent(id -> row[HandOverColumn.IS.ordinal()] = id);
                rows.add(row);
            }
        }
        return Lists.write(folder, rows.toArray(Object[][]::new));
    }

    private List<HandOverRow> read(Path file) throws IOException {
        return ((HandOverReader.Read.Rows) new HandOverReader(TODAY.getYear()).read(file)).rows();
    }

    private void police(Child child, String id) {
        filledIn.put(RowId.of(child.id()), id);
    }

    private Outcome outcome(List<HandOverLine> lines, Child child) {
        return lines.stream().filter(line -> line.row().rowId().equals(Optional.of(RowId.of(child.id()))))
                .findFirst().orElseThrow().outcome();
    }

    @Test
    void theIdsOfThePoliceAreOneImportThatCanBeTakenBack() throws Exception {
        Child without = child("Nông Văn An", "");
        Child wrong = child("Nông Văn Bé", "020315123456");
        Child fine = child("Nông Văn Ca", "020215000003");
        police(without, "020215000001");
        police(wrong, "020 215 000 002");
        List<HandOverRow> rows = read(back(listed()));
        assertThat(rows).hasSize(2);

        HandOverReturn.Kept kept = HandOverReturn.keep(rows, register, TODAY, "ban-giao.xlsx", ACTOR);

        assertThat(kept.lines()).extracting(HandOverLine::outcome).containsOnly(Outcome.WRITTEN);
        assertThat(now(without).personalId().digits()).isEqualTo("020215000001");
        assertThat(now(wrong).personalId().digits()).isEqualTo("020215000002");
        assertThat(now(fine).personalId().digits()).isEqualTo("020215000003");
        assertThat(HandOverReturn.keep(rows, register, TODAY, "ban-giao.xlsx", ACTOR).lines())
                .extracting(HandOverLine::outcome).containsOnly(Outcome.ALREADY_THERE);
        assertThat(register.imports().undo(kept.importId().orElseThrow(), ACTOR))
                .isInstanceOf(Imports.Undoing.Undone.class);
        assertThat(now(without).personalId().isKnown()).isFalse();
        assertThat(now(wrong).personalId().digits()).isEqualTo("020315123456");
    }

    @Test
    void aPreviewKeepsNothing() throws Exception {
        Child without = child("Nông Văn An", "");
        police(without, "020215000001");

        assertThat(HandOverReturn.plan(read(back(listed())), register, TODAY)).singleElement()
                .extracting(HandOverLine::outcome).isEqualTo(Outcome.WRITTEN);
        assertThat(now(without).personalId().isKnown()).isFalse();
        assertThat(register.imports().latest()).isEmpty();
    }

    @Test
    void whatWasWrittenSinceIsNeverOverwritten() throws Exception {
        Child typed = child("Nông Văn An", "");
        Child replaced = child("Nông Văn Bé", "020315123456");
        police(typed, "020215000001");
        police(replaced, "020215000002");
        List<HandOverRow> rows = read(back(listed()));
        write(typed, "personalId", "020215999999");
        write(replaced, "personalId", "020215888888");

        List<HandOverLine> lines = HandOverReturn.keep(rows, register, TODAY, "x", ACTOR).lines();

        assertThat(lines).extracting(HandOverLine::outcome).containsOnly(Outcome.WRITTEN_MEANWHILE);
        assertThat(now(typed).personalId().digits()).isEqualTo("020215999999");
        assertThat(register.imports().latest()).isEmpty();
    }

    @Test
    void aRowIsItsChildsByTheRowIdAndOnlyWhileNameAndBirthAgree() throws Exception {
        Child renamed = child("Nông Văn An", "");
        Child born = child("Nông Văn Bé", "");
        Child binned = child("Nông Văn Ca", "");
        Child retyped = child("Hoà Văn Hòa", "");
        List.of(renamed, born, binned, retyped).forEach(child ->
                police(child, "02021500000" + filledIn.size()));
        List<HandOverRow> rows = read(back(listed()));
        write(renamed, "name", "Nông Văn Ân");
        write(born, "birth", "2015-09-06");
        write(binned, "state", "void");
        write(retyped, "name", "HÒA VĂN HOÀ");

        List<HandOverLine> lines = HandOverReturn.plan(rows, register, TODAY);

        assertThat(outcome(lines, renamed)).isEqualTo(Outcome.OTHER_CHILD);
        assertThat(outcome(lines, born)).isEqualTo(Outcome.OTHER_CHILD);
        assertThat(outcome(lines, binned)).isEqualTo(Outcome.UNKNOWN_ROW);
        assertThat(outcome(lines, retyped)).isEqualTo(Outcome.WRITTEN);
    }

    @Test
    void everyIdIsCheckedByTheRules() throws Exception {
        Child shortened = child("Nông Văn An", "");
        Child girl = child("Nông Văn Bé", "");
        Child taken = child("Nông Văn Ca", "");
        Child twice = child("Nông Văn Dự", "");
        Child twiceToo = child("Nông Văn Én", "");
        Child foreign = child("Nông Văn Giáp", "");
        child("Nông Văn Hải", "020215777777");
        police(shortened, "20215000001");
        police(girl, "020315000001");
        police(taken, "020215777777");
        police(twice, "020215000009");
        police(twiceToo, "020215000009");
        police(foreign, "132215000001");

        List<HandOverLine> lines = HandOverReturn.plan(read(back(listed())), register, TODAY);

        assertThat(List.of(shortened, girl, taken, twice, twiceToo)).allSatisfy(child ->
                assertThat(outcome(lines, child)).isEqualTo(Outcome.WRONG));
        assertThat(outcome(lines, foreign)).isEqualTo(Outcome.WRITTEN);
        assertThat(lines.stream().map(new HandOverTexts(Texts.VIETNAMESE)::outcome))
                .anyMatch(text -> text.contains("không đủ 12 chữ số"))
                .anyMatch(text -> text.contains("xem chữ số thứ tư"))
                .anyMatch(text -> text.contains("đang ghi cho Nông Văn Hải"));
        assertThat(lines.stream().map(new HandOverTexts(Locale.ENGLISH)::outcome)).allMatch(text -> !text.isBlank());
    }

    @Test
    void aRowThePoliceLeftEmptyOrAddedIsTold() throws Exception {
        Child without = child("Nông Văn An", "");
        Path list = Lists.write(folder, Lists.row("Mã dòng", "Họ và tên", "Số định danh do công an cung cấp"),
                Lists.row(RowId.of(without.id()).text(), "Nông Văn An", null),
                Lists.row(null, "Nông Thị Mới", "020315000001"), Lists.row("AAAAA-AAAAA", "Ai đó", "020315000002"));

        assertThat(HandOverReturn.plan(read(list), register, TODAY)).extracting(HandOverLine::outcome)
                .containsExactly(Outcome.EMPTY, Outcome.UNKNOWN_ROW, Outcome.UNKNOWN_ROW);
    }

    @Test
    void anyOtherFileIsRefused() throws Exception {
        Path other = Lists.write(folder, Lists.row("Họ và tên", "Ngày sinh"), Lists.row("Nông Văn An", "05/09/2015"));

        assertThat(new HandOverReader(TODAY.getYear()).read(other))
                .isEqualTo(new HandOverReader.Read.Unreadable(FileProblem.NO_HAND_OVER));
    }

    @Test
    void theListHoldsNoRestrictedGroup() throws Exception {
        write(child("Nông Văn An", ""), "circumstances", "5 11.1 11.9");
        StringBuilder all = new StringBuilder();
        try (ListFile file = FileForm.XLSX.open(listed()); ListFile.Lines lines = file.pages().getFirst().lines()) {
            lines.forEachRemaining(line -> line.cells().forEach(cell -> all.append(cell.text()).append('|')));
        }

        assertThat(all.toString()).contains("Nông Văn An", "Chưa có số định danh")
                .doesNotContain("HIV", "11.", "xâm hại");
    }
}
