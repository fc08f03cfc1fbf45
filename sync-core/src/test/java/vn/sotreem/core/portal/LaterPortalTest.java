package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.Delta;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Hlc;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Stamp;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Applied;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.TestPortalKeys;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.PushAnswer.Refused;
import vn.sotreem.core.sync.SyncStatus;

/** Programs of different age: what one does not know it keeps, and nobody is kept from sending. */
class LaterPortalTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Laptop later;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        later = Laptop.enrolled(portal, portal.newCode(), TestRegister.OFFICE.communeCode());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    /** A batch of a hamlet, a household and a child with a field that this program does not know. */
    private List<Change> family() {
        List<Change> changes = new ArrayList<>(later.creating(HAMLET));
        changes.addAll(later.creating(HOUSEHOLD, CHILD));
        Change child = changes.removeLast();
        changes.add(child.as(child.op(), new Delta(Values.EMPTY, child.delta().after().with("bloodGroup", "AB"))));
        return changes;
    }

    private String bloodGroup() {
        return portal.records().stream().filter(record -> record.id().equals(CHILD.id())).findFirst().orElseThrow()
                .content().get("bloodGroup");
    }

    @Test
    void aFieldOfALaterProgramIsKeptAndToldAgainByAnEarlierOne() throws Exception {
        later.receipt(portal, later.seal(family()));
        try (Workplace earlier = new Workplace(folder, "Nông Thị Hoa", portal, portal)) {
            assertThat(earlier.sync()).isInstanceOf(SyncStatus.AllSent.class);
            earlier.write(CHILD, "note", "mới khám");
            assertThat(earlier.sync()).isInstanceOf(SyncStatus.AllSent.class);

            assertThat(bloodGroup()).isEqualTo("AB");
            assertThat(earlier.register().news().checksum())
                    .isEqualTo(Checksum.of(portal.records().stream().map(PortalRecord::copy)));
            assertThat(earlier.register().examine().findings()).isEmpty();
        }
    }

    @Test
    void aKindOfRecordOfALaterProgramIsKeptAndCounted() throws Exception {
        TestPortalKeys keys = new TestPortalKeys();
        RecordCopy unknown = new RecordCopy(new UUID(4, 4), "careCase", 7, Values.EMPTY.with("step", "3"));
        try (Register register = TestRegister.create(Files.createDirectory(folder.resolve("earlier")))) {
            keys.enrol(register);
            byte[] query = register.news().query().orElseThrow();

            assertThat(register.news().apply(query, keys.page(query, 9, 0, Optional.empty(),
                    new FeedRecord(unknown, Map.of("step", new Stamp(
                            Hlc.ZERO, "Lý A Sử")))))).isInstanceOf(Applied.Taken.class);
            assertThat(register.news().checksum()).isEqualTo(Checksum.EMPTY.plus(unknown));
        }
    }

    @Test
    void whatALaterProgramWroteWaitsForThePortalToBeUpdated() throws Exception {
        List<Change> changes = family();
        byte[] payload = BatchCodec.encode(changes);
        BatchHeader now = BatchHeader.of(new BatchId(later.enrolment().device(), 1, 1), BatchHeader.noneBefore(),
                TestRegister.OFFICE.communeCode(), changes, payload);
        BatchHeader.Format format = new BatchHeader.Format(Change.SCHEMA + 1, now.format().dictionary(),
                now.format().codec());
        var sealed = later.sealed(new BatchHeader(now.id(), now.previous(), now.changes(), format, now.commune(),
                now.payloadHash()), payload);

        assertThat(portal.push(sealed.id(), sealed.bytes())).isEqualTo(new Refused(Problem.SCHEMA_TOO_NEW));
        assertThat(portal.records()).isEmpty();
    }
}
