package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.RawColumns;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.sync.PushAnswer;

/** An enrolled laptop sends changes that make no sense: each of them has an outcome, and the portal goes on. */
class PushFuzzTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Laptop laptop;

    static Stream<byte[]> seeds() {
        Laptop sample = Laptop.stranger();
        return Stream.of(sample.creating(HAMLET, HOUSEHOLD, CHILD), sample.changing(CHILD, CHILD.with("note", "a")),
                sample.changing(CHILD, CHILD.with("state", "void"))).map(RawColumns::of);
    }

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder, InstantSource.fixed(AtPortal.NOW), new SecureRandom());
        laptop = Laptop.enrolled(portal, portal.newCode(), Laptop.COMMUNE);
        laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET, HOUSEHOLD, CHILD)));
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void whateverIsReadIsAnswered(byte[] columns) throws Exception {
        List<Change> changes;
        try {
            changes = RawColumns.changes(columns);
        } catch (Unreadable refused) {
            return;
        }
        var batch = laptop.sealed(changes, RawColumns.packed(columns));
        assertThat(portal.push(batch.id(), batch.bytes())).isInstanceOf(PushAnswer.Received.class);
        assertThat(laptop.receipt(portal, batch).isFor(batch)).isTrue();
    }
}
