package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.sync.SyncStatus.Recovery;

/** Copied, restored and lost: nothing is lost that is still on a disk, and nothing is there twice. */
abstract class RecoveryContract {
    @TempDir
    private Path folder;
    private Commune commune;

    /** The way to this portal that is under test; asked again when the portal was put back. */
    abstract Portal way(ReferencePortal store);

    abstract void leave();

    @BeforeEach
    void open() throws Exception {
        commune = new Commune(folder, this::way);
        commune.laptop("A");
        commune.save("A");
        commune.sent("A");
    }

    @AfterEach
    void close() {
        commune.close();
        leave();
    }

    private long version(UUID record) {
        return commune.store().records().stream().filter(kept -> kept.id().equals(record)).findFirst().orElseThrow()
                .version();
    }

    private void assertStopped(String laptop, Problem problem) {
        assertThat(commune.sent(laptop)).isInstanceOfSatisfying(SyncStatus.Stopped.class,
                stopped -> assertThat(stopped.problem()).isEqualTo(problem));
    }

    @Test
    void aRegisterPutBackTellsWhatItStillHasInANewEpoch() throws Exception {
        UUID inBoth = commune.save("A");
        commune.copy("A", "old");
        commune.sent("A");
        UUID onlyAtThePortal = commune.save("A");
        commune.sent("A");
        commune.putBack("old", "A");
        UUID later = commune.save("A");

        assertThat(commune.send("A")).anySatisfy(state -> assertThat(state)
                .isInstanceOfSatisfying(SyncStatus.Recovering.class,
                        again -> assertThat(again.recovery()).isEqualTo(Recovery.REGISTER_RESTORED)));

        commune.settle();
        assertThat(version(inBoth)).isEqualTo(1);
        assertThat(version(onlyAtThePortal)).isEqualTo(1);
        assertThat(version(later)).isEqualTo(1);
    }

    @Test
    void aRegisterPutBackAgainAndAgainGoesOnEachTime() throws Exception {
        commune.save("A");
        commune.copy("A", "old");
        for (int time = 0; time < 3; time++) {
            commune.sent("A");
            commune.save("A");
            commune.sent("A");
            commune.save("A");
            commune.sent("A");
            commune.putBack("old", "A");
        }
        commune.save("A");

        commune.settle();
        assertThat(commune.register("A").enrolment().orElseThrow().epoch()).isEqualTo(4);
    }

    @Test
    void theCopyThatSendsSecondIsToldAndGoesOnWithANewCode() throws Exception {
        UUID inherited = commune.save("A");
        commune.copy("A", "B");
        commune.start("B");
        UUID first = commune.save("A");
        UUID second = commune.save("B");

        assertThat(commune.sent("A")).isInstanceOf(SyncStatus.AllSent.class);
        assertStopped("B", Problem.FORK);
        UUID device = commune.register("B").enrolment().orElseThrow().device();

        commune.settle();
        assertThat(commune.register("B").enrolment().orElseThrow().device()).isNotEqualTo(device);
        assertThat(version(inherited)).isEqualTo(1);
        assertThat(version(first)).isEqualTo(1);
        assertThat(version(second)).isEqualTo(1);
    }

    @Test
    void theLaptopThatWasCopiedIsToldWhenItsCopySentFirst() throws Exception {
        commune.copy("A", "B");
        commune.start("B");
        commune.save("A");
        commune.save("B");

        assertThat(commune.sent("B")).isInstanceOf(SyncStatus.AllSent.class);
        assertStopped("A", Problem.FORK);

        commune.settle();
    }

    @Test
    void aCopyTakenForARestoredRegisterIsFoundOutWhenTheOtherSendsAgain() throws Exception {
        commune.copy("A", "B");
        commune.start("B");
        for (int batch = 0; batch < 3; batch++) {
            commune.save("A");
            commune.sent("A");
        }
        commune.save("B");
        assertThat(commune.sent("B")).isInstanceOf(SyncStatus.AllSent.class);
        commune.save("A");
        assertStopped("A", Problem.FORK);

        commune.settle();
    }

    @Test
    void whatAPortalPutBackHasLostIsToldAgain() throws Exception {
        commune.copyPortal("old portal");
        UUID lost = commune.save("A");
        commune.sent("A");
        commune.edit("A", lost);
        commune.sent("A");
        commune.putPortalBack("old portal");
        commune.save("A");

        assertThat(commune.send("A")).anySatisfy(state -> assertThat(state)
                .isInstanceOfSatisfying(SyncStatus.Recovering.class, again -> {
                    assertThat(again.recovery()).isEqualTo(Recovery.PORTAL_RESTORED);
                    assertThat(again.progress().total()).isEqualTo(5);
                }));

        commune.settle();
        assertThat(version(lost)).isEqualTo(2);
    }

    @Test
    void aPortalThatForgotTheLaptopIsToldEverythingOnceItIsLetInAgain() throws Exception {
        commune.copyPortal("before B");
        commune.laptop("B");
        UUID lost = commune.save("B");
        commune.sent("B");
        commune.putPortalBack("before B");
        commune.save("B");

        assertStopped("B", Problem.DEVICE_REVOKED);

        commune.settle();
        assertThat(version(lost)).isEqualTo(1);
    }

    @Test
    void aPortalPutBackAndARegisterPutBackFindTogether() throws Exception {
        commune.copyPortal("old portal");
        UUID lostByThePortal = commune.save("A");
        commune.sent("A");
        commune.copy("A", "old");
        commune.save("A");
        commune.sent("A");
        commune.putPortalBack("old portal");
        commune.putBack("old", "A");
        commune.save("A");

        commune.settle();
        assertThat(version(lostByThePortal)).isEqualTo(1);
    }

    @Test
    void aPortalPutBackThatTookAnotherCopysBatchesIsToldEverything() throws Exception {
        commune.copyPortal("old portal");
        commune.copy("A", "B");
        commune.start("B");
        UUID lost = commune.save("A");
        commune.sent("A");
        commune.save("A");
        commune.sent("A");
        commune.putPortalBack("old portal");
        commune.save("B");
        commune.sent("B");
        commune.save("A");

        commune.settle();
        assertThat(version(lost)).isEqualTo(1);
    }
}
