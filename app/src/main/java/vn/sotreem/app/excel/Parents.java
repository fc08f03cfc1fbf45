package vn.sotreem.app.excel;

import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Household;

/**
 * How the parents of two households compare; a name that is missing speaks neither for nor against.
 *
 * @param agreeing   how many of the two are named in both and the same
 * @param contradict whether one of them is named in both and another
 */
record Parents(int agreeing, boolean contradict) {

    static final int BOTH = 2;

    static Parents of(Household one, Household other) {
        Parents fathers = named(one.father(), other.father());
        Parents mothers = named(one.mother(), other.mother());
        return new Parents(fathers.agreeing + mothers.agreeing, fathers.contradict || mothers.contradict);
    }

    static Parents named(String one, String other) {
        String here = Folding.fold(one);
        String there = Folding.fold(other);
        boolean known = !here.isEmpty() && !there.isEmpty();
        boolean same = here.equals(there);
        return new Parents(known && same ? 1 : 0, known && !same);
    }
}
