package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;
import static vn.sotreem.core.portal.Records.child;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Checksum;
import vn.sotreem.core.change.FeedCodec;
import vn.sotreem.core.change.FeedPage;
import vn.sotreem.core.change.FeedRecord;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.RecordCopy;
import vn.sotreem.core.change.Tally;
import vn.sotreem.core.change.TallyCodec;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.GroupList;
import vn.sotreem.core.domain.Spell;
import vn.sotreem.core.security.Envelope;

/** No way of asking a portal brings what a collaborator may not be told. "5" is HIV, "11.1" abuse, "4.2" neither. */
abstract class AudienceContract extends AtPortal {
    private static final int ROOM = 64 * 1024;
    private static final Query.Feed BEGINNING = new Query.Feed(1, 0, ROOM, false);
    private static final Spell OPEN = Spell.of(CHILD, GroupList.CIRCUMSTANCES, "4.2", List.of(), UUID::randomUUID);
    private static final Spell HIDDEN = Spell.of(CHILD, GroupList.CIRCUMSTANCES, "5", List.of(), UUID::randomUUID)
            .with("since", "2024").with("ground", "phòng khám");

    Laptop officer;
    Laptop collaborator;

    AudienceContract(Way way) {
        super(way);
    }

    @BeforeEach
    void enrol() throws Exception {
        officer = laptop();
        collaborator = Laptop.enrolled(portal, store.newCode(Audience.COLLABORATOR), Laptop.COMMUNE);
        officer.receipt(portal, officer.seal(officer.creating(HAMLET, HOUSEHOLD, CHILD)));
    }

    private Receipt changes(Laptop laptop, Child was, Child is) throws Exception {
        return laptop.receipt(portal, laptop.seal(laptop.changing(was, is)));
    }

    private Receipt changes(Laptop laptop, Spell was, Spell is) throws Exception {
        return laptop.receipt(portal, laptop.seal(laptop.changing(was, is)));
    }

    private Receipt writes(Laptop laptop, Spell spell) throws Exception {
        return laptop.receipt(portal, laptop.seal(laptop.creating(spell)));
    }

    private static Child ticked(String codes) {
        return CHILD.with("circumstances", codes);
    }

    private List<RecordCopy> told(long after) throws Exception {
        return page(after).records().stream().map(FeedRecord::copy).toList();
    }

    private FeedPage page(long after) throws Exception {
        return collaborator.page(portal, new Query.Feed(1, after, ROOM, false));
    }

    private long place() throws Exception {
        return page(0).head().next();
    }

    private Optional<RecordCopy> told(UUID id) throws Exception {
        return told(0).stream().filter(copy -> copy.id().equals(id)).findFirst();
    }

