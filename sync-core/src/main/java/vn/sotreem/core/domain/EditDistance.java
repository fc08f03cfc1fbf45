package vn.sotreem.core.domain;

/**
 * How many slips of the hand lie between two words: a letter too many, too few, another one, or two neighbours swapped
 * (Damerau's distance in its restricted form, "optimal string alignment").
 */
final class EditDistance {
    private EditDistance() {
    }

    static int of(String one, String other) {
        int[] beforeLast = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                int swapped = areSwapped(one, i, other, j) ? beforeLast[j - 2] + 1 : exchanged;
                now[j] = Math.min(Math.min(exchanged, swapped), Math.min(last[j], now[j - 1]) + 1);
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }

    private static boolean areSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
