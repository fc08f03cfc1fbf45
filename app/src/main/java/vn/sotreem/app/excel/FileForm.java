package vn.sotreem.app.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells by its bytes whether a file can be an .xlsx workbook; its name says nothing, people rename files. */
final class FileForm {

    static final long FILE_BYTES_MAX = 64L << 20;
    /** Unpacked, so that a small file cannot fill the memory. */
    static final long CONTENT_BYTES_MAX = 1L << 30;

    private static final int HEAD_BYTES = 4096;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_16 = {(byte) 0xFF, (byte) 0xFE};
    private static final String WORKBOOK = "xl/workbook.xml";
    /** The name of the stream that holds the encrypted workbook (MS-OFFCRYPTO 2.3). */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    private FileForm() {
    }

    /** What keeps the file from being a workbook, empty if nothing seems to. */
    static Optional<FileProblem> problem(Path file) throws IOException {
        long size = Files.size(file);
        byte[] head = head(file);
        if (size == 0) {
            return Optional.of(FileProblem.EMPTY);
        }
        if (size > FILE_BYTES_MAX) {
            return Optional.of(FileProblem.TOO_LARGE);
        }
        if (startsWith(head, ZIP)) {
            return zipProblem(file);
        }
        if (startsWith(head, OLE)) {
            return Optional.of(contains(Files.readAllBytes(file), ENCRYPTED)
                    ? FileProblem.PASSWORD : FileProblem.OLD_XLS);
        }
        return Optional.of(textProblem(head));
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(HEAD_BYTES);
        }
    }

    private static Optional<FileProblem> zipProblem(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(WORKBOOK) == null) {
                return Optional.of(FileProblem.NOT_A_WORKBOOK);
            }
            long content = zip.stream().mapToLong(ZipEntry::getSize).sum();
            return content > CONTENT_BYTES_MAX ? Optional.of(FileProblem.TOO_LARGE) : Optional.empty();
        } catch (ZipException | EOFException cut) {
            return Optional.of(FileProblem.DAMAGED);
        }
    }

    private static FileProblem textProblem(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
        if (text.startsWith("<")) {
            return FileProblem.MARKUP;
        }
        boolean binary = text.chars().anyMatch(letter -> letter == 0);
        return binary && !startsWith(head, UTF_16) ? FileProblem.NOT_A_WORKBOOK : FileProblem.TEXT;
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
