package vn.sotreem.app.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a list can be written as, told by its bytes; its name says nothing, people rename files. */
enum FileForm {
    XLSX,
    /** Excel 97 to 2003. */
    XLS,
    /** Lines of cells. */
    TEXT;

    static final long FILE_BYTES_MAX = 64L << 20;
    /** Unpacked, so that a small file cannot fill the memory. */
    static final long CONTENT_BYTES_MAX = 1L << 30;

    private static final int HEAD_BYTES = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final String WORKBOOK = "xl/workbook.xml";
    /** The name of the stream that holds the encrypted workbook (MS-OFFCRYPTO 2.3). */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** What the file seems to be. */
    sealed interface Look {
        record Readable(FileForm form) implements Look {
        }

        record Unreadable(FileProblem problem) implements Look {
        }
    }

    static Look look(Path file) throws IOException {
        long size = Files.size(file);
        byte[] head = head(file);
        if (size == 0) {
            return new Look.Unreadable(FileProblem.EMPTY);
        }
        if (size > FILE_BYTES_MAX) {
            return new Look.Unreadable(FileProblem.TOO_LARGE);
        }
        if (startsWith(head, ZIP)) {
            return zip(file);
        }
        return startsWith(head, OLE) ? ole(file) : text(head);
    }

    ListFile open(Path file) {
        return switch (this) {
            case XLSX -> XlsxFile.open(file);
            case XLS -> XlsFile.open(file);
            case TEXT -> CsvFile.open(file);
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD_BYTES);
        }
    }

    private static Look zip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                return new Look.Unreadable(FileProblem.NOT_A_WORKBOOK);
            }
            long content = zip.stream().mapToLong(ZipEntry::getSize).sum();
            return content > CONTENT_BYTES_MAX ? new Look.Unreadable(FileProblem.TOO_LARGE) : new Look.Readable(XLSX);
        } catch (ZipException | EOFException cut) {
            return new Look.Unreadable(FileProblem.DAMAGED);
        }
    }

    private static Look ole(Path file) throws IOException {
        if (contains(Files.readAllBytes(file), ENCRYPTED)) {
            return new Look.Unreadable(FileProblem.PASSWORD);
        }
        return Files.size(file) > XlsFile.FILE_BYTES_MAX ? new Look.Unreadable(FileProblem.TOO_LARGE)
                : new Look.Readable(XLS);
    }

    private static Look text(byte[] head) {
        Charset letters = TextForm.wide(head).orElse(StandardCharsets.UTF_8);
        String text = new String(head, letters).replace("\uFEFF", "").strip();
        if (text.startsWith("<")) {
            return new Look.Unreadable(FileProblem.MARKUP);
        }
        boolean binary = text.chars().anyMatch(letter -> letter < ' ' && !Character.isWhitespace(letter));
        return binary ? new Look.Unreadable(FileProblem.NOT_A_WORKBOOK) : new Look.Readable(TEXT);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length
                && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static boolean contains(byte[] bytes, byte[] sought) {
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        return all.contains(new String(sought, StandardCharsets.ISO_8859_1));
    }
}
