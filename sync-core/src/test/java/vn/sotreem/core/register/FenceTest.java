package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Child;

/** The database itself turns away every write past the log, and nothing on the disk can be read without the key. */
class FenceTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE child SET name = 'x'",
        "UPDATE child SET name = 'x', seq = seq + 1",
        "UPDATE child SET seq = (SELECT max(seq) FROM history WHERE record <> child.id)",
        "DELETE FROM child",
        "UPDATE household SET father = 'x'",
        "DELETE FROM hamlet",
        "INSERT INTO hamlet (id, seq, name, state, nameKey) VALUES (randomblob(16), 1, 'x', '', x'00')",
        "UPDATE history SET after = ''",
        "DELETE FROM history",
        "UPDATE change_log SET number = number + 1000",
        "DELETE FROM change_log",
    })
    void aWritePastTheLogIsTurnedAway(String write) throws RegisterUnavailable {
        try (Register register = TestRegister.create(folder)) {
            TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        }
        try (EncryptedDatabase database = EncryptedDatabase.open(folder.resolve(Register.FILE_NAME),
                TestRegister.key(), Register.MIGRATIONS)) {
            assertThatThrownBy(() -> database.run(write)).isInstanceOf(StorageFault.class);
        }
        try (Register register = TestRegister.reopen(folder)) {
            assertThat(register.examine().findings()).isEmpty();
        }
    }

    @Test
    void aHistoryRowWithoutItsPlaceInTheQueueDoesNotOpenTheFence() throws RegisterUnavailable {
        Child child;
        try (Register register = TestRegister.create(folder)) {
            child = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        }
        try (EncryptedDatabase database = EncryptedDatabase.open(folder.resolve(Register.FILE_NAME),
                TestRegister.key(), Register.MIGRATIONS)) {
            database.run("""
                    INSERT INTO history (entity, record, op, before, after, schema, hlc, savedAt, actor, origin)
                    VALUES ('child', ?, 'U', '', '', 1, 1, 1, 'x', 'here')""", Columns.bytes(child.id()));
            assertThatThrownBy(() -> database.run(
                    "UPDATE child SET name = 'x', seq = (SELECT max(seq) FROM history) WHERE id = ?",
                    Columns.bytes(child.id()))).isInstanceOf(StorageFault.class);
        }
    }

    @Test
    void noNameStandsReadableInAnyFile() throws Exception {
        try (Register register = TestRegister.create(folder)) {
            TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
            register.drafts().keep("child-form", "{\"name\":\"Lò Thị Mẩy\"}");
            assertUnreadable("while open");
        }
        assertUnreadable("after closing");
    }

    private void assertUnreadable(String when) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String secret : List.of("Nông Văn Ân", "Páo", "nong van an", "Lò Thị Mẩy", "Y Tịch",
                        "SQLite format 3", "CREATE TABLE")) {
                    String utf8 = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
                    assertThat(bytes.contains(utf8)).as("%s in %s %s", secret, file.getFileName(), when).isFalse();
                }
            }
        }
    }
}
