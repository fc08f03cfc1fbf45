package vn.sotreem.core.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.domain.Due;
import vn.sotreem.core.domain.Urgency;
import vn.sotreem.core.register.ReportCalendar.Owed;

/**
 * What is due and what is wrong on a day, the most urgent first. Pure: the same facts give the same lines.
 *
 * @param day   the day it is of
 * @param lines by urgency, those of children first
 */
public record ToDo(LocalDate day, List<Line> lines) {
    private static final Catalog CATALOG = Catalog.bundled();

    /** What a line is about. */
    public sealed interface Task {
        /** Its name in the keys of texts and in JSON. */
        String code();
    }

    /** Something due for children; {@link Outlook#children} tells who they are. */
    public record OfChildren(Due.What what) implements Task {
        @Override
        public String code() {
            return what.code();
        }
    }

    /** Something about the register itself. */
    public enum Matter implements Task {
        /** Refusals and conflicts nobody has dealt with. */
        REVIEW("review"),
        /** Personal ids that are wrong. */
        IDS("ids"),
        /** Pairs of children who may be one. */
        DOUBLES("doubles"),
        /** Changes that the portal has not got for a day, three days, a week. */
        UNSENT("unsent"),
        /** Changes that were carried out on a stick a week ago and have no receipt. */
        STICK("stick"),
        /** No backup, or an old one. */
        BACKUP("backup"),
        /** The portal does not know this laptop. */
        ENROLMENT("enrolment");

        private final String code;

        Matter(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A report that is owed. */
    public record OfReport(Owed owed) implements Task {
        @Override
        public String code() {
            return "report";
        }
    }

    /**
     * One line.
     *
     * @param count how many children, changes, pairs; days of a backup
     * @param day   the earliest last day, where there is one
     */
    public record Line(Task task, Urgency urgency, long count, Optional<LocalDate> day) {

        /** What it says, without its day. */
        public String text(Texts texts) {
            return said(texts, count);
        }

        /**
         * The same where the number must not be told.
         *
         * @param number what is said for it, in a language whose words do not change with the number
         */
        public String text(Texts texts, String number) {
            return said(texts, number);
        }

        private String said(Texts texts, Object number) {
            return switch (task) {
                case OfChildren children -> texts.get("todo." + children.code()
                        + (urgency == Urgency.OVERDUE ? ".overdue" : ".due"), number);
                case Matter matter -> matter == Matter.BACKUP && day.isEmpty() ? texts.get("todo.backup.none")
                        : texts.get("todo." + matter.code(), number);
                case OfReport report -> texts.get("todo.report", report.owed().entry().label(texts.locale()),
                        report.owed().report().receiver());
            };
        }
    }

    /**
     * What is known beside the figures of children.
     *
     * @param unsentDays for how many days something has waited: 0, 1, 3 or 7
     * @param backup     when the latest backup was made, if there is one
     */
    public record Facts(Standing standing, int unsentDays, Optional<OnStick> stick, boolean isEnrolled,
                        Optional<Instant> backup, List<Owed> reports) {

        /** What the register itself knows of them. */
        public static Facts of(Register register, Outlook outlook, Unsent unsent, Optional<Instant> backup,
                               Locale language) {
            return new Facts(unsent.standing(), unsent.days(), register.sticks().onStick(),
                    register.enrolment().isPresent(), backup, outlook.reports().owed(outlook.day(), language));
        }
    }

    /**
     * What waits to be sent.
     *
     * @param days for how many days: 0, 1, 3 or 7
     */
    public record Unsent(Standing standing, int days) {
    }

    /** @param zone of the person, to tell days of times */
    public static ToDo of(LocalDate day, Figures figures, Facts facts, ZoneId zone) {
        List<Line> lines = new ArrayList<>(ofChildren(figures));
        wrong(figures, facts, lines);
        sending(day, facts, zone, lines);
        backup(day, facts, zone, lines);
        facts.reports().forEach(owed -> owed.day().flatMap(last -> Urgency.of(last, day, CATALOG)).ifPresent(urgency ->
                lines.add(new Line(new OfReport(owed), urgency, 1, owed.day()))));
        lines.sort(Comparator.comparing(Line::urgency));
        return new ToDo(day, List.copyOf(lines));
    }

    /** How many lines are as urgent as this. */
    public long count(Urgency urgency) {
        return lines.stream().filter(line -> line.urgency() == urgency).count();
    }

    private static List<Line> ofChildren(Figures figures) {
        List<Line> lines = new ArrayList<>();
        for (Due.What what : Due.What.values()) {
            for (Urgency urgency : Urgency.values()) {
                figures.of(what, urgency).ifPresent(counted -> lines.add(new Line(new OfChildren(what), urgency,
                        counted.children(), Optional.of(counted.first()))));
            }
        }
        return lines;
    }

    private static void wrong(Figures figures, Facts facts, List<Line> lines) {
        add(Matter.REVIEW, Urgency.THIS_WEEK, facts.standing().toReview(), lines);
        add(Matter.IDS, Urgency.THIS_WEEK, figures.wrongIds(), lines);
        add(Matter.DOUBLES, Urgency.SOON, figures.doubles(), lines);
    }

    private static void sending(LocalDate day, Facts facts, ZoneId zone, List<Line> lines) {
        if (facts.unsentDays() > 0) {
            Urgency urgency = facts.unsentDays() >= CATALOG.threshold("WEEK") ? Urgency.OVERDUE
                    : facts.unsentDays() > 1 ? Urgency.THIS_WEEK : Urgency.SOON;
            add(Matter.UNSENT, urgency, facts.standing().waiting(), lines);
        }
        facts.stick().filter(stick -> isOver(stick.writtenAt(), "WEEK", day, zone))
                .ifPresent(stick -> add(Matter.STICK, Urgency.THIS_WEEK, stick.changes(), lines));
        if (!facts.isEnrolled()) {
            add(Matter.ENROLMENT, Urgency.THIS_WEEK, 1, lines);
        }
    }

    /** An empty register need not be backed up. */
    private static void backup(LocalDate day, Facts facts, ZoneId zone, List<Line> lines) {
        boolean isOld = facts.backup().map(made -> isOver(made, "BACKUP", day, zone)).orElse(true);
        if (isOld && facts.standing().children() > 0) {
            lines.add(new Line(Matter.BACKUP, facts.backup().isPresent() ? Urgency.OVERDUE : Urgency.THIS_WEEK, 1,
                    facts.backup().map(made -> LocalDate.ofInstant(made, zone))));
        }
    }

    private static boolean isOver(Instant at, String term, LocalDate day, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).plusDays(CATALOG.threshold(term)).isBefore(day);
    }

    private static void add(Matter matter, Urgency urgency, long count, List<Line> lines) {
        if (count > 0) {
            lines.add(new Line(matter, urgency, count, Optional.empty()));
        }
    }
}
