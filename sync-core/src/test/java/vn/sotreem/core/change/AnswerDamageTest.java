package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.security.DeviceKeys;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.Envelope.Kind;
import vn.sotreem.core.security.EnvelopeDamaged;

/** Every bit of a small receipt, query, page and list is turned, and each is cut at every byte: none is believed. */
class AnswerDamageTest {
    private static final UUID ID = UUID.fromString("019aa9c2-5a00-7001-8000-000000000001");
    private static final Instant TIME = Instant.parse("2026-11-22T07:30:00Z");
    private static final byte[] NAME = new byte[Query.NAME_BYTES];
    private static final Query.Known ASKED = new Query.Known(List.of(ID));
    private static final DeviceKeys KEYS = DeviceKeys.random(new SecureRandom());

    static Stream<Envelope> envelopes() {
        Receipt receipt = new Receipt(new BatchId(ID, 1, 7), BatchHeader.noneBefore(), 20_118, TIME,
                List.of(new Outcome(3, Outcome.Result.REJECTED, "birth-missing", "birth")));
        RecordCopy hamlet = new RecordCopy(ID, "hamlet", 1, Values.of(Map.of("name", "Thôn Nà Lìa")));
        FeedPage page = new FeedPage(new FeedPage.Head(NAME, TIME, ID, 7, 6, 5, 1,
                Optional.of(Checksum.of(Stream.of(hamlet))), Audience.COLLABORATOR),
                List.of(new FeedRecord(hamlet, Map.of("name", new Stamp(new Hlc(1 << 20), "Hoa")))));
        Tally tally = new Tally(NAME, TIME, ID, false, List.of(new Tally.Line(ID, 1, 2)));
        KnownChanges known = new KnownChanges(NAME, TIME, ID, false, List.of(new KnownChanges.Range(ID, 1, 7)));
        return Stream.of(sealed(Kind.RECEIPT, ReceiptCodec.header(receipt), ReceiptCodec.payload(receipt)),
                sealed(Kind.QUERY, new Query(ID, TIME, Optional.of(Audience.COLLABORATOR),
                        new Query.Feed(1, 7, 65_536, false)).header(), new byte[0]),
                sealed(Kind.PAGE, FeedCodec.header(page), FeedCodec.payload(page.records())),
                sealed(Kind.TALLY, TallyCodec.header(tally), TallyCodec.payload(tally)),
                sealed(Kind.KNOWN, KnownCodec.header(known), KnownCodec.payload(known, ASKED)));
    }

    private static Envelope sealed(Kind kind, byte[] header, byte[] payload) {
        return Envelope.seal(kind, header, payload, KEYS);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void noTurnedBitIsBelieved(Envelope sound) {
        byte[] bytes = sound.bytes();
        assertThat(isBelieved(bytes)).isTrue();
        assertThat(turnedBits(bytes)).noneMatch(AnswerDamageTest::isBelieved);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void nothingThatWasCutIsBelieved(Envelope sound) {
        byte[] bytes = sound.bytes();
        for (int length = 0; length < bytes.length; length++) {
            assertThat(isBelieved(Arrays.copyOf(bytes, length))).as("%d bytes", length).isFalse();
        }
        assertThat(isBelieved(Arrays.copyOf(bytes, bytes.length + 1))).isFalse();
    }

    /** Signed by somebody who has the key, so that the codecs alone must hold: it is read or refused. */
    @ParameterizedTest
    @MethodSource("envelopes")
    void whatIsTurnedBeforeItIsSignedIsReadOrRefused(Envelope sound) {
        turnedBits(sound.header()).forEach(header ->
                Refusal.readOrRefuse(() -> read(sound.kind(), header, sound.payload())));
        turnedBits(sound.payload()).forEach(payload ->
                Refusal.readOrRefuse(() -> read(sound.kind(), sound.header(), payload)));
    }

    /** These bytes with one bit turned, for each of their bits. */
    private static Stream<byte[]> turnedBits(byte[] bytes) {
        return IntStream.range(0, 8 * bytes.length).mapToObj(bit -> {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            return turned;
        });
    }

    private static boolean isBelieved(byte[] bytes) {
        try {
            Envelope envelope = Envelope.open(bytes);
            if (!envelope.verifiedBy(KEYS.verifyingKey())) {
                return false;
            }
            read(envelope.kind(), envelope.header(), envelope.payload());
            return true;
        } catch (EnvelopeDamaged | Unreadable refused) {
            return false;
        }
    }

    private static void read(Kind kind, byte[] header, byte[] payload) throws Unreadable {
        switch (kind) {
            case BATCH -> throw new IllegalArgumentException("batches have a test of their own");
            case RECEIPT -> ReceiptCodec.decode(header, payload);
            case QUERY -> Query.parse(header);
            case PAGE -> FeedCodec.decode(header, payload);
            case TALLY -> TallyCodec.decode(header, payload);
            case KNOWN -> KnownCodec.decode(header, payload, ASKED);
        }
    }
}
