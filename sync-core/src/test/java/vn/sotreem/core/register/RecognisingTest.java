package vn.sotreem.core.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.domain.Answer;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.EncryptedDatabase.Migrations;

/** What an earlier program was told and did not understand is understood by this one. */
class RecognisingTest {
    private static final int BEFORE = 8;

    @TempDir
    private Path folder;

    private EncryptedDatabase earlier() throws Exception {
        try (InputStream golden = RecognisingTest.class
                .getResourceAsStream("/vn/sotreem/core/portal/golden/" + BEFORE + "/so-tre-em.db")) {
            Files.copy(golden, folder.resolve(Register.FILE_NAME));
        }
        return EncryptedDatabase.open(folder.resolve(Register.FILE_NAME), TestRegister.key(),
                new Migrations(Register.class, Register.MIGRATIONS.files().subList(0, BEFORE)));
    }

    private static UUID anyChild(EncryptedDatabase database) {
        return Columns.uuid(database.first("SELECT id FROM child ORDER BY rid", row -> row.getBytes(1)).orElseThrow());
    }

    @Test
    void recordsOfKindsThatWereNotKnownTakeTheirPlace() throws Exception {
        UUID id;
        try (EncryptedDatabase database = earlier()) {
            id = anyChild(database);
            Child child = Child.empty(id, new UUID(1, 1));
            PortalCopies copies = new PortalCopies(database, new Records(database),
                    new Settings(database, new SecureRandom()));
            Spell spell = Spell.of(child, GroupList.CIRCUMSTANCES, "4.2", List.of(), UUID::randomUUID);
            Movement movement = Movement.of(new UUID(7, 8), child, "B2");
            copies.keepUnknown(new RecordCopy(movement.id(), "movement", 3, movement.values()));
            copies.keepUnknown(new RecordCopy(spell.id(), "spell", 1, spell.values()));
            copies.keepUnknown(new RecordCopy(new UUID(7, 9), "case", 1, Values.EMPTY.with("name", "một ca")));
        }
        try (Register register = TestRegister.reopen(folder)) {
            assertThat(register.dossiers().movementsOf(id)).extracting(Movement::kind).containsExactly("B2");
            assertThat(register.dossiers().groups(register.child(id).orElseThrow())
                    .on(GroupList.CIRCUMSTANCES, LocalDate.of(2026, 1, 1)).codes()).contains("4.2");
            assertThat(register.drift().copies()).filteredOn(copy -> copy.entity().equals("movement"))
                    .extracting(RecordCopy::version).containsExactly(3L);
            assertThat(register.drift().copies()).extracting(RecordCopy::entity).contains("case");
            assertThat(register.examine().findings()).isEmpty();
        }
    }

    @Test
    void fieldsThatWereNotKnownAreReadFromTheirPlace() throws Exception {
        UUID id;
        try (EncryptedDatabase database = earlier()) {
            id = anyChild(database);
            database.run("""
                    INSERT INTO history (entity, record, op, before, after, schema, hlc, savedAt, actor, origin)
                    VALUES ('child', ?, 'U', '', '{"swims":"yes","rides":"no"}', 2, 1, 1, 'Nông Thị Hoa', 'portal')
                    """, Columns.bytes(id));
            database.run("""
                    UPDATE child SET extra = '{"swims":"yes","rides":"no"}', seq = (SELECT max(seq) FROM history)
                    WHERE id = ?""", Columns.bytes(id));
        }
        try (Register register = TestRegister.reopen(folder)) {
            Child child = register.child(id).orElseThrow();
            assertThat(child.health().swims()).isEqualTo(Answer.YES);

            register.save(Save.of(TestRegister.ACTOR, Edit.change(child, child.with("swims", "no"))));

            assertThat(register.child(id).orElseThrow().health().swims()).isEqualTo(Answer.NO);
            assertThat(register.examine().findings()).isEmpty();
        }
    }
}
