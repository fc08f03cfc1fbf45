package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.domain.Adult;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Movement;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.UnattendedKey;
import vn.sotreem.core.sync.DriftCheck;
import vn.sotreem.core.sync.DriftCheck.Count;
import vn.sotreem.core.sync.DriftCheck.Difference;
import vn.sotreem.core.sync.DriftCheck.Where;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/** A register compared with the portal, when one of the two is not what it should be. */
class DriftCheckTest {
    /** The portal as it is open now. */
    private final class Reopened implements Portal {
        @Override
        public EnrolmentAnswer enrol(EnrolmentRequest request) {
            return portal.enrol(request);
        }

        @Override
        public EnrolmentAnswer admit(EnrolmentApplication application) {
            return portal.admit(application);
        }

        @Override
        public PushAnswer push(BatchId batch, byte[] envelope) {
            return portal.push(batch, envelope);
        }

        @Override
        public PullAnswer pull(byte[] query) {
            return portal.pull(query);
        }
    }

    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;
    private Child first;
    private Child second;

    @BeforeEach
    void open() throws Exception {
        openPortal();
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, new Reopened());
        first = hoa.family("12", "Nông Văn Ân");
        second = hoa.family("13", "Lý Thị Mai");
        hoa.sync();
    }

    private void openPortal() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
    }

    @AfterEach
    void close() {
        hoa.close();
        portal.close();
    }

    /** Bends a record in the portal's store, past everything that watches over it. */
    private void bend(String sql, Object... arguments) throws Exception {
        portal.close();
        Path store = folder.resolve("portal");
        try (var key = UnattendedKey.read(store.resolve(ReferencePortal.KEY_FILE_NAME));
             var database = EncryptedDatabase.open(store.resolve(ReferencePortal.FILE_NAME), key,
                     ReferencePortal.MIGRATIONS)) {
            database.run(sql, arguments);
        }
        openPortal();
    }

    private void bendName(Child child, String name) throws Exception {
        Values bent = child.values().with("name", name);
        bend("UPDATE record SET content = ? WHERE id = ?", Columns.json(bent), Columns.bytes(child.id()));
    }

    private DriftCheck.Found check() {
        DriftCheck check = new DriftCheck(hoa.register().drift());
        for (Optional<byte[]> query = check.next(); query.isPresent(); query = check.next()) {
            PullAnswer answer = portal.pull(query.get());
            assertThat(check.take(((PullAnswer.Received) answer).answer())).isEqualTo(DriftCheck.Taken.KEPT);
        }
        return check.found();
    }

    @Test
    void twoThatHoldTheSameSayIt() {
        assertThat(check().differences()).isEmpty();
        assertThat(check().hamlets()).containsExactly(new Count(TestRegister.NA_LIA.id(), 5, 5, true));
    }

    @Test
    void whatIsKeptBesideTheBookBelongsToTheHamletOfItsHousehold() {
        hoa.register().save(Save.of(hoa.person(),
                Edit.create(Adult.of(first.household(), Adult.MOTHER, hoa.register().ids()::next)),
                Edit.create(Movement.of(hoa.register().ids().next(), first, "B2"))));
        hoa.sync();

        assertThat(check().hamlets()).containsExactly(new Count(TestRegister.NA_LIA.id(), 7, 7, true));
    }

    @Test
    void whatWaitsIsNoDifference() {
        hoa.write(first, "note", "Hay ốm");
        hoa.family("14", "Hoàng Văn Tư");
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void theRecordThatDiffersIsNamed() throws Exception {
        bendName(first, "Nông Văn Ẩn");

        assertThat(check().differences())
                .containsExactly(new Difference(first.id(), Optional.of("child"), Where.CONTENT));
        assertThat(check().hamlets()).extracting(Count::agrees).containsExactly(false);
    }

    @Test
    void whatOnlyOneOfThemHasIsNamed() throws Exception {
        bend("DELETE FROM record_version WHERE id = ?", Columns.bytes(second.id()));
        bend("DELETE FROM record WHERE id = ?", Columns.bytes(second.id()));

        assertThat(check().differences())
                .containsExactly(new Difference(second.id(), Optional.of("child"), Where.ONLY_HERE));
    }

    @Test
    void whatDiffersIsAskedForAgainAndWhatWaitsStays() throws Exception {
        bendName(first, "Nông Văn Ẩn");
        hoa.write(first, "note", "Hay ốm");
        hoa.register().drift().askForEverything();
        hoa.sync();

        assertThat(hoa.child(first).name()).isEqualTo("Nông Văn Ẩn");
        assertThat(hoa.child(first).note()).isEqualTo("Hay ốm");
        assertThat(check().differences()).isEmpty();
    }

    @Test
    void aClockThatIsWrongIsNoMatter() throws Exception {
        bendName(first, "Nông Văn Ẩn");
        hoa.clockIsOff(Duration.ofDays(400));
        assertThat(check().differences()).hasSize(1);
    }

    @Test
    void anAnswerThatIsNotThePortalsTellsNothing() {
        DriftCheck check = new DriftCheck(hoa.register().drift());
        check.next();
        assertThat(check.take("<html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(DriftCheck.Taken.NOT_AN_ANSWER);
        assertThat(check.found().hamlets()).isEmpty();
    }
}
