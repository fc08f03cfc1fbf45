package vn.sotreem.core.change;

import static vn.sotreem.core.change.Refusal.readOrRefuse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.Envelope.Kind;
import vn.sotreem.core.security.EnvelopeDamaged;

/** Whatever comes in an envelope: batch, receipt, query and answer, headers and payloads. */
class EnvelopeFuzzTest {
    private static final UUID ID = UUID.fromString("019aa9c2-5a00-7001-8000-000000000001");
    private static final Instant TIME = Instant.parse("2026-11-22T07:30:00Z");
    private static final Query.Known ASKED = new Query.Known(List.of(ID));
    private static final DeviceKeys KEYS = DeviceKeys.random(new SecureRandom());

    static Stream<byte[]> seeds() {
        return Stream.of(batch(), receipt(), page(), tally(), known(),
                sealed(Kind.QUERY, new Query(ID, TIME, Optional.of(Audience.OFFICER), ASKED).header(), new byte[0]),
                sealed(Kind.QUERY, new Query(ID, TIME, Optional.empty(),
                        new Query.Feed(1, 20_118, 65_536, false)).header(), new byte[0]),
                sealed(Kind.QUERY, new Query(ID, TIME, Optional.of(Audience.COLLABORATOR),
                        new Query.Records(ID)).header(), new byte[0]));
    }

    private static byte[] batch() {
        List<Change> changes = new SampleChanges(5, 1).imported();
        byte[] payload = BatchCodec.encode(changes);
        BatchHeader header = BatchHeader.of(new BatchId(ID, 1, 1), BatchHeader.noneBefore(), "06999", changes, payload);
        return sealed(Kind.BATCH, header.bytes(), payload);
    }

    private static byte[] receipt() {
        Receipt receipt = new Receipt(new BatchId(ID, 1, 7), BatchHeader.noneBefore(), 20_118, TIME,
                List.of(new Outcome(3, Outcome.Result.REJECTED, "birth-missing", "birth")));
        return sealed(Kind.RECEIPT, ReceiptCodec.header(receipt), ReceiptCodec.payload(receipt));
    }

    private static byte[] page() {
        FeedPage page = new FeedPage(new FeedPage.Head(new byte[Query.NAME_BYTES], TIME, ID, 7, 6, 5, 0,
                Optional.of(Checksum.EMPTY), Audience.COLLABORATOR), List.of());
        return sealed(Kind.PAGE, FeedCodec.header(page), FeedCodec.payload(page.records()));
    }

    private static byte[] tally() {
        Tally tally = new Tally(new byte[Query.NAME_BYTES], TIME, ID, false, List.of(new Tally.Line(ID, 1, 2)));
        return sealed(Kind.TALLY, TallyCodec.header(tally), TallyCodec.payload(tally));
    }

    private static byte[] known() {
        KnownChanges known = new KnownChanges(new byte[Query.NAME_BYTES], TIME, ID, false,
                List.of(new KnownChanges.Range(ID, 1, 7)));
        return sealed(Kind.KNOWN, KnownCodec.header(known), KnownCodec.payload(known, ASKED));
    }

    private static byte[] sealed(Kind kind, byte[] header, byte[] payload) {
        return Envelope.seal(kind, header, payload, KEYS).bytes();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "60s")
    void isReadOrRefused(byte[] bytes) {
        try {
            Envelope envelope = Envelope.open(bytes);
            envelope.verifiedBy(KEYS.verifyingKey());
            readOrRefuse(() -> read(envelope.kind(), envelope.header(), envelope.payload()));
        } catch (EnvelopeDamaged refused) {
            refused.reason();
        }
    }

    /** Times are kept as milliseconds, so one that has no such number must not come through. */
    private static void read(Kind kind, byte[] header, byte[] payload) throws Unreadable {
        switch (kind) {
            case BATCH -> BatchCodec.decode(BatchHeader.parse(header), payload);
            case RECEIPT -> ReceiptCodec.decode(header, payload).receivedAt().toEpochMilli();
            case QUERY -> Query.parse(header).time().toEpochMilli();
            case PAGE -> FeedCodec.decode(header, payload).head().time().toEpochMilli();
            case TALLY -> TallyCodec.decode(header, payload).time().toEpochMilli();
            case KNOWN -> KnownCodec.decode(header, payload, ASKED).time().toEpochMilli();
        }
    }
}
