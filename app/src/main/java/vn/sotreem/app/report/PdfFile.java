package vn.sotreem.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfEncryption;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import vn.sotreem.app.report.Mark.Line;
import vn.sotreem.app.report.Mark.Rule;
import vn.sotreem.app.report.Mark.Words;

/**
 * Writes a document as PDF with its letters in it. The same document gives the same bytes, so that two prints of one
 * state can be compared.
 */
public final class PdfFile {
    private static final String PART = ".part";
    private static final PdfName ACTUAL_TEXT = new PdfName("ActualText");

    private final Document document;
    private final Map<Face, BaseFont> fonts = Fonts.load();

    private PdfFile(Document document) {
        this.document = document;
    }

    /** Writes the file beside its place and moves it there; a file of that name is replaced, or kept if this fails. */
    public static void write(Document document, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + PART);
        try {
            Files.write(part, new PdfFile(document).bytes());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Sheet sheet = document.sheet();
        Rectangle size = new Rectangle((float) sheet.width(), (float) sheet.height());
        try (var pdf = new org.openpdf.text.Document(size)) {
            PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
            // Readers on the machines of communes are old; PDF 2.0 would make some of them complain.
            writer.setPdfVersion(PdfWriter.VERSION_1_7);
            pdf.open();
            describe(writer);
            for (Page page : document.pages()) {
                pdf.newPage();
                page.marks().forEach(mark -> draw(mark, writer.getDirectContent()));
            }
        }
        return bytes.toByteArray();
    }

    /** What the library would fill in from its own clock and dice is given here. */
    private void describe(PdfWriter writer) {
        byte[] digest = digest();
        fonts.forEach((face, font) -> font.setSecureRandom(repeatable(digest, face)));
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("vi-VN"));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        PdfDictionary info = writer.getInfo();
        info.put(PdfName.TITLE, new PdfString(document.title(), PdfObject.TEXT_UNICODE));
        info.put(PdfName.CREATIONDATE,
                new PdfString("D:" + document.date().format(DateTimeFormatter.BASIC_ISO_DATE)));
        info.put(PdfName.FILEID, PdfEncryption.createInfoId(digest, digest));
    }

    private void draw(Mark mark, PdfContentByte canvas) {
        switch (mark) {
            case Words words -> write(words, canvas);
            case Rule rule -> {
                canvas.setLineWidth((float) rule.thickness());
                canvas.moveTo((float) rule.fromX(), fromBottom(rule.fromY()));
                canvas.lineTo((float) rule.toX(), fromBottom(rule.toY()));
                canvas.stroke();
            }
        }
    }

    /** Text in several lines carries the whole text with it, so that a name is found and copied as one. */
    private void write(Words words, PdfContentByte canvas) {
        boolean broken = words.lines().size() > 1;
        if (broken) {
            PdfDictionary whole = new PdfDictionary();
            whole.put(ACTUAL_TEXT, new PdfString(words.text(), PdfObject.TEXT_UNICODE));
            canvas.beginMarkedContentSequence(PdfName.SPAN, whole, true);
        }
        canvas.beginText();
        canvas.setFontAndSize(fonts.get(words.style().face()), (float) words.style().size());
        for (Line line : words.lines()) {
            canvas.setTextMatrix((float) line.x(), fromBottom(line.baseline()));
            canvas.showText(line.text());
        }
        canvas.endText();
        if (broken) {
            canvas.endMarkedContentSequence();
        }
    }

    /** PDF counts upwards from the lower edge. */
    private float fromBottom(double y) {
        return (float) (document.sheet().height() - y);
    }

    private byte[] digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(document.date().toString().getBytes(StandardCharsets.UTF_8));
            for (Page page : document.pages()) {
                for (Mark mark : page.marks()) {
                    if (mark instanceof Words words) {
                        sha.update(words.text().getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            return sha.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** The library draws the tags of embedded fonts from a random source; this one gives the same for the same text. */
    private static SecureRandom repeatable(byte[] digest, Face face) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(digest);
            random.setSeed(face.ordinal());
            return random;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has SHA1PRNG", missing);
        }
    }
}
