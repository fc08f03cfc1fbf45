package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Restricted;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.UnattendedKey;
import vn.sotreem.core.sync.SyncStatus;

/** A portal's store that knew of no difference, with restricted groups in it, and a collaborator who comes after. */
class AudienceOfOldStoreTest {
    /** What schema 7 and 8 made, taken away again: the store is as a program of schema 6 left it. */
    private static final List<String> AS_IT_WAS = List.of("DROP VIEW told_record", "DROP TABLE projection",
            "DROP TABLE carried", "ALTER TABLE code DROP COLUMN audience", "ALTER TABLE device DROP COLUMN granted",
            "ALTER TABLE device DROP COLUMN asked", "ALTER TABLE record_version DROP COLUMN told",
            "ALTER TABLE scope DROP COLUMN toldCount", "ALTER TABLE scope DROP COLUMN toldSum",
            "ALTER TABLE portal DROP COLUMN secrecy", "PRAGMA user_version = 6");
    private static final String EN = "Hoàng Thị Én";
    private static final String HOA = "Nông Thị Hoa";

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace officer;
    private Child child;
    private Spell spell;

    @BeforeEach
    void anOldStore() throws Exception {
        portal = open();
        officer = new Workplace(folder, EN, Role.OFFICER, portal, portal);
        child = officer.family("12", "Nông Văn Ân");
        officer.write(child, "circumstances", "4.2 11.5");
        spell = Spell.of(child, GroupList.CIRCUMSTANCES, "5", List.of(), UUID::randomUUID).with("since", "2024");
        officer.register().save(Save.of(EN, Edit.create(spell)));
        assertThat(officer.sync()).isInstanceOf(SyncStatus.AllSent.class);
        portal.close();
        Path home = folder.resolve("portal");
        try (DatabaseKey key = UnattendedKey.read(home.resolve(ReferencePortal.KEY_FILE_NAME));
             EncryptedDatabase store = EncryptedDatabase.open(home.resolve(ReferencePortal.FILE_NAME), key,
                     ReferencePortal.MIGRATIONS)) {
            AS_IT_WAS.forEach(store::run);
        }
        portal = open();
        officer.goesBy(portal);
    }

    @AfterEach
    void close() {
        officer.close();
        portal.close();
    }

    private ReferencePortal open() throws Exception {
        return ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
    }

    @Test
    void tellsACollaboratorNothingOfIt() throws Exception {
        try (Workplace collaborator = new Workplace(folder, HOA, Role.COLLABORATOR, portal, portal)) {
            assertThat(collaborator.sync()).isInstanceOf(SyncStatus.AllSent.class);
            assertThat(collaborator.child(child).circumstances().text()).isEqualTo("4.2");
            assertThat(collaborator.register().dossiers().spellsOf(child.id())).isEmpty();

            collaborator.write(child, "circumstances", "4.1");
            assertThat(collaborator.sync()).isInstanceOf(SyncStatus.AllSent.class);
            assertThat(officer.sync()).isInstanceOf(SyncStatus.AllSent.class);

            assertThat(officer.child(child).circumstances().text()).isEqualTo("4.1 11.5");
            assertThat(officer.register().dossiers().spellsOf(child.id())).containsExactly(spell);
            for (Workplace at : List.of(officer, collaborator)) {
                assertThat(at.register().standing().heard().orElseThrow().agrees()).as(at.person()).isTrue();
            }
            assertThat(Restricted.dump(folder.resolve(HOA), TestRegister.key())).contains("Nông Văn Ân")
                    .doesNotContain("11.5");
            assertThat(Restricted.toldTo(folder.resolve(HOA), TestRegister.key())).isEmpty();
        }
    }
}
