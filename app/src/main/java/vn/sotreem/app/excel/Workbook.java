package vn.sotreem.app.excel;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * An open .xlsx file, read line by line, so that its size does not matter.
 *
 * <p>A file that is no sound workbook after all shows by an {@link ExcelReaderException}, an
 * {@link java.io.UncheckedIOException} or an {@link IOException} from anywhere in here.
 */
final class Workbook implements Closeable {

    /** Lists have some forty; further to the right stand other people's notes. */
    static final int COLUMNS_MAX = 256;

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final ZipFile zip;
    private final ReadableWorkbook workbook;
    private final CellFormat format;

    private Workbook(ZipFile zip, ReadableWorkbook workbook) {
        this.zip = zip;
        this.workbook = workbook;
        this.format = new CellFormat(workbook.isDate1904());
    }

    static Workbook open(Path file) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new Workbook(zip, new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true)));
        } catch (IOException | RuntimeException unreadable) {
            zip.close();
            throw unreadable;
        }
    }

    List<Sheet> sheets() {
        return workbook.getSheets().toList();
    }

    /** The rows that are in the file, in order; the caller closes the stream. */
    Stream<Line> lines(Sheet sheet) throws IOException {
        MergedCells merged = mergedCells(sheet);
        return sheet.openStream().map(this::line).map(merged::spread);
    }

    private Line line(Row row) {
        List<CellValue> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell != null && cell.getColumnIndex() < COLUMNS_MAX) {
                while (cells.size() < cell.getColumnIndex()) {
                    cells.add(CellValue.BLANK);
                }
                cells.add(format.value(cell));
            }
        }
        return new Line(row.getRowNum(), cells);
    }

    private MergedCells mergedCells(Sheet sheet) throws IOException {
        String target = targets().getOrDefault(sheet.getId(), "");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        try (InputStream stream = part(part)) {
            return MergedCells.read(XML.createXMLStreamReader(stream));
        } catch (XMLStreamException unreadable) {
            throw new ExcelReaderException(unreadable);
        }
    }

    /** Which part of the file holds the sheet of an id (ECMA-376 part 2, relationships). */
    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream stream = part(RELATIONS)) {
            XMLStreamReader xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
            return targets;
        } catch (XMLStreamException unreadable) {
            throw new ExcelReaderException(unreadable);
        }
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ExcelReaderException("a part of the workbook is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            workbook.close();
        }
    }
}
