package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Sex;
import vn.sotreem.core.register.ChildRow;

/**
 * The totals of a list of children. Of a birth date that is not known to the day the first day it can mean counts, as
 * civil registration takes it; a child without a birth date is in no age group.
 *
 * @param underSix    not yet six years old on the day
 * @param fromSixteen sixteen or older, so no longer children by law (Luật Trẻ em Điều 1), but still in the book
 */
record Counts(int children, int households, int boys, int girls, int underSix, int fromSixteen) {
    private static final int SIX = 6;
    private static final int SIXTEEN = 16;

    static Counts of(List<ChildRow> rows, LocalDate day) {
        return new Counts(rows.size(), (int) rows.stream().map(row -> row.household().id()).distinct().count(),
                count(rows, child -> child.sex() == Sex.MALE), count(rows, child -> child.sex() == Sex.FEMALE),
                count(rows, child -> child.birth().isKnown() && !isOld(child.birth(), SIX, day)),
                count(rows, child -> child.birth().isKnown() && isOld(child.birth(), SIXTEEN, day)));
    }

    private static boolean isOld(PartialDate birth, int years, LocalDate day) {
        return !birth.earliest().plusYears(years).isAfter(day);
    }

    private static int count(List<ChildRow> rows, Predicate<Child> which) {
        return (int) rows.stream().map(ChildRow::child).filter(which).count();
    }
}
