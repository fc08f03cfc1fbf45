package vn.sotreem.app.excel;

import vn.sotreem.core.catalog.Folding;
import vn.sotreem.core.domain.Household;

/**
 * How the parents of two households compare; a name that is missing speaks neither for nor against.
 *
 * @param agree      one of them is named in both and the same
 * @param contradict one of them is named in both and another
 */
record Parents(boolean agree, boolean contradict) {

    static Parents of(Household one, Household other) {
        return named(one.father(), other.father()).with(named(one.mother(), other.mother()));
    }

    static Parents named(String one, String other) {
        String here = Folding.fold(one);
        String there = Folding.fold(other);
        boolean known = !here.isEmpty() && !there.isEmpty();
        return new Parents(known && here.equals(there), known && !here.equals(there));
    }

    private Parents with(Parents other) {
        return new Parents(agree || other.agree, contradict || other.contradict);
    }
}
