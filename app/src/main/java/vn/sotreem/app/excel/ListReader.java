package vn.sotreem.app.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Sheet;
import vn.sotreem.core.catalog.Catalog;

/** Reads lists of children from .xlsx files, whatever stands around them. It changes nothing and needs no register. */
public final class ListReader {

    /** More than the children of the largest commune. */
    public static final int ROWS_MAX = 100_000;

    private final SheetReader sheets;

    public ListReader(Catalog catalog, LocalDate today) {
        this.sheets = new SheetReader(catalog, today);
    }

    /**
     * Reads all sheets.
     *
     * @throws IOException when the file is not there or the disk cannot read it
     */
    public Reading read(Path file) throws IOException {
        Optional<FileProblem> problem = FileForm.problem(file);
        if (problem.isPresent()) {
            return new Reading.Unreadable(problem.get());
        }
        try (Workbook workbook = Workbook.open(file)) {
            return read(workbook);
        } catch (UnsoundFile unsound) {
            return new Reading.Unreadable(FileProblem.DAMAGED);
        }
    }

    private Reading read(Workbook workbook) {
        List<ReadSheet> read = new ArrayList<>();
        int rows = 0;
        for (Sheet sheet : workbook.sheets()) {
            try (Workbook.Lines lines = workbook.lines(sheet)) {
                read.add(sheets.read(sheet.getName(), lines, ROWS_MAX - rows));
            }
            rows += read.getLast().rows().size();
            if (rows > ROWS_MAX) {
                return new Reading.Unreadable(FileProblem.TOO_LARGE);
            }
        }
        return read.stream().anyMatch(sheet -> sheet.layout().isPresent()) ? new Reading.Rows(read)
                : new Reading.Unreadable(whyNone(read));
    }

    private static FileProblem whyNone(List<ReadSheet> sheets) {
        boolean legacy = sheets.stream().flatMap(sheet -> sheet.findings().stream())
                .anyMatch(finding -> finding.code().equals(Flaw.SHEET_LEGACY_FONT.code()));
        return legacy ? FileProblem.LEGACY_FONT : FileProblem.NO_HEADER;
    }
}
