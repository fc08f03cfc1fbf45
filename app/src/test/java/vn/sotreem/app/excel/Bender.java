package vn.sotreem.app.excel;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sotreem.core.domain.PartialDate;

/** Bends the rows of a list as a whole, whatever stands in them. */
final class Bender {

    private Bender() {
    }

    /** The columns in another order; those from the first to before the second of these stay side by side. */
    static void shuffle(List<Object[]> rows, int together, int apart, Random random) {
        int width = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        List<List<Integer>> units = new ArrayList<>(IntStream.range(0, width)
                .filter(column -> column < together || column >= apart).mapToObj(List::of).toList());
        units.add(IntStream.range(together, apart).boxed().toList());
        Collections.shuffle(units, random);
        List<Integer> order = units.stream().flatMap(List::stream).toList();
        rows.replaceAll(row -> order.stream().map(column -> column < row.length ? row[column] : null).toArray());
    }

    /** The last word of every text in a column in a column of its own, from a row on. */
    static void splitLastWord(List<Object[]> rows, int column, int from) {
        for (int at = 0; at < rows.size(); at++) {
            Object[] row = rows.get(at);
            List<Object> cells = new ArrayList<>(Arrays.asList(row));
            if (column < row.length) {
                cells.add(column + 1, null);
                if (at >= from && row[column] instanceof String name && row.length > column + 1) {
                    String tidy = name.replace('\u00A0', ' ').strip();
                    int space = tidy.lastIndexOf(' ');
                    cells.set(column, space < 0 ? null : tidy.substring(0, space));
                    cells.set(column + 1, tidy.substring(space + 1));
                }
            }
            rows.set(at, cells.toArray());
        }
    }

    static void write(List<Object[]> rows, OldFont font) {
        rows.replaceAll(row -> Stream.of(row).map(cell -> cell instanceof String text ? font.write(text) : cell)
                .toArray());
    }

    static void writeText(Path file, List<Object[]> rows, char sign, Charset letters) throws IOException {
        String mark = letters.equals(StandardCharsets.UTF_16LE) ? "\uFEFF" : "";
        String text = rows.stream().map(row -> Stream.of(row).map(Bender::quoted)
                .collect(Collectors.joining(String.valueOf(sign)))).collect(Collectors.joining("\r\n"));
        Files.write(file, (mark + text).getBytes(letters));
    }

    private static String quoted(Object cell) {
        return switch (cell) {
            case null -> "";
            case LocalDate day -> PartialDate.of(day).display();
            default -> '"' + cell.toString().replace("\"", "\"\"") + '"';
        };
    }
}
