package vn.sotreem.app.excel;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An .xlsx file. It is read from memory, because the library never lets go of a file that it could not open. */
final class XlsxFile implements ListFile {

    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final Path file;
    private final ReadableWorkbook workbook;
    private final CellFormat format;

    private XlsxFile(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        this.format = new CellFormat(workbook.isDate1904());
    }

    static XlsxFile open(Path file) {
        return UnsoundFile.unless(() -> {
            try (InputStream stream = Files.newInputStream(file)) {
                return new XlsxFile(file, new ReadableWorkbook(stream, new ReadingOptions(true, true)));
            }
        });
    }

    @Override
    public List<Page> pages() {
        return workbook.getSheets().<Page>map(SheetPage::new).toList();
    }

    private final class SheetPage implements Page {
        private final Sheet sheet;

        SheetPage(Sheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public String name() {
            return sheet.getName();
        }

        @Override
        public Lines lines() {
            MergedCells merged = UnsoundFile.unless(() -> mergedCells(sheet));
            Stream<Row> rows = UnsoundFile.unless(sheet::openStream);
            Iterator<Row> iterator = rows.iterator();
            return new Lines() {
                @Override
                public boolean hasNext() {
                    return UnsoundFile.unless(iterator::hasNext);
                }

                @Override
                public Line next() {
                    return merged.spread(line(UnsoundFile.unless(iterator::next)));
                }

                @Override
                public void close() {
                    rows.close();
                }
            };
        }
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

    private MergedCells mergedCells(Sheet sheet) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String target = targets(zip).get(sheet.getId());
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            try (InputStream stream = part(zip, part)) {
                return MergedCells.read(XML.createXMLStreamReader(stream));
            }
        }
    }

    /** Which part of the file holds the sheet of an id (ECMA-376 part 2, relationships). */
    private static Map<String, String> targets(ZipFile zip) throws Exception {
        Map<String, String> targets = new HashMap<>();
        try (InputStream stream = part(zip, RELATIONS)) {
            XMLStreamReader xml = XML.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
                    targets.put(xml.getAttributeValue(null, "Id"), xml.getAttributeValue(null, "Target"));
                }
            }
            return targets;
        }
    }

    private static InputStream part(ZipFile zip, String name) throws Exception {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new XMLStreamException("a part of the workbook is missing");
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    @Override
    public void close() {
        UnsoundFile.unless(() -> {
            workbook.close();
            return workbook;
        });
    }
}
