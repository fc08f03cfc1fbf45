package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.sotreem.app.report.Column.Align;
import vn.sotreem.app.report.Mark.Words;

/** What must hold on paper whatever is in the table. Rows are written in letters that nothing else on a page has. */
class LayoutPropertiesTest {
    private static final String ROW_LETTERS = "ợễự";
    private static final double HAIR = 0.01;

    private final Typesetter typesetter = new Typesetter();

    @Property(tries = 40)
    void everyRowIsPrintedOnceAndWholeAndNothingOverlaps(@ForAll Random random, @ForAll Paper paper,
            @ForAll @IntRange(min = 1, max = 20) int columns, @ForAll @IntRange(min = 1, max = 60) int rows) {
        Report report = report(random, columns, rows);

        Document document = Layout.lay(report, paper.landscape());

        assertThat(printed(document)).containsExactlyElementsOf(wanted(report));
        for (Page page : document.pages()) {
            boolean hasRows = !sorted(words(page).stream().map(Words::text)).isEmpty();
            assertThat(words(page)).filteredOn(words -> words.text().equals("T0")).as("table head")
                    .hasSizeBetween(hasRows ? 1 : 0, 1);
            assertThat(words(page)).extracting(Words::text).contains(
                    "Trang %d/%d".formatted(page.number(), document.pages().size()));
            assertInsideAndApart(page, document.sheet());
        }
    }

    /** The letters of the rows as they are printed, sorted: a row that is higher than a page is in two parts. */
    private static List<Integer> printed(Document document) {
        return sorted(document.pages().stream().flatMap(page -> words(page).stream())
                .flatMap(words -> words.lines().stream()).map(Mark.Line::text));
    }

    private static List<Integer> wanted(Report report) {
        return sorted(report.sections().stream().flatMap(section -> section.rows().stream())
                .flatMap(row -> row.cells().stream()).map(Row.Cell::text));
    }

    private static List<Integer> sorted(Stream<String> texts) {
        return texts.flatMapToInt(String::codePoints)
                .filter(letter -> ROW_LETTERS.indexOf(letter) >= 0 || isMark(letter)).boxed().sorted().toList();
    }

    /** Each row begins with a letter of its own, from the Cyrillic ones of the font. */
    private static boolean isMark(int letter) {
        return letter >= 'А' && letter < 'А' + 256;
    }

    private static List<Words> words(Page page) {
        return page.marks().stream().filter(Words.class::isInstance).map(Words.class::cast).toList();
    }

    private void assertInsideAndApart(Page page, Sheet sheet) {
        List<double[]> boxes = new ArrayList<>();
        for (Words words : words(page)) {
            for (Mark.Line line : words.lines()) {
                double top = line.baseline() - words.style().ascent();
                boxes.add(new double[] {line.x(), top, line.x() + typesetter.width(line.text(), words.style()),
                    top + words.style().lineHeight()});
            }
        }
        for (double[] box : boxes) {
            assertThat(box[0]).isGreaterThanOrEqualTo(sheet.left() - HAIR);
            assertThat(box[1]).isGreaterThanOrEqualTo(sheet.top() - HAIR);
            assertThat(box[2]).isLessThanOrEqualTo(sheet.left() + sheet.contentWidth() + HAIR);
            assertThat(box[3]).isLessThanOrEqualTo(sheet.top() + sheet.contentHeight() + HAIR);
            assertThat(boxes).filteredOn(other -> other != box && overlap(box, other)).isEmpty();
        }
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] - HAIR && other[0] < one[2] - HAIR
                && one[1] < other[3] - HAIR && other[1] < one[3] - HAIR;
    }

    private static Report report(Random random, int columns, int rows) {
        List<Column> heads = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            heads.add(new Column(random.nextInt(3) == 0 ? "G" : "", "T" + i, "" + i, 1 + random.nextDouble(),
                    Align.values()[random.nextInt(3)]));
        }
        List<Section> sections = new ArrayList<>();
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add(row(random, columns, i));
            if (random.nextInt(20) == 0 || i + 1 == rows) {
                sections.add(new Section(random.nextBoolean() ? "S" : "", random.nextBoolean() ? "S" : "", lines));
                lines = new ArrayList<>();
            }
        }
        Head head = new Head(List.of("U", "V"), List.of("M", "N"), "L", "K", "J", "I");
        Closing closing = new Closing(List.of("C"), List.of(new Closing.Signature("D", "E", "F"),
                new Closing.Signature("D", "E", "F")));
        return new Report(SampleRows.DAY, head, heads, sections, closing, new Report.Foot("P", "Q"));
    }

    private static Row row(Random random, int columns, int number) {
        List<Row.Cell> cells = new ArrayList<>();
        cells.add(new Row.Cell(Character.toString('А' + number), 1, Align.CENTER));
        while (cells.size() < columns) {
            int words = random.nextInt(60) == 0 ? random.nextInt(600) : random.nextInt(6);
            List<String> text = new ArrayList<>(Collections.nCopies(words, ""));
            text.replaceAll(empty -> ROW_LETTERS.substring(random.nextInt(2)).repeat(1 + random.nextInt(4)));
            cells.add(new Row.Cell(String.join(" ", text), 1, Align.LEFT));
        }
        Row.Kind kind = random.nextInt(5) == 0 ? Row.Kind.TOTAL : Row.Kind.ENTRY;
        return new Row(kind, cells);
    }
}
