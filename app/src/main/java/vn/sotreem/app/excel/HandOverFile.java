package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.sotreem.core.domain.ErrorList;
import vn.sotreem.core.register.Checked;

/**
 * Writes the list for the police as a workbook: the row id in a column of its own, the column of the id to be filled in
 * empty. Every cell is text and stays text when somebody writes into it, so that no digit of an id is lost.
 */
public final class HandOverFile {
    private static final String SHEET = "Danh sách";
    private static final String TEXT = "@";
    private static final String TO_FILL_IN = "FFF2CC";

    private HandOverFile() {
    }

    /**
     * Writes those of the children who are on one of the lists, in their order; the file appears when it is whole.
     *
     * @return how many they are
     */
    public static int write(Path file, List<Checked> children, Set<ErrorList> lists) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        int written;
        try (OutputStream stream = Files.newOutputStream(beside);
             Workbook workbook = new Workbook(stream, "So Tre Em", null)) {
            Worksheet sheet = workbook.newWorksheet(SHEET);
            header(sheet);
            written = rows(sheet, children, lists);
        } catch (IOException | UncheckedIOException full) {
            Files.deleteIfExists(beside);
            throw new IOException("not written", full);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private static void header(Worksheet sheet) {
        for (HandOverColumn column : HandOverColumn.values()) {
            sheet.value(0, column.ordinal(), column.title());
            sheet.width(column.ordinal(), column.width());
        }
        sheet.range(0, 0, 0, HandOverColumn.values().length - 1).style().bold().wrapText(true).set();
        sheet.freezePane(HandOverColumn.BIRTH.ordinal(), 1);
    }

    private static int rows(Worksheet sheet, List<Checked> children, Set<ErrorList> lists) {
        int row = 0;
        for (Checked child : children) {
            List<Checked.Found> found = child.on(lists);
            if (!found.isEmpty()) {
                row++;
                for (HandOverColumn column : HandOverColumn.values()) {
                    String text = column.text(child, found.stream().map(Checked.Found::finding));
                    sheet.value(row, column.ordinal(), text.isEmpty() ? null : text);
                    sheet.style(row, column.ordinal()).format(TEXT).set();
                }
                sheet.style(row, HandOverColumn.IS.ordinal()).format(TEXT).fillColor(TO_FILL_IN).set();
            }
        }
        return row;
    }
}
