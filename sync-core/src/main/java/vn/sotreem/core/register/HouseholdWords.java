package vn.sotreem.core.register;

/** Which typed words are found with a household: looked at once for all its children, and only when it matters. */
final class HouseholdWords {
    private final SearchTerms terms;
    private final ChildIndex facts;
    /** A bit for each word, by row of the household. */
    private final int[] asked;
    private final int[] found;

    HouseholdWords(SearchTerms terms, ChildIndex facts) {
        this.terms = terms;
        this.facts = facts;
        this.asked = new int[facts.householdRows()];
        this.found = new int[facts.householdRows()];
    }

    /** Whether a word is found with the household of a child. */
    boolean have(ChildFacts child, int term) {
        int household = child.household();
        int bit = 1 << term;
        if ((asked[household] & bit) == 0) {
            asked[household] |= bit;
            found[household] |= terms.isIn(term, facts.householdOf(child).words()) ? bit : 0;
        }
        return (found[household] & bit) != 0;
    }
}
