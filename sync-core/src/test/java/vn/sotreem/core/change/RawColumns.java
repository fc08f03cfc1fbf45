package vn.sotreem.core.change;

import com.github.luben.zstd.Zstd;
import java.util.List;

/** Columns that somebody bent, packed as if this program had written them. */
public final class RawColumns {
    private RawColumns() {
    }

    /** The columns that this program writes for these changes. */
    public static byte[] of(List<Change> changes) {
        return BatchWriter.write(changes);
    }

    /** The columns that this program writes for these records of a page. */
    public static byte[] ofPage(List<FeedRecord> records) {
        return FeedWriter.write(records);
    }

    /** The columns as a batch's payload. */
    public static byte[] packed(byte[] columns) {
        return Zstd.compress(columns, 1);
    }

    /** The changes in these columns. */
    public static List<Change> changes(byte[] columns) throws Unreadable {
        return BatchReader.read(columns);
    }

    /** The records of a page in these columns. */
    public static List<FeedRecord> records(byte[] columns) throws Unreadable {
        return FeedReader.read(columns);
    }
}
