package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.register.Rebuilt;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** The register's file is lost. Backup, journal and portal together have everything, and nothing comes twice. */
class LostDiskTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Desk desk;

    @BeforeEach
    void setUp() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), TestRegister.CLOCK, new SecureRandom());
        desk = Desk.setUp(folder.resolve("A"), portal);
        desk.enrol();
    }

    @AfterEach
    void close() {
        desk.close();
        portal.close();
    }

    private Rebuilt rebuilt() throws Exception {
        desk.shut();
        Files.delete(desk.folder().resolve(Register.FILE_NAME));
        Rebuilt rebuilt = desk.home().rebuild(Desk.byPassword()).orElseThrow();
        desk.open();
        return rebuilt;
    }

    private void assertEverythingIsThereOnce(UUID edited) {
        assertThat(desk.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(desk.isAsThePortal()).isTrue();
        assertThat(desk.register().standing().toReview()).isZero();
        assertThat(desk.register().child(edited).orElseThrow().note()).isEqualTo("hai");
        assertThat(portal.records()).filteredOn(record -> record.entity() != Entity.HAMLET)
                .allSatisfy(record -> assertThat(record.version())
                .isEqualTo(record.id().equals(edited) ? 3 : 1));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasBackedUpWhatWasSentAndWhatWaitsComeTogether(boolean backedUp) throws Exception {
        UUID device = desk.register().enrolment().orElseThrow().device();
        UUID edited = desk.save();
        desk.sync();
        if (backedUp) {
            desk.home().backups().keepNow(desk.register());
        }
        desk.edit(edited, "một");
        desk.save();
        desk.sync();
        desk.edit(edited, "hai");
        desk.save();

        Rebuilt rebuilt = rebuilt();

        assertThat(rebuilt.base().isPresent()).isEqualTo(backedUp);
        assertThat(rebuilt.missing()).isZero();
        assertThat(desk.children()).hasSize(3);
        assertThat(desk.register().enrolment().orElseThrow().device()).isEqualTo(device);
        assertEverythingIsThereOnce(edited);
    }

    @Test
    void whatTheJournalLetGoBecauseItWasBackedUpComesFromThePortalWhenTheBackupsAreLostToo() throws Exception {
        UUID edited = desk.save();
        desk.edit(edited, "một");
        desk.sync();
        desk.home().backups().keepNow(desk.register()).latest().map(backup -> backup.file().toFile().delete());
        desk.edit(edited, "hai");
        desk.save();

        Rebuilt rebuilt = rebuilt();

        assertThat(rebuilt.missing()).isEqualTo(3);
        assertThat(desk.children()).isEmpty();
        desk.sync();
        assertThat(desk.register().journal().unplaced()).isZero();
        assertEverythingIsThereOnce(edited);
        desk.shut();
        assertThat(desk.open().children()).hasSize(2);
    }

    @Test
    void othersChangesComeBackToo() throws Exception {
        UUID edited = desk.save();
        desk.sync();
        try (Desk other = Desk.setUp(folder.resolve("B"), portal)) {
            other.enrol();
            other.save();
            other.sync();
            other.edit(edited, "một");
            other.sync();
            desk.sync();
            desk.edit(edited, "hai");
            desk.sync();

            rebuilt();

            assertEverythingIsThereOnce(edited);
            assertThat(desk.children()).hasSize(2);
        }
    }
}
