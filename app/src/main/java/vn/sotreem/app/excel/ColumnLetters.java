package vn.sotreem.app.excel;

/** Excel's names of columns: A is 0, Z is 25, AA is 26. */
final class ColumnLetters {

    private static final int LETTERS = 26;

    private ColumnLetters() {
    }

    static int index(String letters) {
        return letters.chars().reduce(0, (index, letter) -> index * LETTERS + letter - 'A' + 1) - 1;
    }

    static String of(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : of(index / LETTERS - 1) + last;
    }
}
