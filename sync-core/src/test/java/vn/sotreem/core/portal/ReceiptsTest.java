package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ReceiptLine;
import vn.sotreem.core.register.TestRegister;

/** What the portal has acknowledged of one child. */
class ReceiptsTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
    }

    @AfterEach
    void close() {
        hoa.close();
        portal.close();
    }

    private List<ReceiptLine> receipts(Child child) {
        return hoa.register().receipts().of(child.id());
    }

    @Test
    void whatWaitsHasNoReceipt() {
        Child child = hoa.family("12", "Nông Văn Ân");

        assertThat(receipts(child)).singleElement().satisfies(line -> {
            assertThat(line.op()).isEqualTo(Op.CREATE);
            assertThat(line.savedAt()).isEqualTo(TestRegister.NOON);
            assertThat(line.receipt()).isEmpty();
        });
    }

    @Test
    void whatWasReceivedHasASignedReceiptAndWhatCameAfterwardsWaits() {
        Child child = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        hoa.write(child, "note", "Hay ốm");

        List<ReceiptLine> lines = receipts(child);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().receipt()).hasValueSatisfying(receipt -> {
            assertThat(receipt.id().number()).isOne();
            assertThat(receipt.hash()).hasSize(32);
            assertThat(receipt.receivedAt()).isEqualTo(TestRegister.NOON);
            assertThat(receipt.isSigned()).isTrue();
        });
        assertThat(lines.getLast().fields()).containsExactly("note");
        assertThat(lines.getLast().receipt()).isEmpty();
    }

    @Test
    void whatThePortalMadeOfItIsTold() {
        Child taken = hoa.family("12", "Nông Văn Ân");
        hoa.write(taken, "personalId", "020215000001");
        Child child = hoa.family("13", "Lý Thị Mai");
        hoa.write(child, "personalId", "020215000001");
        hoa.sync();

        ReceiptLine last = receipts(child).getLast();
        assertThat(last.receipt()).isPresent();
        assertThat(last.outcomes()).containsExactly(
                new Outcome(0, Result.REJECTED, "personal-id-taken", "personalId"));
    }
}
