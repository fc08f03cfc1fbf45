package vn.sotreem.app.report;

import java.util.AbstractList;
import java.util.List;
import vn.sotreem.core.register.ChildRow;
import vn.sotreem.core.register.Listing;
import vn.sotreem.core.register.Register;

/**
 * The rows of a listing, read from the register a slice at a time and not kept: to be gone through in order, on the
 * register's thread.
 */
final class RegisterRows extends AbstractList<ChildRow> {
    private static final int SLICE_ROWS = 500;

    private final Register register;
    private final Listing listing;
    private List<ChildRow> slice = List.of();
    private int from;

    RegisterRows(Register register, Listing listing) {
        this.register = register;
        this.listing = listing;
    }

    @Override
    public ChildRow get(int index) {
        if (index < from || index >= from + slice.size()) {
            from = index / SLICE_ROWS * SLICE_ROWS;
            slice = register.rows(listing, from, Math.min(from + SLICE_ROWS, listing.size()));
        }
        return slice.get(index - from);
    }

    @Override
    public int size() {
        return listing.size();
    }
}
