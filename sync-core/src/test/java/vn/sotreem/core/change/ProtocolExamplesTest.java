package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Entity;

/** The examples of docs/protocol.md are what the program reads and writes. */
class ProtocolExamplesTest {
    private static final Path PROTOCOL = Path.of("../docs/protocol.md");

    /** The fenced block of this name. */
    private static String example(String name) throws IOException {
        Matcher block = Pattern.compile("```json " + name + "\\R(.*?)\\R```", Pattern.DOTALL)
                .matcher(Files.readString(PROTOCOL));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    private static byte[] onOneLine(String name) throws IOException {
        return example(name).replaceAll("\\R", "").getBytes(UTF_8);
    }

    private static List<Change> changes() throws Exception {
        return BatchReader.read(example("batch-payload").getBytes(UTF_8));
    }

    @Test
    void thePayloadIsReadAndWrittenAsItStandsThere() throws Exception {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readTree(BatchWriter.write(changes()))).isEqualTo(json.readTree(example("batch-payload")));
    }

    @Test
    void itSaysWhatTheTextSays() throws Exception {
        List<Change> changes = changes();
        assertThat(changes).extracting(Change::group).containsExactly(41L, 41L, 41L, 44L);
        assertThat(changes).extracting(Change::entity)
                .containsExactly(Entity.HOUSEHOLD, Entity.CHILD, Entity.CHILD, Entity.CHILD);
        Child child = Child.FIELDS.read(changes.get(2).record(), changes.get(2).delta().after());
        assertThat(child.household()).isEqualTo(changes.getFirst().record());
        assertThat(changes.getLast().delta().keys()).containsExactly("note", "schoolClass");
    }

    @Test
    void theHeaderIsInItsOneFormAndCountsTheChanges() throws Exception {
        assertThat(BatchHeader.parse(onOneLine("batch-header")).changes()).isEqualTo(changes().size());
    }

    @Test
    void theReceiptIsThatOfTheBatch() throws Exception {
        Receipt receipt = ReceiptCodec.decode(onOneLine("receipt-header"), onOneLine("receipt-payload"));
        BatchHeader header = BatchHeader.parse(onOneLine("batch-header"));
        assertThat(receipt.batch()).isEqualTo(header.id());
        assertThat(receipt.hash()).isEqualTo(header.hash());
        assertThat(receipt.exceptions()).hasSize(4);
    }

    @Test
    void theQueryIsInItsOneForm() throws Exception {
        assertThat(Query.parse(onOneLine("query")).ask()).isEqualTo(new Query.Feed(1, 20_118, 65_536, false));
    }

    @Test
    void theQueryOfAStickAndTheOneAroundItAreInTheirOneForm() throws Exception {
        Query.StickFeed feed = (Query.StickFeed) Query.parse(onOneLine("stick-query")).ask();
        assertThat(Query.parse(onOneLine("relayed-query")).ask()).isEqualTo(new Query.Relayed(feed.after(), 65_536));
    }

    @Test
    void theOtherQueriesAreInTheirOneForm() throws Exception {
        Tally tally = TallyCodec.decode(onOneLine("tally-header"),
                Packing.pack(example("tally-payload").getBytes(UTF_8)));

        assertThat(Query.parse(onOneLine("hamlets-query")).ask()).isEqualTo(new Query.Hamlets());
        assertThat(Query.parse(onOneLine("records-query")).ask())
                .isEqualTo(new Query.Records(tally.lines().getFirst().id()));
    }

    @Test
    void aPageThatOnlyTellsTheTimeSaysSo() throws Exception {
        assertThat(FeedCodec.decode(onOneLine("late-page-header"), new byte[0]).asksForTheTime()).isTrue();
    }

    @Test
    void thePageIsReadAndWrittenAsItStandsThere() throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<FeedRecord> records = FeedReader.read(example("page-payload").getBytes(UTF_8));
        FeedPage page = FeedCodec.decode(onOneLine("page-header"), FeedCodec.payload(records));

        assertThat(json.readTree(FeedWriter.write(records))).isEqualTo(json.readTree(example("page-payload")));
        assertThat(page.isLast()).isTrue();
        assertThat(records.getFirst().stamp("phone").orElseThrow().actor()).isEqualTo("Hoàng Thị Én");
        assertThat(records.getLast().stamp("name").orElseThrow().actor()).isEqualTo("Nông Thị Hoa");
        assertThat(records.getLast().copy().content().get("household"))
                .isEqualTo(records.getFirst().copy().id().toString());
    }

    @Test
    void theTallyIsReadAndWrittenAsItStandsThere() throws Exception {
        ObjectMapper json = new ObjectMapper();
        byte[] payload = Packing.pack(example("tally-payload").getBytes(UTF_8));
        Tally tally = TallyCodec.decode(onOneLine("tally-header"), payload);

        assertThat(tally.lines()).singleElement().satisfies(line -> assertThat(line.number()).isEqualTo(812));
        assertThat(json.readTree(Packing.unpack(TallyCodec.payload(tally), Dictionary.CURRENT)))
                .isEqualTo(json.readTree(example("tally-payload")));
    }

    @Test
    void whatThePortalKnowsIsReadAndWrittenAsItStandsThere() throws Exception {
        ObjectMapper json = new ObjectMapper();
        Query.Known asked = (Query.Known) Query.parse(onOneLine("known-query")).ask();
        byte[] payload = Packing.pack(example("known-payload").getBytes(UTF_8));
        KnownChanges known = KnownCodec.decode(onOneLine("known-header"), payload, asked);

        assertThat(known.has(new ChangeId(changes().getFirst().id().session(), 41))).isTrue();
        assertThat(known.has(new ChangeId(changes().getFirst().id().session(), 45))).isFalse();
        assertThat(json.readTree(Packing.unpack(KnownCodec.payload(known, asked), Dictionary.CURRENT)))
                .isEqualTo(json.readTree(example("known-payload")));
    }

    @Test
    void refusalOnAStickIsReadAndWrittenTheSame() throws Exception {
        byte[] example = onOneLine("stick-refusal");

        assertThat(BatchRefusal.parse(example).bytes()).isEqualTo(example);
    }

    @Test
    void theCertificateIsInItsOneFormAndForTheSenderOfTheManifest() throws Exception {
        Certificate certificate = Certificate.parse(onOneLine("certificate"));
        Manifest manifest = Manifest.parse(onOneLine("bundle-manifest"));
        assertThat(certificate.isFor(manifest.device(), manifest.sender().publicKey(),
                Set.of(manifest.commune()))).isTrue();
    }

    @Test
    void theManifestOfAStickIsInItsOneForm() throws Exception {
        Manifest manifest = Manifest.parse(onOneLine("bundle-manifest"));
        assertThat(manifest.device()).isEqualTo(BatchHeader.parse(onOneLine("batch-header")).id().device());
        assertThat(manifest.content().batches()).isEqualTo(2);
    }
}
