package vn.sotreem.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.sotreem.app.report.Mark.Words;
import vn.sotreem.core.catalog.Catalog;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.Op;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.ReceiptLine;
import vn.sotreem.core.security.VerifyingKey;

class ReceiptSlipTest {
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneId.of("Asia/Ho_Chi_Minh"));
    /** The key of the reference portal in the examples of RFC 8032, 7.1. */
    private static final VerifyingKey KEY = VerifyingKey.of(HexFormat.of()
            .parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")).orElseThrow();
    private static final UUID DEVICE = new UUID(1, 2);

    private static ReceiptLine line(int position, boolean received, Outcome... outcomes) {
        Optional<ReceiptLine.InBatch> receipt = Optional.of(new ReceiptLine.InBatch(new BatchId(DEVICE, 1, position),
                new byte[32], NOON.plusSeconds(300), true)).filter(known -> received);
        return new ReceiptLine(position, NOON, "Nông Thị Hoa", Op.UPDATE, new TreeSet<>(List.of("birth", "name")),
                receipt, List.of(outcomes));
    }

    private static Document slip(ReceiptLine... lines) {
        Household household = Household.empty(new UUID(0, 1), new UUID(0, 2)).with("number", "12");
        Child child = Child.empty(new UUID(0, 3), household.id()).with("name", "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc")
                .with("birth", "2015-09-05");
        Enrolment portal = new Enrolment("https://cong.example/", DEVICE, 1, KEY.bytes(), new UUID(0, 4));
        return ReceiptSlip.of(new ReceiptSlip.About(SampleOffice.OFFICE, child, household, Optional.of(portal),
                "Hoàng Thị Én"), List.of(lines), CLOCK, Catalog.bundled());
    }

    private static String text(Document slip) {
        return slip.pages().stream().flatMap(page -> page.marks().stream()).filter(Words.class::isInstance)
                .map(mark -> ((Words) mark).text()).collect(Collectors.joining("\n"));
    }

    @Test
    void eachChangeIsToldWithItsBatchAndWhatCameOfIt() {
        String text = text(slip(line(1, true), line(2, true,
                new Outcome(0, Outcome.Result.REJECTED, "personal-id-taken", "personalId")), line(3, false)));

        assertThat(text).contains("PHIẾU NHẬN", "Công Tằng Tôn Nữ Thị Hoàng Bảo Ngọc", "12:00 22/11/2026",
                "12:05 22/11/2026", "Đã nhận", "một trẻ khác đã có số định danh này", "Chờ gửi", "Họ và tên",
                "cổng đã nhận 2 trên 3 thay đổi");
    }

    @Test
    void itCanBeHeldAgainstTheSignedReceipts() {
        assertThat(text(slip(line(1, true)))).contains(KEY.fingerprint(), "0".repeat(64), DEVICE.toString());
        assertThat(KEY.fingerprint()).matches("([0-9a-f]{4} ){7}[0-9a-f]{4}");
    }

    @Test
    void aChildNothingWasSavedOfHasASlipThatSaysSo() {
        assertThat(text(slip())).contains("Chưa ghi thay đổi nào ở máy này.");
    }
}