    private PortalRecord held(UUID id) {
        return store.records().stream().filter(record -> record.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theFirstLoadTellsNoRestrictedTick() throws Exception {
        changes(officer, CHILD, ticked("4.2 5 11.1"));

        assertThat(told(CHILD.id()).orElseThrow().content().get("circumstances")).isEqualTo("4.2");
        assertThat(officerSees(CHILD.id()).content().get("circumstances")).isEqualTo("4.2 5 11.1");
    }

    private RecordCopy officerSees(UUID id) throws Exception {
        return laptop().page(portal, BEGINNING).records().stream().map(FeedRecord::copy)
                .filter(copy -> copy.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void theFirstLoadTellsNoRestrictedSpell() throws Exception {
        writes(officer, HIDDEN);

        assertThat(told(HIDDEN.id())).isEmpty();
        assertThat(officerSees(HIDDEN.id()).content().get("code")).isEqualTo("5");
    }

    @Test
    void aPartOfARestrictedGroupThatNobodyKnowsYetIsNotTold() throws Exception {
        changes(officer, CHILD, ticked("5.7"));

        assertThat(told(CHILD.id()).orElseThrow().content().has("circumstances")).isFalse();
    }

    @Test
    void thatSomethingHiddenChangedIsNotTold() throws Exception {
        long place = place();
        changes(officer, CHILD, ticked("5"));
        writes(officer, HIDDEN);

        FeedPage page = page(place);

        assertThat(page.records()).isEmpty();
        assertThat(page.head().next()).isGreaterThan(place);
        assertThat(page(0).records()).extracting(record -> record.copy().version()).containsOnly(1L);
        assertThat(page(0).records().getLast().stamps()).doesNotContainKey("circumstances");
    }

    @Test
    void whoChangedWhatCanBeSeenIsToldAsIfNothingElseHadBeen() throws Exception {
        changes(officer, CHILD, ticked("4.2"));
        FeedRecord before = page(0).records().getLast();
        changes(officer, ticked("4.2"), ticked("4.2 5"));
        changes(officer, ticked("4.2 5"), ticked("4.2 5").with("school", "Trường mới"));

        FeedRecord after = page(0).records().getLast();

        assertThat(after.copy().version()).isEqualTo(before.copy().version() + 1);
        assertThat(after.stamp("circumstances")).isEqualTo(before.stamp("circumstances"));
        assertThat(after.copy().content().get("school")).isEqualTo("Trường mới");
    }

    @Test
    void numberAndChecksumAreThoseOfWhatIsTold() throws Exception {
        changes(officer, CHILD, ticked("4.2 5"));
        writes(officer, HIDDEN);
        writes(officer, OPEN);

        FeedPage page = page(0);

        assertThat(page.head().count()).isEqualTo(4);
        assertThat(page.head().sum()).contains(Checksum.of(told(0).stream()));
        assertThat(officer.page(portal, BEGINNING).head().count()).isEqualTo(5);
    }

    @Test
    void theTallyIsOfWhatIsTold() throws Exception {
        changes(officer, CHILD, ticked("5"));
        writes(officer, HIDDEN);
        List<RecordCopy> told = told(0);

        assertThat(tally(new Query.Hamlets()).lines()).isEqualTo(Tally.hamlets(told));
        assertThat(tally(new Query.Records(HAMLET.id())).lines())
                .containsExactlyInAnyOrderElementsOf(Tally.records(told, HAMLET.id()));
    }

    private Tally tally(Query.Ask ask) throws Exception {
        Envelope answer = collaborator.answer(portal, collaborator.query(NOW, ask));
        return TallyCodec.decode(answer.header(), answer.payload());
    }

    @Test
    void aSpellThatIsOfARestrictedGroupNowLooksPutIntoTheBin() throws Exception {
        writes(officer, OPEN);
        long place = place();
        changes(officer, OPEN, OPEN.with("code", "5"));

        assertThat(told(place)).singleElement().satisfies(copy ->
                assertThat(copy.content()).isEqualTo(OPEN.with("state", "void").values()));

        changes(officer, OPEN.with("code", "5"), OPEN.with("code", "5").with("since", "2020"));
        assertThat(told(page(place).head().next())).as("what is written there now").isEmpty();

        changes(officer, OPEN.with("code", "5"), OPEN.with("code", "4.1"));
        assertThat(told(OPEN.id()).orElseThrow().content())
                .isEqualTo(OPEN.with("code", "4.1").with("since", "2020").values());
    }

    @Test
    void aSpellThatIsOfNoRestrictedGroupAnyMoreIsTold() throws Exception {
        Spell second = Spell.FIELDS.read(new UUID(0x7000, 9), HIDDEN.values());
        writes(officer, second);
        long place = place();

        changes(officer, second, second.with("code", "4.1"));

        assertThat(told(place)).singleElement().satisfies(copy -> {
            assertThat(copy.content()).isEqualTo(second.with("code", "4.1").values());
            assertThat(copy.version()).isEqualTo(1);
        });
    }

    @Test
    void anIdThatIsMadeOfARestrictedGroupIsNotTold() throws Exception {
        writes(officer, HIDDEN);
        changes(officer, HIDDEN, HIDDEN.with("code", "4.1"));

        assertThat(told(HIDDEN.id())).isEmpty();
    }

    @Test
    void aSaveTakesNoHiddenTickAway() throws Exception {
        changes(officer, CHILD, ticked("4.2 5"));

        changes(collaborator, ticked("4.2"), ticked("4.1").with("school", "Trường mới"));

        assertThat(held(CHILD.id()).content().get("circumstances")).isEqualTo("4.1 5");
        assertThat(told(CHILD.id()).orElseThrow().content().get("circumstances")).isEqualTo("4.1");
    }

    @Test
    void aReceiptDoesNotSayThatSomethingHiddenWasMet() throws Exception {
        changes(officer, CHILD, ticked("5"));
        long place = place();

        Receipt receipt = changes(collaborator, CHILD, ticked("4.2"));

        assertThat(receipt.exceptions()).isEmpty();
        assertThat(told(place)).as("it knows what became of it").isEmpty();
        assertThat(changes(laptop(), CHILD, ticked("4.1")).exceptions()).as("an officer is told").isNotEmpty();
    }

    @Test
    void aReceiptDoesNotSayThatAWithheldSpellIsThere() throws Exception {
        writes(officer, HIDDEN);

        Receipt receipt = writes(collaborator, HIDDEN.with("since", "2019").with("state", "void"));

        assertThat(receipt.exceptions()).isEmpty();
        assertThat(store.parked()).as("nothing anybody wrote is lost").extracting(Parked::wanted).contains("void");
    }

    @Test
    void aRecordIsPutAwayWhateverHiddenWasWrittenInItMeanwhile() throws Exception {
        changes(officer, CHILD, ticked("5"));

        Receipt receipt = changes(collaborator, CHILD, CHILD.with("state", "void"));

        assertThat(receipt.exceptions()).isEmpty();
        assertThat(held(CHILD.id()).content().get("circumstances")).isEqualTo("5");
    }

    @Test
    void whatALaptopWroteItselfIsKeptAndComesBackToNobody() throws Exception {
        Laptop other = Laptop.enrolled(portal, store.newCode(Audience.COLLABORATOR), Laptop.COMMUNE);
        Child restricted = child(2, HOUSEHOLD).with("circumstances", "5");
        collaborator.receipt(portal, collaborator.seal(collaborator.creating(restricted),
                collaborator.creating(HIDDEN)));

        assertThat(held(restricted.id()).content().get("circumstances")).isEqualTo("5");
        assertThat(held(HIDDEN.id()).content()).isEqualTo(HIDDEN.values());
        assertThat(told(restricted.id())).as("it knows that it has arrived").isEmpty();
        FeedPage whole = collaborator.page(portal, new Query.Feed(1, 0, ROOM, true));
        assertThat(whole.records()).hasSize(4);
        assertThat(whole.records().getLast().copy().content().has("circumstances")).isFalse();
        assertThat(other.page(portal, BEGINNING).records()).hasSize(4);
    }

    @Test
    void aChildThatIsMergedTakesAlongWhatWasNotTold() throws Exception {
        Child twice = child(2, HOUSEHOLD);
        officer.receipt(portal, officer.seal(officer.creating(twice.with("circumstances", "4.2 5"))));
        Child gone = twice.with("state", "void").with("mergedInto", CHILD.id().toString());

        changes(collaborator, twice, gone);
        assertThat(held(CHILD.id()).content().get("circumstances")).isEqualTo("5");
        assertThat(told(CHILD.id()).orElseThrow().content()).isEqualTo(CHILD.values());
        assertThat(page(0).head().sum()).contains(Checksum.of(store.told(Laptop.COMMUNE, Audience.COLLABORATOR)
                .stream().map(PortalRecord::copy)));

        changes(collaborator, gone, twice);
        assertThat(held(CHILD.id()).content().has("circumstances")).as("the two are two again").isFalse();
        assertThat(held(twice.id()).content().get("circumstances")).isEqualTo("4.2 5");
    }

    @Test
    void smallPagesTellTheSame() throws Exception {
        for (int number = 2; number < 20; number++) {
            Child child = child(number, HOUSEHOLD).with("circumstances", number % 2 == 0 ? "5" : "4.2 7.1");
            officer.receipt(portal, officer.seal(officer.creating(child)));
        }
        writes(officer, HIDDEN);
        officer.receipt(portal, officer.seal(officer.changing(HOUSEHOLD, HOUSEHOLD.with("phone", "0912"))));

        List<RecordCopy> inPieces = collaborator.pages(portal, new Query.Feed(1, 0, 300, false)).stream()
                .flatMap(page -> page.records().stream()).map(FeedRecord::copy).distinct().toList();

        assertThat(inPieces).containsExactlyInAnyOrderElementsOf(told(0));
        assertThat(inPieces).hasSize(21).noneMatch(copy -> copy.content().get("circumstances").matches(".*[57].*"));
    }

    @Test
    void aLaptopOfBeforeIsToldTheSameWithoutBeingToldWhy() throws Exception {
        changes(officer, CHILD, ticked("5"));

        assertThat(page(0).head().audience()).isEqualTo(Audience.COLLABORATOR);
        FeedPage page = collaborator.askingFor(Optional.empty()).page(portal, BEGINNING);
        assertThat(page.head().audience()).isEqualTo(Audience.OFFICER);
        assertThat(page.records().getLast().copy().content().has("circumstances")).isFalse();
    }

    @Test
    void aLaptopThatIsACollaboratorsIsToldNoMoreWhateverItsCodeSaid() throws Exception {
        changes(officer, CHILD, ticked("5"));
        collaborator = laptop().askingFor(Optional.of(Audience.COLLABORATOR));

        assertThat(told(CHILD.id()).orElseThrow().content().has("circumstances")).isFalse();
        assertThat(changes(collaborator, CHILD, ticked("4.2")).exceptions()).as("in receipts too").isEmpty();
    }

    @Test
    void aLaptopOfBeforeWithACodeOfBeforeIsToldEverything() throws Exception {
        changes(officer, CHILD, ticked("5"));

        FeedPage page = laptop().askingFor(Optional.empty()).page(portal, BEGINNING);

        assertThat(page.records().getLast().copy().content().get("circumstances")).isEqualTo("5");
    }

    @Test
    void whoMayBeToldEverythingIsToldItFromTheNextPageOn() throws Exception {
        changes(officer, CHILD, ticked("5"));
        assertThat(told(CHILD.id()).orElseThrow().content().has("circumstances")).isFalse();

        assertThat(store.grant(collaborator.enrolment().device(), Audience.OFFICER)).isTrue();

        assertThat(told(CHILD.id()).orElseThrow().content().get("circumstances")).isEqualTo("5");
        assertThat(page(0).head().audience()).isEqualTo(Audience.OFFICER);
        store.grant(collaborator.enrolment().device(), Audience.COLLABORATOR);
        assertThat(told(CHILD.id()).orElseThrow().content().has("circumstances")).isFalse();
        assertThat(store.grant(new UUID(9, 9), Audience.OFFICER)).isFalse();
    }

    @Test
    void aPageForAStickIsForTheLaptopThatAsks() throws Exception {
        changes(officer, CHILD, ticked("5"));
        writes(officer, HIDDEN);
        byte[] asked = collaborator.query(NOW, new Query.StickFeed(1, 0, false, new UUID(1, 1)));

        Envelope answer = officer.answer(portal, officer.query(NOW, new Query.Relayed(0, ROOM), asked));
        FeedPage page = FeedCodec.decode(answer.header(), answer.payload());

        assertThat(page.records()).hasSize(3);
        assertThat(page.records().getLast().copy().content().has("circumstances")).isFalse();
        assertThat(page.head().audience()).isEqualTo(Audience.COLLABORATOR);
    }
}
