package vn.sotreem.app.excel;

import java.util.Iterator;
import java.util.List;

/**
 * An open file of lists, read sheet by sheet and line by line, so that the number of its rows does not matter. Texts
 * are given as they stand in the file, because those in old fonts must not be tidied before they are read.
 *
 * <p>Any method throws {@link UnsoundFile}.
 */
interface ListFile extends AutoCloseable {

    /** Lists have some forty; further to the right stand other people's notes. */
    int COLUMNS_MAX = 256;

    /** One sheet. */
    interface Page {
        String name();

        /** The rows that are in the file, in order. */
        Lines lines();
    }

    /** A sheet while it is read. */
    interface Lines extends Iterator<Line>, AutoCloseable {
        @Override
        void close();
    }

    List<Page> pages();

    @Override
    void close();
}
