package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sotreem.app.report.Mark.Rule;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.ChildRow;

/** The paper is as it was when somebody last looked at it, every mark in its place ({@code -Dgolden=update}). */
class PaperGoldenTest {
    private static final Path FOLDER = Path.of("src/test/resources/vn/sotreem/app/report");

    @ParameterizedTest
    @EnumSource
    void theRegisterLooksAsItDid(Paper paper) throws IOException {
        String now = describe(RegisterBook.of(SampleOffice.OFFICE, Edition.today(SampleRows.DAY, "Hoàng Thị Én"),
                rows(),
                Optional.of(SampleRows.HAMLET), paper, Catalog.bundled()));
        Path golden = FOLDER.resolve("register-" + paper + ".txt");
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, now);
        }

        assertThat(now).isEqualTo(Files.readString(golden));
    }

    private static List<ChildRow> rows() {
        String longest = "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc";
        return List.of(
                SampleRows.child("name", "Nông Văn An", "sex", "male", "birth", "2015-09-05", "ethnicity", "02",
                        "personalId", "020215000017", "birthRegistered", "yes", "healthCard", "HS4202000000017",
                        "school", "Trường Tiểu học Y Tịch", "schoolClass", "5A", "circumstances", "4.2",
                        "supports", "S1", "household.number", "12", "household.head", "Nông Văn Bình",
                        "household.father", "Nông Văn Bình", "household.mother", "Lý Thị Chanh",
                        "household.poverty", "2"),
                SampleRows.child("name", longest, "sex", "female", "birth", "2019", "ethnicity", "01",
                        "note", "Ở với bà ngoại", "household.number", "100.1", "household.head", longest,
                        "household.carer", longest));
    }

    private static String describe(Document document) {
        return document.pages().stream().flatMap(page -> page.marks().stream()).map(PaperGoldenTest::describe)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String describe(Mark mark) {
        return switch (mark) {
            case Rule rule -> String.format(Locale.ROOT, "rule %.1f %.1f to %.1f %.1f",
                    rule.fromX(), rule.fromY(), rule.toX(), rule.toY());
            case Words words -> words.lines().stream().map(line -> String.format(Locale.ROOT, "%.1f %.1f %s %.1f %s",
                            line.x(), line.baseline(), words.style().face(), words.style().size(), line.text()))
                    .collect(Collectors.joining("\n"));
        };
    }
}
