package vn.sotreem.app.excel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text file whose lines are rows: .csv of Excel and its like, with commas, semicolons or tabs. It is one sheet, and
 * all its cells are texts.
 */
final class CsvFile implements ListFile {

    private static final char[] SIGNS = {'\t', ';', ','};
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** How many lines tell which sign parts the cells. */
    private static final int TELLING_LINES = 60;
    /** Excel's first line that names the sign. */
    private static final Pattern NAMED_SIGN = Pattern.compile("sep=(.)");
    /** How lists for Excel keep the zeros of a number: ="0202". */
    private static final Pattern KEPT_AS_TEXT = Pattern.compile("=\"(.*)\"", Pattern.DOTALL);

    private final Path file;
    private final Charset letters;
    private final char sign;

    private CsvFile(Path file, Charset letters, char sign) {
        this.file = file;
        this.letters = letters;
        this.sign = sign;
    }

    static CsvFile open(Path file) {
        return UnsoundFile.unless(() -> {
            Charset letters = TextForm.letters(file);
            return new CsvFile(file, letters, sign(file, letters));
        });
    }

    @Override
    public List<Page> pages() {
        String name = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return List.of(new Page() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Lines lines() {
                return UnsoundFile.unless(() -> new Rows(reader(file, letters)));
            }
        });
    }

    @Override
    public void close() {
        // The lines are closed by whoever reads them.
    }

    private static Reader reader(Path file, Charset letters) throws IOException {
        InputStream stream = Files.newInputStream(file);
        Reader reader = new BufferedReader(new InputStreamReader(stream, letters));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The sign by which the most lines are cut into equally many cells. */
    private static char sign(Path file, Charset letters) throws IOException {
        char best = SIGNS[0];
        int bestWeight = 0;
        for (char candidate : SIGNS) {
            Map<Integer, Integer> linesOf = new HashMap<>();
            try (CsvLines lines = new CsvLines(reader(file, letters), candidate)) {
                Optional<List<String>> cells = lines.next();
                for (int line = 0; line < TELLING_LINES && cells.isPresent(); line++) {
                    Matcher named = NAMED_SIGN.matcher(String.join(String.valueOf(candidate), cells.get()).strip());
                    if (line == 0 && named.matches()) {
                        return named.group(1).charAt(0);
                    }
                    linesOf.merge(cells.get().size() - 1, 1, Integer::sum);
                    cells = lines.next();
                }
            }
            int weight = linesOf.entrySet().stream().mapToInt(cut -> cut.getKey() * cut.getValue()).max().orElse(0);
            if (weight > bestWeight) {
                best = candidate;
                bestWeight = weight;
            }
        }
        return best;
    }

    private final class Rows implements Lines {
        private final CsvLines lines;
        private Optional<List<String>> next;
        private int number = 1;

        Rows(Reader reader) throws IOException {
            this.lines = new CsvLines(reader, sign);
            this.next = lines.next();
        }

        @Override
        public boolean hasNext() {
            return next.isPresent();
        }

        @Override
        public Line next() {
            List<CellValue> cells = new ArrayList<>();
            for (String cell : next.orElseThrow()) {
                Matcher kept = KEPT_AS_TEXT.matcher(cell);
                cells.add(CellFormat.text(kept.matches() ? kept.group(1) : cell));
            }
            next = UnsoundFile.unless(lines::next);
            return new Line(number++, cells);
        }

        @Override
        public void close() {
            UnsoundFile.unless(() -> {
                lines.close();
                return lines;
            });
        }
    }
}
