package vn.sotreem.app.excel;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the person who imports decides.
 *
 * @param hamlet        the hamlet of rows that name none
 * @param createHamlets whether hamlets that the register does not have are made, else their rows are refused
 * @param same          rows that may be a child that is there, and are; they are not taken in
 */
public record ImportOptions(Optional<String> hamlet, boolean createHamlets, Set<RowRef> same) {

    /** A commune's first import should just work: new hamlets are made, and the plan says which. */
    public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), true);

    public ImportOptions {
        same = Set.copyOf(same);
    }

    /** Every row that may be a child that is there is taken in. */
    public ImportOptions(Optional<String> hamlet, boolean createHamlets) {
        this(hamlet, createHamlets, Set.of());
    }

    public ImportOptions in(Optional<String> named) {
        return new ImportOptions(named, createHamlets, same);
    }

    public ImportOptions makingHamlets(boolean isWanted) {
        return new ImportOptions(hamlet, isWanted, same);
    }

    /** A row is a child that is there, or is not. */
    public ImportOptions same(RowRef row, boolean is) {
        Set<RowRef> rows = new HashSet<>(same);
        if (is) {
            rows.add(row);
        } else {
            rows.remove(row);
        }
        return new ImportOptions(hamlet, createHamlets, rows);
    }
}
