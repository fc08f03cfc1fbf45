package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sotreem.core.portal.Laptop.COMMUNE;
import static vn.sotreem.core.portal.Records.CHILD;
import static vn.sotreem.core.portal.Records.HAMLET;
import static vn.sotreem.core.portal.Records.HOUSEHOLD;
import static vn.sotreem.core.portal.Records.child;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Change;
import vn.sotreem.core.change.Outcome;
import vn.sotreem.core.change.Outcome.Result;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Item;
import vn.sotreem.core.domain.Values;

/** What becomes of changes, one by one. */
class ApplyingTest {
    /** By the clock of somebody who has seen what the portal has. */
    private static final Instant LATER = Instant.ofEpochMilli(9);

    @TempDir
    private Path folder;
    private ReferencePortal portal;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder, InstantSource.fixed(PortalContract.NOW), new SecureRandom());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    private Laptop laptop() throws Exception {
        return Laptop.enrolled(portal, portal.newCode(), COMMUNE);
    }

    /** A laptop that has brought a hamlet, a household and a child to the portal. */
    private Laptop known() throws Exception {
        Laptop laptop = laptop();
        laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD),
                laptop.creating(CHILD)));
        return laptop;
    }

    private Values content(Item item) {
        return portal.records().stream().filter(record -> record.id().equals(item.id())).findFirst().orElseThrow()
                .content();
    }

    @Test
    void aChangeOfARecordNobodyHasIsRefused() throws Exception {
        Laptop laptop = laptop();

        Receipt receipt = laptop.receipt(portal,
                laptop.seal(laptop.changing(CHILD, CHILD.with("note", "đi học xa"))));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.REJECTED, "record-unknown", ""));
    }

    @Test
    void aTextLongerThanAnyFormIsRefusedAndNothingElseOfTheBatch() throws Exception {
        Laptop laptop = known();

        Receipt receipt = laptop.receipt(portal, laptop.seal(
                laptop.changing(CHILD, CHILD.with("note", "ơ".repeat(2_001))), laptop.creating(child(2, HOUSEHOLD))));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.REJECTED, "text-too-long", "note"));
        assertThat(portal.records()).hasSize(4);
    }

    @Test
    void aPersonalIdBelongsToOneChildOfTheRegister() throws Exception {
        Laptop laptop = laptop();
        Child first = CHILD.with("personalId", "020215000001");
        Child second = child(2, HOUSEHOLD).with("personalId", "020215000001");
        Child binned = first.with("state", "void");

        Receipt taken = laptop.receipt(portal, laptop.seal(laptop.creating(HAMLET), laptop.creating(HOUSEHOLD),
                laptop.creating(first), laptop.creating(second)));
        Receipt free = laptop.receipt(portal, laptop.seal(laptop.changing(first, binned), laptop.creating(second),
                laptop.changing(binned, first)));

        assertThat(taken.exceptions())
                .containsExactly(new Outcome(3, Result.REJECTED, "personal-id-taken", "personalId"));
        assertThat(free.exceptions())
                .containsExactly(new Outcome(2, Result.REJECTED, "personal-id-taken", "personalId"));
    }

    @Test
    void aLegalFieldSomebodyElseChangedWaitsForAPersonAndTheOthersAreTaken() throws Exception {
        Laptop here = known();
        Laptop there = laptop();
        here.receipt(portal, here.seal(here.changing(CHILD, CHILD.with("name", "Hứa Văn Thật"))));

        Receipt receipt = there.receipt(portal,
                there.seal(there.changing(CHILD, CHILD.with("name", "Hứa Văn Thà").with("sex", "female"), LATER)));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.CONFLICT, "value-differs", "name"));
        assertThat(content(CHILD).get("name")).isEqualTo("Hứa Văn Thật");
        assertThat(content(CHILD).get("sex")).isEqualTo("female");
    }

    @Test
    void ofADescriptiveFieldTheLaterChangeWinsInWhateverOrderTheyCome() throws Exception {
        Laptop here = known();
        Laptop there = laptop();
        List<Change> early = there.changing(CHILD, CHILD.with("school", "Trường cũ"));
        List<Change> late = here.changing(CHILD, CHILD.with("school", "Trường mới"));
        here.receipt(portal, here.seal(late));

        Receipt receipt = there.receipt(portal, there.seal(early));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.MERGED, "", "school"));
        assertThat(content(CHILD).get("school")).isEqualTo("Trường mới");
    }

    @Test
    void aChildSomebodyElseWroteInMeanwhileIsNotPutIntoTheBinUnseen() throws Exception {
        Laptop here = known();
        Laptop there = laptop();
        there.receipt(portal, there.seal(there.changing(CHILD, CHILD.with("note", "mới khám"))));

        Receipt receipt = here.receipt(portal, here.seal(here.changing(CHILD, CHILD.with("state", "void"))));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.CONFLICT, "edited-meanwhile", "state"));
    }

    @Test
    void twoLaptopsThatSetUpTheSameHamletMeanOneRecord() throws Exception {
        known();
        Laptop there = laptop();

        assertThat(there.receipt(portal, there.seal(there.creating(HAMLET))).exceptions()).isEmpty();
        assertThat(portal.records()).hasSize(3);
    }

    @Test
    void aRecordOfAnotherCommuneIsOutOfReach() throws Exception {
        Laptop here = laptop();
        here.receipt(portal, here.seal(here.creating(HAMLET), here.creating(HOUSEHOLD)));
        Laptop there = Laptop.enrolled(portal, portal.newCode(), "07000");

        Receipt receipt = there.receipt(portal, there.seal(
                there.changing(HOUSEHOLD, HOUSEHOLD.with("note", "nhầm xã")), there.creating(CHILD)));

        assertThat(receipt.exceptions()).containsExactly(new Outcome(0, Result.REJECTED, "out-of-scope", ""),
                new Outcome(1, Result.REJECTED, "out-of-scope", "household"));
    }

    @Test
    void twoChangesUnderOneIdentityAreTold() throws Exception {
        Laptop laptop = laptop();
        var hamlet = laptop.creating(HAMLET).getFirst();
        laptop.receipt(portal, laptop.seal(List.of(hamlet)));
        var other = new Change(hamlet.id(), hamlet.group(), hamlet.entity(), hamlet.record(),
                hamlet.op(), 0, hamlet.delta(), hamlet.schema(), hamlet.hlc(), "một người khác");

        assertThat(laptop.receipt(portal, laptop.seal(List.of(other))).exceptions())
                .containsExactly(new Outcome(0, Result.REJECTED, "change-id-reused", ""));
    }
}
