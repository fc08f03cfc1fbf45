package vn.sotreem.core.register;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The database could not do what it was asked. The transaction was rolled back and what was kept before stays. It is
 * unchecked because nothing but telling the person can be done about it at any place it may arise.
 */
public final class StorageFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageFault(SQLException cause) {
        super(cause);
    }

    /** Whether the disk is full: the person can do something about it. */
    public boolean isDiskFull() {
        return is(SQLiteErrorCode.SQLITE_FULL);
    }

    /** Whether the register's file is damaged: it can be built anew ({@link RegisterHome#restore}). */
    public boolean isDamage() {
        return is(SQLiteErrorCode.SQLITE_CORRUPT) || is(SQLiteErrorCode.SQLITE_NOTADB);
    }

    /** An extended code, such as that of a damaged index, carries its kind in the low byte. */
    private boolean is(SQLiteErrorCode kind) {
        return getCause() instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xff) == kind.code;
    }
}
