package vn.sotreem.core.register;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Entry;
import vn.sotreem.core.domain.Report;

/**
 * The reports the person who works owes and when: the catalog's, with the receiver and the days that a person at this
 * laptop has put in their place. Belongs to the register's thread.
 */
public final class ReportCalendar {
    private static final String PREFIX = "report.";
    private static final Catalog CATALOG = Catalog.bundled();

    private final Settings settings;
    private final Office.Role role;

    ReportCalendar(Settings settings, Office.Role role) {
        this.settings = settings;
        this.role = role;
    }

    /**
     * What a person said of a report; empty where it is as the catalog says.
     *
     * @param done the last day up to which it was made
     */
    public record Noted(Optional<String> receiver, Optional<List<MonthDay>> days, Optional<LocalDate> done) {
        public static final Noted NOTHING = new Noted(Optional.empty(), Optional.empty(), Optional.empty());

        /** The same, and made up to this day. */
        public Noted done(LocalDate day) {
            return new Noted(receiver, days, Optional.of(day));
        }
    }

    /**
     * A report and its next last day.
     *
     * @param entry of the catalog: what it is called, and where it comes from
     * @param day   empty of a report that is made when something happens
     */
    public record Owed(Entry entry, Report report, Noted noted, Optional<LocalDate> day) {
    }

    /**
     * The reports that are owed on a day, in the order of their next last days, those without one at the end. A day
     * that has passed stays until the report is said to be made, or has been over for {@code ENDED} days.
     *
     * @param language of the person, for what receivers are called
     */
    public List<Owed> owed(LocalDate today, Locale language) {
        Map<String, String> kept = settings.beginning(PREFIX);
        return CATALOG.reports().usableOn(today).stream()
                .filter(entry -> tier() == Report.Tier.COMMUNE || by(entry) == Report.Tier.HAMLET)
                .map(entry -> owed(entry, noted(kept, entry.code()), today, language))
                .sorted(Comparator.comparing((Owed one) -> one.day().orElse(LocalDate.MAX))).toList();
    }

    /** Whose reports this person makes. */
    public Report.Tier tier() {
        return switch (role) {
            case OFFICER -> Report.Tier.COMMUNE;
            case COLLABORATOR -> Report.Tier.HAMLET;
        };
    }

    private static Report.Tier by(Entry entry) {
        return Report.of(entry, "").by();
    }

    private static Owed owed(Entry entry, Noted noted, LocalDate today, Locale language) {
        Report told = told(entry, language);
        Report report = told.with(noted.receiver().orElse(told.receiver()), noted.days().orElse(told.days()));
        LocalDate from = today.minusDays(CATALOG.threshold("ENDED"));
        LocalDate open = noted.done().map(done -> done.plusDays(1)).filter(from::isBefore).orElse(from);
        return new Owed(entry, report, noted, report.next(open));
    }

    /** A report as the catalog tells it, whatever anybody said of it here. */
    public static Report told(Entry entry, Locale language) {
        boolean isEnglish = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return Report.of(entry, entry.detail(isEnglish ? "receiver-english" : "receiver").orElseThrow());
    }

    /** What a person said of this report. */
    public Noted noted(String code) {
        return noted(settings.beginning(PREFIX), code);
    }

    private static Noted noted(Map<String, String> kept, String code) {
        return new Noted(Optional.ofNullable(kept.get(key(code, "receiver"))),
                Optional.ofNullable(kept.get(key(code, "days"))).map(Report::canonical),
                Optional.ofNullable(kept.get(key(code, "done"))).map(LocalDate::parse));
    }

    /**
     * Remembers what a person says of a report, in the place of what was said before; what was said before is given
     * back, to be said again.
     *
     * @throws IllegalArgumentException when there is no such report
     */
    public Noted note(String code, Noted noted) {
        if (CATALOG.reports().find(code).isEmpty()) {
            throw new IllegalArgumentException("no such report");
        }
        Noted before = noted(code);
        keep(key(code, "receiver"), noted.receiver());
        keep(key(code, "days"), noted.days().map(days -> new Report(code, tier(), "", days).daysText()));
        keep(key(code, "done"), noted.done().map(LocalDate::toString));
        return before;
    }

    private static String key(String code, String what) {
        return PREFIX + code + "/" + what;
    }

    private void keep(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> settings.set(name, text), () -> settings.forget(name));
    }
}
