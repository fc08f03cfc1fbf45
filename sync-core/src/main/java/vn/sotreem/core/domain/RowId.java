package vn.sotreem.core.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Mã dòng: by what a child is known again on a list that goes out on paper or in a spreadsheet and comes back. It is
 * short enough to be copied by hand, without the letters I, L, O and U that are misread, and follows from the child's
 * own id, so that it is the same on every list.
 *
 * @param text ten letters and digits, a hyphen after the fifth
 */
public record RowId(String text) {
    /** Of the 62 random bits at the end of an id; in a register of 100,000 two are alike once in 200,000 registers. */
    private static final int BITS = 50;
    private static final int BITS_A_LETTER = 5;
    private static final int LETTER_MASK = (1 << BITS_A_LETTER) - 1;
    private static final int LETTERS = BITS / BITS_A_LETTER;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String HYPHEN = "-";

    public static RowId of(UUID child) {
        StringBuilder letters = new StringBuilder();
        for (int shift = BITS - BITS_A_LETTER; shift >= 0; shift -= BITS_A_LETTER) {
            letters.append(ALPHABET.charAt((int) (child.getLeastSignificantBits() >>> shift) & LETTER_MASK));
        }
        return new RowId(letters.insert(LETTERS / 2, HYPHEN).toString());
    }

    /** The row id in a cell, however it was copied; empty when it cannot be one. */
    public static Optional<RowId> parse(String typed) {
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0')
                .replaceAll("[IL]", "1");
        return letters.length() == LETTERS && letters.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(new RowId(new StringBuilder(letters).insert(LETTERS / 2, HYPHEN).toString()))
                : Optional.empty();
    }
}
