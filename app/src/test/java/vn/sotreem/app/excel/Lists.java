package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Random;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Sight;

/** Small lists for tests, written as a workbook, read back and planned. */
final class Lists {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Sight OFFICER = Sight.of(Office.Role.OFFICER, Set.of());
    static final Known NOTHING = new Known("06463", List.of(), Map.of(), List.of(), OFFICER);

    private Lists() {
    }

    /** A workbook of one sheet called "Danh sách". Values are texts, numbers, days, or null for an empty cell. */
    static Path write(Path folder, Object[]... rows) throws IOException {
        return write(folder.resolve("list.xlsx"), workbook -> fill(workbook.newWorksheet("Danh sách"), rows));
    }

    static Path write(Path file, Consumer<Workbook> content) throws IOException {
        try (OutputStream stream = Files.newOutputStream(file);
             Workbook workbook = new Workbook(stream, "Tests", "1.0")) {
            content.accept(workbook);
        }
        return file;
    }

    static void fill(Worksheet sheet, Object[]... rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                put(sheet, row, column, rows[row][column]);
            }
        }
    }

    static void put(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case null -> { }
            case Number number -> sheet.value(row, column, number);
            case Boolean yes -> sheet.value(row, column, yes);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            default -> sheet.value(row, column, value.toString());
        }
    }

    static Object[] row(Object... values) {
        return values;
    }

    static Reading read(Path file) throws IOException {
        return read(file, ReadOptions.NONE);
    }

    static Reading read(Path file, ReadOptions options) throws IOException {
        return new ListReader(Catalog.bundled(), TODAY).read(file, options);
    }

    static Reading.Rows rows(Path file) throws IOException {
        return (Reading.Rows) read(file);
    }

    /** The plan of a file for a register in which there is nothing yet. */
    static ImportPlan plan(Path file) throws IOException {
        return plan(file, NOTHING, ImportOptions.DEFAULT);
    }

    static ImportPlan plan(Path file, Known known, ImportOptions options) throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
        RecordIds ids = new RecordIds(clock, new Random(Arrays.hashCode(Files.readAllBytes(file))));
        return new Planner(Catalog.bundled(), TODAY, ids::next).plan(rows(file), known, options);
    }

    /** The plan of a file that was read already. */
    static ImportPlan plan(Path file, Reading.Rows read, Known known) throws IOException {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T05:00:00Z"));
        RecordIds ids = new RecordIds(clock, new Random(Arrays.hashCode(Files.readAllBytes(file))));
        return new Planner(Catalog.bundled(), TODAY, ids::next).plan(read, known, ImportOptions.DEFAULT);
    }

    /** What the register holds once a plan for an empty one has been carried out. */
    static Known done(ImportPlan plan) {
        return new Known(NOTHING.communeCode(), plan.newHamlets(), Map.of(), plan.households().stream()
                .map(household -> new Known.Sheet(household.after(), household.children())).toList(), OFFICER);
    }

    /** The codes of what was found, with the cell. */
    static List<String> found(ImportPlan plan) {
        return plan.findings().stream()
                .map(finding -> finding.letter() + finding.at().row() + " " + finding.code()).toList();
    }
}
