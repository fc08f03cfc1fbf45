package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.KnownChanges;
import vn.sotreem.core.change.KnownCodec;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.TallyCodec;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.ReceivingKeys;
import vn.sotreem.core.security.VerifyingKey;
import vn.sotreem.core.transport.Bundle;

/** What travelled in version 1 of the wire is verified and read for ever; {@code WireMaker} made it. */
class WireVersionTest {

    private static byte[] golden(String name) throws Exception {
        try (InputStream file = WireVersionTest.class.getResourceAsStream("golden/wire-1/" + name)) {
            return file.readAllBytes();
        }
    }

    private static Envelope signed(String name, String signer) throws Exception {
        Envelope envelope = Envelope.open(golden(name));
        assertThat(envelope.verifiedBy(VerifyingKey.of(golden(signer)).orElseThrow())).isTrue();
        return envelope;
    }

    private static Query query(String name) throws Exception {
        return Query.parse(Envelope.open(golden(name)).header());
    }

    private static List<Change> changes() throws Exception {
        Envelope batch = signed("batch", "laptop-key");
        return BatchCodec.decode(BatchHeader.parse(batch.header()), batch.payload());
    }

    @Test
    void aBatchAndItsReceipt() throws Exception {
        Envelope answer = signed("receipt", "portal-key");
        Receipt receipt = ReceiptCodec.decode(answer.header(), answer.payload());

        assertThat(changes()).extracting(change -> change.delta().after().get("name"))
                .containsExactly("Thôn Khuổi Luông", "", "Hứa Văn Thử 1", "");
        assertThat(receipt.hash()).isEqualTo(Envelope.open(golden("batch")).hash());
        assertThat(receipt.exceptions()).extracting(Outcome::code).containsExactly("name-missing");
    }

    @Test
    void aPage() throws Exception {
        Envelope answer = signed("page", "portal-key");
        FeedPage page = FeedCodec.decode(answer.header(), answer.payload());

        assertThat(page.head().query()).isEqualTo(Query.name(golden("page-query")));
        assertThat(page.records()).hasSize(3);
        assertThat(query("page-query").ask()).isEqualTo(new Query.Feed(1, 0, 65_536, false));
    }

    @Test
    void aTally() throws Exception {
        Envelope answer = signed("tally", "portal-key");

        assertThat(TallyCodec.decode(answer.header(), answer.payload()).lines()).singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(3));
        assertThat(query("tally-query").ask()).isEqualTo(new Query.Hamlets());
    }

    @Test
    void whatThePortalKnows() throws Exception {
        Envelope answer = signed("known", "portal-key");
        KnownChanges known = KnownCodec.decode(answer.header(), answer.payload(),
                (Query.Known) query("known-query").ask());

        assertThat(changes()).allMatch(change -> known.has(change.id()));
    }

    @Test
    void aStick() throws Exception {
        Path stick = Path.of(WireVersionTest.class.getResource("golden/wire-1/stick.age").toURI());

        Parcel parcel = Bundle.read(stick, ReceivingKeys.decode(golden("officer")));

        assertThat(parcel.entries(Parcel.Kind.BATCH).getFirst().content()).isEqualTo(golden("batch"));
    }
}
