package vn.sotreem.app.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sotreem.core.domain.Sex;

/**
 * What the cells of a column are taken for.
 *
 * @param mark the code a tick in this column means; for a birth date the sex, because the column headed "Nữ" is of
 *             girls, or the part of the date; for a name its part; "" when the cells speak for themselves
 */
public record Meaning(Column column, String mark) {

    /** Họ và chữ đệm, in a column of its own. */
    public static final String FAMILY_NAME = "family";
    /** Tên, in a column of its own. */
    public static final String GIVEN_NAME = "given";
    public static final String DAY = "day";
    public static final String MONTH = "month";
    public static final String YEAR = "year";

    public static final Meaning NONE = new Meaning(Column.NONE, "");

    /** What a person can say that a column means, the rarer things that are found by themselves left out. */
    public static List<Meaning> usual() {
        List<Meaning> all = new ArrayList<>();
        for (Column column : Column.values()) {
            switch (column) {
                case NAME -> all.addAll(of(column, "", FAMILY_NAME, GIVEN_NAME));
                case BIRTH -> all.addAll(of(column, "", Sex.MALE.code(), Sex.FEMALE.code(), DAY, MONTH, YEAR));
                case NONE -> all.add(0, NONE);
                default -> all.add(new Meaning(column, ""));
            }
        }
        return all;
    }

    private static List<Meaning> of(Column column, String... marks) {
        return Stream.of(marks).map(mark -> new Meaning(column, mark)).toList();
    }

    /** Written as it is remembered: "birth", "birth/female". */
    String text() {
        return column.name() + (mark.isEmpty() ? "" : "/" + mark);
    }

    /** Empty for what another version of the program remembered. */
    static Optional<Meaning> parse(String text) {
        String[] parts = text.split("/", 2);
        return Column.named(parts[0]).map(column -> new Meaning(column, parts.length > 1 ? parts[1] : ""));
    }
}
