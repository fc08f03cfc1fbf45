package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Due.What;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.register.ReportCalendar.Noted;
import vn.sotreem.core.register.ReportCalendar.Owed;
import vn.sotreem.core.register.ToDo.Facts;
import vn.sotreem.core.register.ToDo.Matter;

/** The lines of a day, and the reports among them. */
class ToDoTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Standing QUIET = new Standing(5, 2, 0, Optional.empty(), 0, Optional.empty(),
            Optional.empty());
    private static final Instant FRESH = Instant.parse("2026-11-21T05:00:00Z");

    @TempDir
    private Path folder;
    private Register register;
    private ReportCalendar reports;

    @BeforeEach
    void open() throws Exception {
        register = TestRegister.create(folder);
        reports = register.quality().outlook(TODAY).reports();
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static List<ToDo.Line> lines(Facts facts) {
        return ToDo.of(TODAY, new Figures(), facts, ZoneOffset.UTC).lines();
    }

    private static Facts facts(int unsentDays, Optional<Instant> backup, List<Owed> owed) {
        return new Facts(new Standing(5, 2, 12, Optional.of(FRESH), 0, Optional.empty(), Optional.empty()), unsentDays,
                Optional.empty(), true, backup, owed);
    }

    private List<Owed> owed(LocalDate day) {
        return reports.owed(day, Texts.VIETNAMESE);
    }

    @Test
    void aQuietDayHasNoLines() {
        Facts facts = new Facts(QUIET, 0, Optional.empty(), true, Optional.of(FRESH), List.of());

        assertThat(lines(facts)).isEmpty();
    }

    @ParameterizedTest(name = "{0} days unsent: {1}")
    @CsvSource({"0,", "1, SOON", "3, THIS_WEEK", "7, OVERDUE"})
    void whatIsNotSentGetsMoreUrgent(int days, Urgency urgency) {
        assertThat(lines(facts(days, Optional.of(FRESH), List.of()))).extracting(ToDo.Line::urgency)
                .isEqualTo(urgency == null ? List.of() : List.of(urgency));
    }

    @ParameterizedTest(name = "backup of {0}: {1}")
    @CsvSource({"2026-11-15T23:00:00Z,", "2026-11-14T23:00:00Z, OVERDUE", ", THIS_WEEK"})
    void aBackupIsMissedAfterAWeek(Instant made, Urgency urgency) {
        assertThat(lines(facts(0, Optional.ofNullable(made), List.of()))).extracting(ToDo.Line::urgency)
                .isEqualTo(urgency == null ? List.of() : List.of(urgency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyLineHasWords(String language) {
        Texts texts = Texts.of(Locale.of(language));
        for (What what : What.values()) {
            for (Urgency urgency : Urgency.values()) {
                assertThat(new ToDo.Line(new ToDo.OfChildren(what), urgency, 1_450, Optional.of(TODAY)).text(texts))
                        .contains("450").doesNotContain("{");
            }
        }
        for (Matter matter : Matter.values()) {
            assertThat(new ToDo.Line(matter, Urgency.SOON, 2, Optional.empty()).text(texts)).isNotBlank();
        }
        assertThat(new ToDo.Line(new ToDo.OfReport(owed(TODAY).getFirst()), Urgency.SOON, 1, Optional.empty())
                .text(texts)).contains("UBND");
    }

    @Test
    void theMostUrgentStandsFirst() {
        Facts facts = new Facts(new Standing(5, 2, 12, Optional.of(FRESH), 3, Optional.empty(), Optional.empty()), 1,
                Optional.of(new OnStick(FRESH.minusSeconds(9 * 86_400), 4)), false,
                Optional.of(FRESH.minusSeconds(9 * 86_400)), List.of());

        assertThat(lines(facts)).extracting(ToDo.Line::task).containsExactly(Matter.BACKUP, Matter.REVIEW, Matter.STICK,
                Matter.ENROLMENT, Matter.UNSENT);
        ToDo all = ToDo.of(TODAY, new Figures(), facts, ZoneOffset.UTC);
        assertThat(all.count(Urgency.THIS_WEEK)).isEqualTo(3);
    }

    @Test
    void aHamletOwesItsOwnReportsAndTheDayThatPassedStaysUntilItIsSaidToBeDone() {
        assertThat(owed(TODAY)).extracting(owed -> owed.entry().code()).containsExactly("H.12", "H.6");
        assertThat(owed(TODAY).getFirst().day()).contains(LocalDate.of(2026, 11, 5));
        assertThat(lines(facts(0, Optional.of(FRESH), owed(TODAY)))).extracting(ToDo.Line::urgency)
                .containsExactly(Urgency.OVERDUE);

        Noted before = reports.note("H.12", reports.noted("H.12").done(LocalDate.of(2026, 11, 5)));

        assertThat(owed(TODAY).getLast().day()).contains(LocalDate.of(2027, 11, 5));
        reports.note("H.12", before);
        assertThat(owed(TODAY).getFirst().day()).contains(LocalDate.of(2026, 11, 5));
    }

    @Test
    void aDayThatPassedLongAgoIsNotHeldAgainstWhoBeganLater() {
        assertThat(owed(LocalDate.of(2026, 12, 5)).getFirst().day()).contains(LocalDate.of(2026, 11, 5));
        assertThat(owed(LocalDate.of(2026, 12, 6)).getFirst().day()).contains(LocalDate.of(2027, 5, 5));
    }

    @Test
    void receiverAndDaysThatAPersonWroteOutliveTheProgram() throws Exception {
        reports.note("H.6", new Noted(Optional.of("Bà Lan"),
                Optional.of(List.of(MonthDay.of(5, 2), MonthDay.of(11, 30))), Optional.empty()));
        register.close();
        register = TestRegister.reopen(folder);
        reports = register.quality().outlook(TODAY).reports();

        Owed changed = owed(TODAY).stream().filter(owed -> owed.entry().code().equals("H.6")).findFirst().orElseThrow();
        assertThat(changed.report().receiver()).isEqualTo("Bà Lan");
        assertThat(changed.day()).contains(LocalDate.of(2026, 11, 30));
        assertThat(reports.note("H.6", Noted.NOTHING)).isEqualTo(changed.noted());
        assertThat(reports.noted("H.6")).isEqualTo(Noted.NOTHING);
    }
}
