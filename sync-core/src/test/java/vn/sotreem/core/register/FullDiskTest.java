package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;

/** A disk that gets full in the middle of a save, as SQLite meets it: a file that may not grow. */
class FullDiskTest {
    private static final String LONG = "Nhà ở cuối bản, bên kia suối. ".repeat(60);

    @TempDir
    private Path folder;
    private Register register;
    private Child child;

    @BeforeEach
    void open() throws RegisterUnavailable {
        register = TestRegister.create(folder);
        child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
    }

    @AfterEach
    void close() {
        register.close();
    }

    @Test
    void aSaveThatDoesNotFitIsNotThereAndSaysWhy() {
        room(0);
        long saved = 0;
        StorageFault fault = null;
        while (fault == null) {
            String note = LONG + saved;
            fault = catchThrowableOfType(StorageFault.class, () -> write(note));
            saved += fault == null ? 1 : 0;
        }

        assertThat(fault.isDiskFull()).isTrue();
        assertThat(fault.isDamage()).isFalse();
        assertThat(note()).isEqualTo(saved == 0 ? "" : (LONG + (saved - 1)).strip());
        assertThat(register.standing().waiting()).isEqualTo(3 + saved);
        assertThat(register.examine().findings()).isEmpty();

        room(1_000);
        write("Đã chuyển nhà");
        assertThat(note()).isEqualTo("Đã chuyển nhà");
        assertThat(register.standing().waiting()).isEqualTo(4 + saved);
        assertThat(register.examine().findings()).isEmpty();
    }

    /** So many pages more than the register has now. */
    private void room(long pages) {
        long now = register.database().number("PRAGMA page_count");
        register.database().number("PRAGMA max_page_count = " + (now + pages));
    }

    private void write(String note) {
        Child was = register.child(child.id()).orElseThrow();
        register.save(Save.of(TestRegister.ACTOR, Edit.change(was, was.with("note", note))));
    }

    private String note() {
        return register.child(child.id()).orElseThrow().note();
    }
}
