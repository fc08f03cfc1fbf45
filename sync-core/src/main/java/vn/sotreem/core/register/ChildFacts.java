package vn.sotreem.core.register;

import java.time.LocalDate;
import java.util.Set;
import vn.sotreem.core.domain.PartialDate;
import vn.sotreem.core.domain.Rules;

/**
 * What of a child is kept in memory to find, sift and order a hundred thousand of them: about 150 bytes.
 *
 * @param household row of its household
 * @param words     folded words, a blank before each: name, parents, numbers, school
 * @param nameEnd   where the words of the child's own name end
 * @param groups    codes that hold today, of all lists together: no two lists share one
 * @param isInBin   whether it lies in the bin
 * @param isGone    whether it moved out or died
 */
record ChildFacts(int household, byte[] words, int nameEnd, PartialDate birth, Coded coded, Set<String> groups,
                  Set<Criterion.Lack> lacks, boolean isInBin, boolean isGone) {

    /** The codes of its fields that a list can be sifted by; kept once for all children who share them. */
    record Coded(String sex, String learning, String schooling) {
    }

    /** Whether the child has turned 16, as far as its birth is known. */
    boolean isGrownUp(LocalDate today) {
        return birth.isKnown() && !birth.latest().plusYears(Rules.CHILD_YEARS).isAfter(today);
    }

    /** Full years on a day, 0 before birth; of a known birth only. A birth without its day is as late as it can be. */
    int age(LocalDate today) {
        return Math.max(0, birth.latest().until(today).getYears());
    }
}
