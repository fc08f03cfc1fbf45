package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.ChildMerge;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.SyncStatus;

/**
 * A portal was put back without saying so, and places in its feed that a laptop had passed were taken again, by changes
 * that this laptop was never told.
 */
class PortalPutBackTest {
    @TempDir
    private Path folder;
    private Commune commune;
    private UUID shared;

    @BeforeEach
    void open() throws Exception {
        commune = new Commune(folder, store -> store);
        for (String laptop : new String[] {"A", "B", "C"}) {
            commune.laptop(laptop);
        }
        shared = commune.save("A");
        commune.sent("A");
        commune.sent("B");
        commune.sent("C");
        commune.copyPortal("old portal");
    }

    @AfterEach
    void close() {
        commune.close();
    }

    private void assertSame(String laptop) {
        Register register = commune.register(laptop);
        assertThat(register.standing().heard().orElseThrow().agrees()).isTrue();
        assertThat(register.child(shared).orElseThrow().note()).isEqualTo(commune.store().records().stream()
                .filter(record -> record.id().equals(shared)).findFirst().orElseThrow().content().get("note"));
    }

    @Test
    void aChildWhoseHouseholdWasMissedComesWithEverythingElse() throws Exception {
        commune.edit("B", shared);
        commune.sent("B");
        commune.sent("C");
        commune.putPortalBack("old portal");
        UUID child = commune.save("A");
        commune.sent("A");

        assertThat(commune.sent("C")).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(commune.register("C").child(child)).isPresent();
        assertSame("C");
    }

    @Test
    void aCopyThatHasNothingToSendFindsOutWhatItMissed() throws Exception {
        commune.copy("A", "copy");
        commune.start("copy");
        commune.edit("B", shared);
        commune.sent("B");
        commune.sent("copy");
        commune.putPortalBack("old portal");
        commune.edit("A", shared);
        commune.sent("A");

        assertThat(commune.sent("copy")).isInstanceOf(SyncStatus.AllSent.class);

        assertSame("copy");
    }

    /** B's child is in A's household, and B hears of the portal's loss before A does. */
    @Test
    void whatRefersToWhatAnotherLaptopHasToTellAgainGoesOnceThatIsThere() throws Exception {
        UUID household = commune.register("A").child(commune.save("A")).orElseThrow().household();
        commune.sent("A");
        commune.sent("B");
        Child child = TestRegister.child(commune.register("B"), household, "Nông Thị Mây", "2020-02-03");
        commune.register("B").save(Save.of(TestRegister.ACTOR, Edit.create(child)));
        commune.sent("B");
        commune.putPortalBack("old portal");

        commune.sent("B");
        assertThat(commune.register("B").review()).extracting(item -> item.outcome().code())
                .containsExactly("household-unknown");
        commune.sent("A");
        assertThat(commune.sent("B")).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(commune.register("B").review()).isEmpty();
        assertThat(commune.store().records()).extracting(PortalRecord::id).contains(child.id());
        assertSame("B");
    }

    /** B's child is merged by A, who hears of the portal's loss before B does. */
    @Test
    void aMergeGoesOnceTheRecordThatAnotherLaptopHasToTellAgainIsThere() throws Exception {
        commune.save("B");
        UUID goes = commune.save("B");
        assertThat(goes.toString()).as("the later one goes").isGreaterThan(shared.toString());
        commune.sent("B");
        commune.sent("A");
        Register register = commune.register("A");
        Save merge = register.duplicates().save(ChildMerge.of(register.child(goes).orElseThrow(),
                register.child(shared).orElseThrow()), LocalDate.EPOCH, TestRegister.ACTOR);
        register.save(merge);
        commune.sent("A");
        commune.putPortalBack("old portal");

        commune.sent("A");
        assertThat(register.review()).extracting(item -> item.outcome().code())
                .contains("record-unknown").allMatch(Set.of("record-unknown", "save-refused")::contains);
        commune.sent("B");
        assertThat(commune.sent("A")).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(register.review()).isEmpty();
        assertThat(commune.store().records()).filteredOn(record -> record.id().equals(goes)).singleElement()
                .satisfies(record -> assertThat(record.content().get("mergedInto")).isEqualTo(shared.toString()));
        assertThat(merge.edits()).allMatch(edit -> commune.store().records().stream()
                .anyMatch(record -> record.id().equals(edit.after().id())));
        assertSame("A");
    }
}
