package vn.sotreem.core.domain;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.domain.Due.What;

/**
 * What is to be done for a child and by which day. Pure; terms are those of {@link Catalog#thresholds}. A date known
 * only to the month or year is taken as late as it can be: nobody is told of a term that may not have passed.
 */
public final class Dues {
    /** Codes of the catalog's states of learning: studying, not yet, left school, never went. */
    static final String STUDYING = "E1";
    private static final String NOT_YET = "E2";
    private static final Set<String> NOT_LEARNING = Set.of("E3", "E5");
    /** Left school before the end of lower secondary: group 8 (NĐ 56/2017 Điều 10) and row III.2 of Mẫu 03. */
    private static final String WORKS_FOR_A_LIVING = "8";
    private static final String LEFT_SCHOOL = "R2";
    /** Codes of the catalog's poverty classes that are given for a time. */
    private static final Set<String> POOR = Set.of("1", "2");
    /** The day before the school year begins. */
    private static final MonthDay BEFORE_SCHOOL = MonthDay.of(Month.AUGUST, 31);
    /** Who is 72 months old before going to school keeps the card until this day (Luật BHYT Điều 16; NĐ 146/2018). */
    private static final MonthDay CARD_UNTIL_SCHOOL = MonthDay.of(Month.SEPTEMBER, 30);

    private final Dossier dossier;
    private final Child child;
    private final LocalDate today;
    private final Catalog catalog;
    private final List<Due> dues = new ArrayList<>();

    private Dues(Dossier dossier, LocalDate today, Catalog catalog) {
        this.dossier = dossier;
        this.child = dossier.child();
        this.today = today;
        this.catalog = catalog;
    }

    /**
     * Of a child that still lives here; what is years ahead is among it. Of one whose birth is not known nobody can say
     * what is due.
     */
    public static List<Due> of(Dossier dossier, LocalDate today, Catalog catalog) {
        if (!dossier.child().birth().isKnown() || dossier.isGone(today)) {
            return List.of();
        }
        Dues dues = new Dues(dossier, today, catalog);
        dues.newborn();
        dues.card();
        dues.school();
        dues.sixteen();
        dues.ends();
        dues.check();
        dues.poverty();
        return dues.dues;
    }

    /** A birth of which no paper is written down and nobody has said anything counts as not registered. */
    private void newborn() {
        LocalDate term = child.birth().latest().plusDays(catalog.threshold("REGISTRATION"));
        Registration registration = child.registration();
        boolean noPaper = registration.registered() == Answer.UNKNOWN && registration.certificate().isBlank()
                && !child.personalId().isKnown() && isLittle();
        if (registration.registered() == Answer.NO || noPaper) {
            add(What.REGISTRATION, term);
        }
        if (PersonName.provisional(child.name()).isPresent()) {
            add(What.NAME, term);
        }
        if (isLittle() && child.health().card().isBlank()) {
            add(What.CARD, term);
        }
    }

    private boolean isLittle() {
        return child.birth().earliest().plusMonths(catalog.threshold("CARD")).isAfter(today);
    }

    /** A card without a last day ends with its age; long after that it will have been another one. */
    private void card() {
        if (child.health().cardUntil().isKnown()) {
            add(What.CARD_UNTIL, child.health().cardUntil().latest());
        } else if (!child.health().card().isBlank()) {
            addUnlessOver(What.CARD_UNTIL, lastDayOfCard());
        }
    }

    private LocalDate lastDayOfCard() {
        LocalDate sixth = child.birth().latest().plusMonths(catalog.threshold("CARD"));
        LocalDate school = CARD_UNTIL_SCHOOL.atYear(sixth.getYear());
        return sixth.isBefore(school) ? school : sixth;
    }

    /** By the year of birth, as schools count: who turns six within a calendar year begins in its September. */
    private void school() {
        LocalDate begin = BEFORE_SCHOOL.atYear(child.birth().year() + catalog.threshold("SCHOOL.FROM"));
        LocalDate over = BEFORE_SCHOOL.atYear(child.birth().year() + catalog.threshold("SCHOOL.TO") + 1);
        Schooling schooling = child.schooling();
        boolean isOut = schooling.learning().equals(NOT_YET) || NOT_LEARNING.contains(schooling.learning())
                || isWithoutSchool(schooling);
        if (isOut && !hasLeft(dossier.groups(), today) && !over.isBefore(today)) {
            add(What.SCHOOL, begin);
        }
    }

    /** Whether it is written down that the child left school: that is known, and followed by its group. */
    static boolean hasLeft(Groups groups, LocalDate today) {
        return groups.on(GroupList.RISKS, today).contains(LEFT_SCHOOL)
                || groups.on(GroupList.CIRCUMSTANCES, today).isIn(WORKS_FOR_A_LIVING);
    }

    /** Whether it is written down that the child does not learn, not only where. */
    static boolean isOutOfSchool(Schooling schooling) {
        return NOT_LEARNING.contains(schooling.learning());
    }

    private static boolean isWithoutSchool(Schooling schooling) {
        return schooling.learning().isEmpty() && schooling.school().isBlank() && schooling.schoolClass().isBlank()
                && schooling.level().isEmpty();
    }

    private void sixteen() {
        boolean isWritten = dossier.movements().stream().anyMatch(movement -> movement.kind().equals(Movement.SIXTEEN));
        if (!isWritten) {
            add(What.SIXTEEN, child.birth().latest().plusYears(Rules.CHILD_YEARS));
        }
    }

    private void ends() {
        dossier.groups().spells().stream().filter(spell -> spell.until().isKnown())
                .forEach(spell -> addUnlessOver(What.SPELL, spell.until().latest()));
        dossier.groups().supports().stream()
                .filter(support -> support.until().isKnown() && !support.until().equals(support.since()))
                .forEach(support -> addUnlessOver(What.SUPPORT, support.until().latest()));
    }

    /** Of a child of whom a check was ever written down: where nobody keeps them, nobody is reminded. */
    private void check() {
        PartialDate last = child.health().checkedOn();
        if (last.isKnown() && child.birth().latest().plusYears(Rules.CHILD_YEARS).isAfter(today)) {
            add(What.CHECK, last.latest().plusMonths(catalog.threshold("CHECK")));
        }
    }

    private void poverty() {
        PartialDate until = dossier.household().povertyUntil();
        if (POOR.contains(dossier.household().poverty()) && until.isKnown()) {
            add(What.POVERTY, until.latest());
        }
    }

    private void add(What what, LocalDate day) {
        dues.add(new Due(what, day));
    }

    private void addUnlessOver(What what, LocalDate day) {
        if (!day.plusDays(catalog.threshold("ENDED")).isBefore(today)) {
            add(what, day);
        }
    }
}
