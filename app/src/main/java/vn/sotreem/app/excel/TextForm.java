package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells by its bytes in which letters a text file is written. */
final class TextForm {

    /** Of one byte each: what all old programs and fonts write; which of them is for {@link Writing} to find out. */
    static final Charset BYTES = Charset.forName("windows-1252");

    private static final int HEAD_BYTES = 4096;
    private static final int BUFFER_LETTERS = 8192;
    /** Text of two bytes a letter has a zero in most of its pairs. */
    private static final int ZEROS_OF_LETTERS = 3;

    private TextForm() {
    }

    static Charset letters(Path file) throws IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD_BYTES);
        }
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) {
            return wide.get();
        }
        return isUtf8(file) ? StandardCharsets.UTF_8 : BYTES;
    }

    /** The letters of two bytes in which a text begins, if it does. */
    static Optional<Charset> wide(byte[] head) {
        int many = head.length / 2 / ZEROS_OF_LETTERS;
        if (startsWith(head, 0xFF, 0xFE) || zeros(head, 1) > many) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return startsWith(head, 0xFE, 0xFF) || zeros(head, 0) > many ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** How many zeros stand at the odd or the even places. */
    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int at = from; at < head.length; at += 2) {
            zeros += head[at] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] buffer = new char[BUFFER_LETTERS];
        try (InputStream stream = Files.newInputStream(file);
             Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()
                     .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            while (reader.read(buffer) >= 0) {
                continue;
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
