package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.register.AccessLine;
import vn.sotreem.core.register.AccessLog;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/**
 * Writes the children of a listing into an .xlsx file that the import takes in again without a change: dates are dates,
 * everything else is text and never a formula, whatever sign it begins with. Between two steps the register is free for
 * others; the file appears when the last is done, and not at all when the disk does not take it.
 */
public final class ListExport {

    /** Whether the groups are written that only those may see who must know. */
    public enum Restricted {
        LEFT_OUT,
        WRITTEN;

        /** A list as it tells of its children when it is written so. */
        public Listing of(Listing listing) {
            return this == WRITTEN ? listing.withGroups() : listing;
        }
    }

    private static final int ROWS_PER_STEP = 1_000;
    private static final String SHEET = "Danh sách";
    private static final String DATE = "dd/mm/yyyy";
    /** The number format of cells that stay text even when somebody writes into them. */
    private static final String TEXT = "@";
    private static final int WIDTH_MIN = 10;
    private static final int WIDTH_MAX = 40;

    private final Path file;
    private final Path beside;
    private final Listing listing;
    private final ExportCells cells;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int done;
    private boolean isFinished;

    private ListExport(Path file, Path beside, Listing listing, ExportCells cells, OutputStream stream) {
        this.file = file;
        this.beside = beside;
        this.listing = listing;
        this.cells = cells;
        this.workbook = new Workbook(stream, "So Tre Em", null);
        this.sheet = workbook.newWorksheet(SHEET);
    }

    /**
     * Begins a file; what stands there is replaced when the last step is done. Whom it tells about is written into the
     * access log first; on the register's thread.
     *
     * @param reason why it is taken away, when {@link AccessLog#concerned(Listing)} asks for one, else ""
     */
    public static ListExport begin(Path file, Register register, Listing listing, Restricted restricted,
                                   String reason) throws IOException {
        register.accessLog().taken(AccessLine.What.EXPORT, restricted.of(listing), reason);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        ListExport export = new ListExport(file, beside, listing,
                new ExportCells(Catalog.bundled(), restricted),
                Files.newOutputStream(beside));
        export.header();
        return export;
    }

    private void header() {
        List<String> titles = cells.titles();
        for (int column = 0; column < titles.size(); column++) {
            sheet.value(0, column, titles.get(column));
            sheet.width(column, Math.clamp(titles.get(column).length() + 4L, WIDTH_MIN, WIDTH_MAX));
        }
        sheet.range(0, 0, 0, titles.size() - 1).style().bold().wrapText(true).set();
        sheet.freezePane(0, 1);
    }

    /** Whether the file stands where it belongs. */
    public boolean isFinished() {
        return isFinished;
    }

    /** Children written so far. */
    public int done() {
        return done;
    }

    /** Writes the next children, and puts the file where it belongs after the last; on the register's thread. */
    public void step(Register register) throws IOException {
        try {
            write(register);
        } catch (IOException | UncheckedIOException full) {
            Files.deleteIfExists(beside);
            throw new IOException("not written", full);
        }
    }

    private void write(Register register) throws IOException {
        int to = Math.min(done + ROWS_PER_STEP, listing.size());
        for (ChildRow row : register.rows(listing, done, to)) {
            done++;
            write(row);
        }
        sheet.flush();
        if (done == listing.size()) {
            workbook.close();
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            isFinished = true;
        }
    }

    private void write(ChildRow child) {
        List<ExportCells.Value> values = cells.of(child, done);
        for (int column = 0; column < values.size(); column++) {
            switch (values.get(column)) {
                case ExportCells.Value.Number(int number) -> sheet.value(done, column, number);
                case ExportCells.Value.Day(LocalDate day) -> {
                    sheet.value(done, column, day);
                    sheet.style(done, column).format(DATE).set();
                }
                case ExportCells.Value.Words(String words) -> {
                    sheet.value(done, column, words.isEmpty() ? null : words);
                    sheet.style(done, column).format(TEXT).set();
                }
            }
        }
    }

    /** All steps at once, for who need not wait in between. */
    public static int write(Path file, Register register, Listing listing, Restricted restricted, String reason)
            throws IOException {
        ListExport export = begin(file, register, listing, restricted, reason);
        while (!export.isFinished()) {
            export.step(register);
        }
        return export.done();
    }
}
