package vn.sotreem.app.excel;

import java.util.Optional;

/**
 * What the person who imports decides.
 *
 * @param hamlet        the hamlet of rows that name none
 * @param createHamlets whether hamlets that the register does not have are made, else their rows are refused
 */
public record ImportOptions(Optional<String> hamlet, boolean createHamlets) {

    /** A commune's first import should just work: new hamlets are made, and the plan says which. */
    public static final ImportOptions DEFAULT = new ImportOptions(Optional.empty(), true);
}
