package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was read of the file is read again as soon as it may be different, and not before (decision 0049). */
class KnownTest {
    @TempDir
    private Path folder;

    private final AtomicInteger readings = new AtomicInteger();
    private EncryptedDatabase database;
    private Known<Long> settings;

    @BeforeEach
    void open() throws Exception {
        database = EncryptedDatabase.open(folder.resolve(Register.FILE_NAME), TestRegister.key(), Register.MIGRATIONS);
        settings = new Known<>(database, () -> {
            readings.incrementAndGet();
            return database.number("SELECT count(*) FROM setting");
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private int write(String name) {
        return database.run("INSERT INTO setting (name, value) VALUES (?, '')", name);
    }

    @Test
    void itIsReadOnceWhileNothingIsWritten() {
        assertThat(settings.get()).isZero();
        assertThat(database.inTransaction(settings::get)).isZero();
        assertThat(database.attempt(() -> settings.get() == 0)).isTrue();

        assertThat(readings).hasValue(1);
    }

    @Test
    void itFollowsWhatIsWrittenAlsoWithinATransaction() {
        assertThat(settings.get()).isZero();
        assertThat(database.inTransaction(() -> write("one") + settings.get())).isEqualTo(2);
        assertThat(settings.get()).isOne();
    }

    @Test
    void itFollowsWhatIsTakenBack() {
        assertThatThrownBy(() -> database.inTransaction(() -> {
            write("one");
            assertThat(settings.get()).isOne();
            throw new IllegalStateException("no");
        })).isInstanceOf(IllegalStateException.class);
        assertThat(settings.get()).isZero();

        long within = database.inTransaction(() -> {
            write("two");
            database.attempt(() -> write("three") + settings.get() == 0);
            assertThat(settings.get()).isOne();
            assertThatThrownBy(() -> database.inTransaction(() -> {
                write("four");
                throw new IllegalStateException("count " + settings.get());
            })).hasMessage("count 2");
            return settings.get();
        });
        assertThat(within).isOne();
    }

    @Test
    void whatCannotBeReadIsNotKnown() {
        Known<Integer> broken = new Known<>(database, () -> {
            if (readings.incrementAndGet() < 3) {
                throw new IllegalStateException("not now");
            }
            return readings.get();
        });
        assertThatThrownBy(broken::get).hasMessage("not now");
        assertThatThrownBy(broken::get).hasMessage("not now");
        assertThat(broken.get()).isEqualTo(3);
    }
}
