package vn.sotreem.core.register;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import vn.sotreem.core.security.DatabaseKey;

/**
 * One encrypted SQLite file (SQLCipher 4 format, raw 256-bit key) with one connection in one process: a lock file
 * beside it keeps every other process out. Write-ahead log and full synchronisation are set and checked at every start,
 * because anything less loses acknowledged saves in a power cut (docs/decisions/0003-durability.md).
 *
 * <p>Not safe for several threads. An {@link SQLException} while it is open is a {@link StorageFault}.
 */
public final class EncryptedDatabase implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;
    private static final String LOCK_SUFFIX = ".lock";

    private final Optional<FileChannel> lockFile;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private int depth;
    private long writes;
    private Runnable afterCommit = () -> { };

    /** Reads one row of a result. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The numbered migrations of a kind of database: resources beside a class, in order; never edited once shipped. */
    public record Migrations(Class<?> home, List<String> files) {
        public Migrations {
            files = List.copyOf(files);
        }
    }

    private EncryptedDatabase(Optional<FileChannel> lockFile, Connection connection) {
        this.lockFile = lockFile;
        this.connection = connection;
    }

    /** Opens the file, makes it when it is not there, and brings it up to the latest migration. */
    public static EncryptedDatabase open(Path file, DatabaseKey key, Migrations migrations)
            throws RegisterUnavailable {
        return open(file, key, migrations, older -> { });
    }

    /**
     * The same.
     *
     * @param beforeMigration is given a file that was written by an earlier version, before it is changed
     */
    static EncryptedDatabase open(Path file, DatabaseKey key, Migrations migrations,
                                  Consumer<EncryptedDatabase> beforeMigration) throws RegisterUnavailable {
        FileChannel lockFile = lock(file.resolveSibling(file.getFileName() + LOCK_SUFFIX));
        try {
            EncryptedDatabase database = new EncryptedDatabase(Optional.of(lockFile), connect(file, key));
            try {
                database.setUp();
                database.migrate(migrations, beforeMigration);
                return database;
            } catch (SQLException | RuntimeException | RegisterUnavailable failure) {
                database.connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            release(lockFile);
            throw new RegisterUnavailable(cause(failure), failure);
        } catch (RuntimeException | RegisterUnavailable failure) {
            release(lockFile);
            throw failure;
        }
    }

    /**
     * Opens a file that another process has open, to look at what is committed there. Nothing is written, and because
     * the other connection stays, nothing is checkpointed either, so the two cannot harm the file together.
     */
    public static EncryptedDatabase openBeside(Path file, DatabaseKey key) throws RegisterUnavailable {
        try {
            EncryptedDatabase database = new EncryptedDatabase(Optional.empty(), connect(file, key));
            try (Statement statement = database.connection.createStatement()) {
                statement.executeUpdate("PRAGMA query_only = ON");
                statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
                return database;
            } catch (SQLException failure) {
                database.connection.close();
                throw failure;
            }
        } catch (SQLException failure) {
            throw new RegisterUnavailable(cause(failure), failure);
        }
    }

    /** Keeps every program, this one included, from opening the file until the channel is closed. */
    static FileChannel keepOut(Path file) throws RegisterUnavailable {
        return lock(file.resolveSibling(file.getFileName() + LOCK_SUFFIX));
    }

    private static FileChannel lock(Path path) throws RegisterUnavailable {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            release(channel);
            throw new RegisterUnavailable(RegisterUnavailable.Cause.IN_USE, null);
        } catch (OverlappingFileLockException here) {
            release(channel);
            throw new RegisterUnavailable(RegisterUnavailable.Cause.IN_USE, here);
        } catch (IOException failure) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.DISK, failure);
        }
    }

    private static void release(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Connection connect(Path file, DatabaseKey key) throws SQLException {
        Properties properties = new Properties();
        properties.put("cipher", "sqlcipher");
        properties.put("legacy", "4");
        properties.put("key", key.rawKeyText());
        properties.put("busy_timeout", String.valueOf(BUSY_MILLIS));
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), properties);
    }

    private void setUp() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("PRAGMA temp_store = MEMORY");
            statement.executeQuery("SELECT count(*) FROM sqlite_schema").close();
            statement.execute("PRAGMA journal_mode = WAL");
            for (String pragma : List.of("synchronous = FULL", "foreign_keys = ON",
                    "cell_size_check = ON", "cache_size = -16000", "wal_autocheckpoint = 4000")) {
                statement.executeUpdate("PRAGMA " + pragma);
            }
        }
        require("journal_mode", "wal");
        require("synchronous", "2");
        require("foreign_keys", "1");
    }

    private void require(String pragma, String wanted) {
        String found = first("PRAGMA " + pragma, row -> row.getString(1)).orElse("");
        if (!found.equals(wanted)) {
            throw new IllegalStateException("PRAGMA " + pragma + " is " + found + " and must be " + wanted);
        }
    }

    private void migrate(Migrations migrations, Consumer<EncryptedDatabase> beforehand) throws RegisterUnavailable {
        int version = (int) number("PRAGMA user_version");
        int latest = migrations.files().size();
        if (version > latest) {
            throw new RegisterUnavailable(RegisterUnavailable.Cause.TOO_NEW, null);
        }
        if (version > 0 && version < latest) {
            beforehand.accept(this);
        }
        for (int next = version; next < latest; next++) {
            String script = script(migrations, migrations.files().get(next)) + "\nPRAGMA user_version = " + (next + 1);
            inTransaction(() -> {
                control(script);
                return script;
            });
        }
    }

    private static String script(Migrations migrations, String file) {
        try (InputStream resource = migrations.home().getResourceAsStream(file)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** All rows of a query. Arguments are Strings, numbers or byte arrays. */
    public <T> List<T> query(String sql, RowReader<T> reader, Object... arguments) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)), arguments);
        return rows;
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments) {
        try (ResultSet row = bind(sql, arguments).executeQuery()) {
            return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** Reads a long result row by row without keeping it. */
    public void each(String sql, RowReader<?> reader, Object... arguments) {
        try (ResultSet row = bind(sql, arguments).executeQuery()) {
            while (row.next()) {
                reader.read(row);
            }
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** The one number a query gives. */
    public long number(String sql, Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElseThrow();
    }

    /**
     * How often something was written or taken back since the file was opened. Nobody else writes to it, so what was
     * read when the number was the same is still so.
     */
    long writes() {
        return writes;
    }

    /** Executes a statement that changes something and tells how many rows. */
    public int run(String sql, Object... arguments) {
        writes++;
        try {
            return bind(sql, arguments).executeUpdate();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** The driver lets go of a statement that has failed, such as on a full disk: next time it is prepared anew. */
    private StorageFault failed(String sql, SQLException failure) {
        statements.remove(sql);
        return new StorageFault(failure);
    }

    private PreparedStatement bind(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    /**
     * Writes all that is committed into a file that is not there yet, encrypted with the same key, and reads it back
     * page by page.
     *
     * @return whether the copy is sound
     */
    public boolean copyTo(Path file) {
        run("VACUUM INTO ?", file.toAbsolutePath().toString());
        run("ATTACH ? AS copy", file.toAbsolutePath().toString());
        try {
            return query("PRAGMA copy.integrity_check", row -> row.getString(1)).equals(List.of("ok"));
        } finally {
            closeStatements();
            control("DETACH copy");
        }
    }

    /** A statement that was read keeps an attached file open. */
    private void closeStatements() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            statements.clear();
        } catch (SQLException failure) {
            throw new StorageFault(failure);
        }
    }

    /**
     * Runs the work in one transaction: all of it is durable when this returns, or none of it after an exception.
     * Inside another transaction it is a savepoint of its own.
     */
    public <T> T inTransaction(Supplier<T> work) {
        String name = depth == 0 ? "" : "inner" + depth;
        control(name.isEmpty() ? "BEGIN IMMEDIATE" : "SAVEPOINT " + name);
        depth++;
        boolean done = false;
        try {
            T result = work.get();
            depth--;
            control(name.isEmpty() ? "COMMIT" : "RELEASE " + name);
            done = true;
            if (name.isEmpty()) {
                afterCommit.run();
            }
            return result;
        } finally {
            if (!done) {
                rollBack(name);
            }
        }
    }

    /**
     * Tries something inside a transaction: what the work did is kept when it says so, and undone when it does not.
     *
     * @return whether it was kept
     */
    public boolean attempt(BooleanSupplier work) {
        String name = "attempt" + depth;
        control("SAVEPOINT " + name);
        boolean kept = work.getAsBoolean();
        if (!kept) {
            writes++;
            control("ROLLBACK TO " + name);
        }
        control("RELEASE " + name);
        return kept;
    }

    /** From now on does this whenever a transaction has become durable, before whoever asked for it is told. */
    void afterCommit(Runnable next) {
        afterCommit = next;
    }

    private void rollBack(String name) {
        writes++;
        if (name.isEmpty()) {
            depth = 0;
            try {
                control("ROLLBACK");
            } catch (StorageFault alreadyRolledBack) {
                // A full disk or a broken file ends the transaction by itself; the first exception is the one to tell.
            }
        } else {
            depth = Math.max(depth - 1, 1);
            control("ROLLBACK TO " + name);
            control("RELEASE " + name);
        }
    }

    private void control(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new StorageFault(failure);
        }
    }

    private static RegisterUnavailable.Cause cause(SQLException failure) {
        SQLiteErrorCode code = failure instanceof SQLiteException sqlite
                ? sqlite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code) {
            case SQLITE_NOTADB -> RegisterUnavailable.Cause.WRONG_KEY;
            case SQLITE_BUSY, SQLITE_LOCKED -> RegisterUnavailable.Cause.IN_USE;
            case SQLITE_CANTOPEN, SQLITE_FULL, SQLITE_READONLY, SQLITE_PERM -> RegisterUnavailable.Cause.DISK;
            default -> code.name().startsWith("SQLITE_IOERR")
                    ? RegisterUnavailable.Cause.DISK : RegisterUnavailable.Cause.DAMAGED;
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new StorageFault(failure);
        } finally {
            lockFile.ifPresent(EncryptedDatabase::release);
        }
    }
}
