package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/** The reference portal's backups: what is in one is durable, and what is not is told again by those who sent it. */
class PortalBackupTest {
    private static final InstantSource CLOCK = InstantSource.fixed(TestRegister.NOON);

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace laptop;

    @BeforeEach
    void open() throws Exception {
        portal = portal("portal");
        laptop = new Workplace(folder, "Nông Thị Hoa", portal, portal);
    }

    @AfterEach
    void close() {
        laptop.close();
        portal.close();
    }

    private ReferencePortal portal(String name) throws Exception {
        return ReferencePortal.open(folder.resolve(name), CLOCK, new SecureRandom());
    }

    private void backUp() throws Exception {
        portal.close();
        PortalBackup.write(folder.resolve("portal"), folder.resolve("backup"), CLOCK, new SecureRandom());
        portal = portal("portal");
        laptop.goesBy(portal);
    }

    @Test
    void whatIsInABackupIsToldAsDurable() throws Exception {
        Laptop writer = Laptop.enrolled(portal, portal.newCode(), Laptop.COMMUNE);
        writer.receipt(portal, writer.seal(writer.creating(Records.HAMLET)));
        Query.Feed feed = new Query.Feed(1, 0, 65_536, false);
        byte[] query = writer.query(TestRegister.NOON, feed);
        assertThat(writer.page(portal, query).head().durableBatch()).isZero();

        backUp();

        assertThat(writer.page(portal, query).head().durableBatch()).isEqualTo(1);
    }

    @Test
    void aPortalOutOfABackupIsToldAgainWhatItLost() throws Exception {
        laptop.family("1", "Nông Văn An");
        laptop.sync();
        backUp();
        Child lost = laptop.family("2", "Nông Thị Bình");
        laptop.sync();
        UUID epoch = portal.epoch();
        portal.close();

        PortalBackup.restore(folder.resolve("backup"), folder.resolve("new"), CLOCK, new SecureRandom());
        portal = portal("new");
        laptop.goesBy(portal);

        assertThat(portal.epoch()).isNotEqualTo(epoch);
        assertThat(portal.records()).hasSize(3);
        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(portal.records()).hasSize(5).extracting(PortalRecord::id).contains(lost.id());
        assertThat(laptop.register().news().checksum()).isEqualTo(
                Checksum.of(portal.records().stream().map(PortalRecord::copy)));
    }

    @Test
    void nothingIsPutOverAStoreThatIsThere() throws Exception {
        backUp();

        assertThatThrownBy(() -> PortalBackup.write(folder.resolve("portal"), folder.resolve("backup"), CLOCK,
                new SecureRandom())).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> PortalBackup.restore(folder.resolve("backup"), folder.resolve("portal"), CLOCK,
                new SecureRandom())).isInstanceOf(FileAlreadyExistsException.class);
    }
}
