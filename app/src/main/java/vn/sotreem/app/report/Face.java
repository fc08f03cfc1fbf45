package vn.sotreem.app.report;

import java.io.InputStream;

/**
 * The letters of the paper: Tinos, which is as wide as Times New Roman letter for letter, may be handed on with the
 * program (OFL 1.1), and has every Vietnamese letter. NĐ 30/2020/NĐ-CP Phụ lục I asks for Times New Roman.
 */
public enum Face {
    REGULAR("Tinos-Regular.ttf"),
    BOLD("Tinos-Bold.ttf"),
    ITALIC("Tinos-Italic.ttf");

    private static final String FOLDER = "/vn/sotreem/app/fonts/";

    private final String fileName;

    Face(String fileName) {
        this.fileName = fileName;
    }

    String fileName() {
        return fileName;
    }

    /** The font file (TrueType); to be closed by the caller. The window's preview loads the same letters. */
    public InputStream open() {
        return Face.class.getResourceAsStream(FOLDER + fileName);
    }
}
