package vn.sotreem.app.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Tally tally = new Tally(day);
        rows.forEach(tally::add);
        return tally.counts();
    }

    /** Counts children one after the other. */
    static final class Tally {
        private final LocalDate day;
        private final Set<UUID> households = new HashSet<>();
        private int children;
        private int boys;
        private int girls;
        private int underSix;
        private int fromSixteen;

        Tally(LocalDate day) {
            this.day = day;
        }

        void add(ChildRow row) {
            Child child = row.child();
            households.add(row.household().id());
            children++;
            boys += child.sex() == Sex.MALE ? 1 : 0;
            girls += child.sex() == Sex.FEMALE ? 1 : 0;
            underSix += child.birth().isKnown() && !isOld(child.birth(), SIX) ? 1 : 0;
            fromSixteen += child.birth().isKnown() && isOld(child.birth(), SIXTEEN) ? 1 : 0;
        }

        private boolean isOld(PartialDate birth, int years) {
            return !birth.earliest().plusYears(years).isAfter(day);
        }

        Counts counts() {
            return new Counts(children, households.size(), boys, girls, underSix, fromSixteen);
        }
    }
}
