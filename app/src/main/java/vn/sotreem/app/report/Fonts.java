package vn.sotreem.app.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.openpdf.text.pdf.BaseFont;

/** The bundled letters as the PDF library knows them. Every use reads its own: they are not safe for two threads. */
final class Fonts {

    private Fonts() {
    }

    static Map<Face, BaseFont> load() {
        Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            fonts.put(face, load(face));
        }
        return fonts;
    }

    private static BaseFont load(Face face) {
        try (InputStream file = face.open()) {
            return BaseFont.createFont(face.fileName(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false,
                    file.readAllBytes(), null);
        } catch (IOException missing) {
            throw new UncheckedIOException("the program comes without its font " + face.fileName(), missing);
        }
    }
}
