package vn.sotreem.app.excel;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a text into rows and cells (RFC 4180, with any sign between the cells). A cell in quotes may hold all signs. */
final class CsvLines implements AutoCloseable {

    private static final char QUOTE = '"';
    private static final int END = -1;
    /** Longer than any cell of a list, so that a quote that is never closed ends somewhere. */
    private static final int CELL_LETTERS_MAX = 10_000;

    private final Reader text;
    private final char sign;
    private int ahead;

    CsvLines(Reader text, char sign) throws IOException {
        this.text = text;
        this.sign = sign;
        this.ahead = text.read();
    }

    /** The cells of the next row, empty at the end of the text. */
    Optional<List<String>> next() throws IOException {
        if (ahead == END) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        cells.add(cell());
        while (ahead == sign) {
            ahead = text.read();
            add(cells, cell());
        }
        endOfLine();
        return Optional.of(cells);
    }

    private static void add(List<String> cells, String cell) {
        if (cells.size() < ListFile.COLUMNS_MAX) {
            cells.add(cell);
        }
    }

    private String cell() throws IOException {
        StringBuilder cell = new StringBuilder();
        if (ahead == QUOTE) {
            quoted(cell);
        }
        while (ahead != sign && ahead != '\n' && ahead != '\r' && ahead != END) {
            take(cell);
        }
        return cell.toString();
    }

    /** Up to the quote that closes; two quotes are one that is meant. */
    private void quoted(StringBuilder cell) throws IOException {
        ahead = text.read();
        while (ahead != END && cell.length() < CELL_LETTERS_MAX) {
            if (ahead == QUOTE) {
                ahead = text.read();
                if (ahead != QUOTE) {
                    return;
                }
            }
            take(cell);
        }
    }

    private void take(StringBuilder cell) throws IOException {
        if (cell.length() < CELL_LETTERS_MAX) {
            cell.append((char) ahead);
        }
        ahead = text.read();
    }

    private void endOfLine() throws IOException {
        if (ahead == '\r') {
            ahead = text.read();
        }
        if (ahead == '\n') {
            ahead = text.read();
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
