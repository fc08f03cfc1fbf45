package vn.sotreem.app.excel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;

/** An .xls file of Excel 97 to 2003. It is held in memory as a whole; its sheets end at row 65,536. */
final class XlsFile implements ListFile {

    /** A file takes some ten times its size in memory. */
    static final long FILE_BYTES_MAX = 16L << 20;

    private final HSSFWorkbook workbook;
    private final CellFormat format;

    private XlsFile(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.format = new CellFormat(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    static XlsFile open(Path file) {
        return UnsoundFile.unless(() -> {
            try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
                return new XlsFile(new HSSFWorkbook(parts));
            }
        });
    }

    @Override
    public List<Page> pages() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .<Page>mapToObj(number -> new SheetPage(workbook.getSheetAt(number))).toList();
    }

    private final class SheetPage implements Page {
        private final HSSFSheet sheet;

        SheetPage(HSSFSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getSheetName();
        }

        @Override
        public Lines lines() {
            MergedCells merged = MergedCells.of(sheet.getMergedRegions().stream().flatMap(SheetPage::range));
            Iterator<Row> rows = sheet.rowIterator();
            return new Lines() {
                @Override
                public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override
                public Line next() {
                    return merged.spread(UnsoundFile.unless(() -> line(rows.next())));
                }

                @Override
                public void close() {
                    // Everything is in memory.
                }
            };
        }

        private static Stream<MergedCells.Range> range(CellRangeAddress region) {
            return MergedCells.Range.of(region.getFirstColumn(), region.getFirstRow() + 1, region.getLastRow() + 1)
                    .stream();
        }
    }

    private Line line(Row row) {
        List<CellValue> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell.getColumnIndex() < COLUMNS_MAX) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add(CellValue.BLANK);
                }
                cells.add(value((HSSFCell) cell));
            }
        }
        return new Line(row.getRowNum() + 1, cells);
    }

    private CellValue value(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType()
                : cell.getCellType();
        return switch (type) {
            case NUMERIC -> format.number(cell.getNumericCellValue(), cell.getCellStyle().getDataFormatString());
            case STRING -> CellFormat.text(cell.getRichStringCellValue().getString());
            case BOOLEAN -> CellFormat.yes(cell.getBooleanCellValue());
            case ERROR -> CellFormat.error(FormulaError.forInt(cell.getErrorCellValue()).getString());
            case BLANK, FORMULA, _NONE -> CellValue.BLANK;
        };
    }

    @Override
    public void close() {
        UnsoundFile.unless(() -> {
            workbook.close();
            return workbook;
        });
    }
}
