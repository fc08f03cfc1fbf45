package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncStatus;

/** A register's folder on two machines, and a register put back, as people do it. */
class CopiedTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Desk first;

    @BeforeEach
    void setUp() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), TestRegister.CLOCK, new SecureRandom());
        first = Desk.setUp(folder.resolve("A"), portal);
        first.enrol();
        first.save();
        assertThat(first.sync()).isInstanceOf(SyncStatus.AllSent.class);
    }

    @AfterEach
    void close() {
        first.close();
        portal.close();
    }

    private long version(UUID record) {
        return portal.records().stream().filter(kept -> kept.id().equals(record)).findFirst().orElseThrow().version();
    }

    private static void assertCopied(SyncStatus status) {
        assertThat(status).isInstanceOfSatisfying(SyncStatus.Stopped.class,
                stopped -> assertThat(stopped.problem()).isEqualTo(Problem.FORK));
    }

    @Test
    void nothingIsAskedOnItsOwnMachine() throws Exception {
        first.shut();
        first.open();

        assertThat(first.register().residence().isElsewhere()).isFalse();
    }

    @Test
    void aCopySendsNothingUntilAPersonHasChosenAndWorksOnMeanwhile() throws Exception {
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            second.save();

            assertThat(second.sync()).isInstanceOf(SyncStatus.Elsewhere.class);

            assertThat(portal.records()).hasSize(3);
            assertThat(second.children()).hasSize(2);
            second.shut();
            assertThat(second.open().sync()).isInstanceOf(SyncStatus.Elsewhere.class);
        }
    }

    @Test
    void aCopyWritesNoStickUntilAPersonHasChosenAndItIsAnotherLaptop() throws Exception {
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            second.save();
            second.register().residence().goesOnThereToo();
            assertThat(second.register().sticks().parcel()).isEmpty();

            second.enrol();
            assertThat(second.register().sticks().parcel()).isPresent();
        }
    }

    @Test
    void aCopyDoesNotEvenAskByStickWhatItsOriginalMayBeAskingToo() throws Exception {
        first.register().sticks().enrolling().ask("https://portal.example.vn", portal.newCode(), "Hoa");
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            assertThat(second.register().sticks().parcel()).isEmpty();

            second.register().residence().goesOnThereToo();

            assertThat(second.register().sticks().parcel().orElseThrow().entries(Parcel.Kind.APPLICATION)).hasSize(1);
        }
    }

    @Test
    void aRegisterThatMovedWritesSticksAgainOnceThatIsSaid() throws Exception {
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            second.save();
            assertThat(second.register().sticks().parcel()).isEmpty();

            second.register().residence().goesOnHere();

            assertThat(second.register().sticks().parcel().orElseThrow().entries(Parcel.Kind.BATCH)).hasSize(1);
        }
    }

    @Test
    void aRegisterThatMovedGoesOnAsTheLaptopItWas() throws Exception {
        UUID device = first.register().enrolment().orElseThrow().device();
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            second.register().residence().goesOnHere();
            second.save();

            assertThat(second.sync()).isInstanceOf(SyncStatus.AllSent.class);

            assertThat(second.register().enrolment().orElseThrow().device()).isEqualTo(device);
            second.shut();
            assertThat(second.open().register().residence().isElsewhere()).isFalse();
        }
    }

    @Test
    void twoLaptopsThatBothGoOnKeepWhatBothHadOnceAndWhatEachSavedLater() throws Exception {
        UUID inherited = first.save();
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            UUID mine = first.save();
            UUID theirs = second.save();
            second.register().residence().goesOnThereToo();
            assertCopied(second.sync());
            assertThat(first.sync()).isInstanceOf(SyncStatus.AllSent.class);

            second.enrol();
            assertThat(second.sync()).isInstanceOf(SyncStatus.AllSent.class);
            first.sync();

            assertThat(first.register().enrolment().orElseThrow().device())
                    .isNotEqualTo(second.register().enrolment().orElseThrow().device());
            for (UUID child : new UUID[] {inherited, mine, theirs}) {
                assertThat(version(child)).isEqualTo(1);
            }
            assertThat(first.isAsThePortal()).isTrue();
            assertThat(second.isAsThePortal()).isTrue();
            assertThat(first.children()).hasSize(4).isEqualTo(second.children());
        }
    }

    @Test
    void ofTwoCopiesOfAWholeDiskTheOneToldByThePortalSendsNothingMoreUntilItHasACode() throws Exception {
        UUID inherited = first.save();
        try (Desk second = first.copiedTo(folder.resolve("B"))) {
            second.register().residence().goesOnHere();
            UUID mine = first.save();
            UUID theirs = second.save();
            first.sync();
            assertCopied(second.sync());
            second.shut();
            second.open();
            long heard = portal.records().size();
            assertCopied(second.sync());
            assertThat(portal.records()).hasSize((int) heard);

            second.enrol();
            assertThat(second.sync()).isInstanceOf(SyncStatus.AllSent.class);
            first.sync();

            assertThat(new long[] {version(inherited), version(mine), version(theirs)}).containsOnly(1);
            assertThat(first.isAsThePortal()).isTrue();
            assertThat(second.isAsThePortal()).isTrue();
        }
    }

    @Test
    void aCopyThatNoPortalKnowsIsAnotherRegisterWithoutAQuestion() throws Exception {
        try (Desk lone = Desk.setUp(folder.resolve("lone"), portal); Desk copy = lone.copiedTo(folder.resolve("B"))) {
            assertThat(copy.register().residence().isElsewhere()).isFalse();
            assertThat(copy.register().verifyingKey()).isNotEqualTo(lone.register().verifyingKey());
        }
    }

    @Test
    void aMachineThatForgotAsksAndOneThatCanKeepNothingIsInNobodysWay() throws Exception {
        first.shut();
        Path machine = folder.resolve("A").resolve("machine");
        Desk.copyFolder(machine, folder.resolve("kept"));
        try (var marks = Files.list(machine)) {
            for (Path mark : marks.toList()) {
                Files.delete(mark);
            }
        }
        first.open();
        assertThat(first.register().residence().isElsewhere()).isTrue();

        Files.delete(machine);
        Files.writeString(machine, "không phải thư mục");
        first.register().residence().goesOnHere();
        first.shut();
        assertThat(first.open().register().residence().isElsewhere()).isFalse();
    }

    @Test
    void whatWasSentAfterTheBackupComesBackFromThePortal() throws Exception {
        Path backup = folder.resolve("old.zip");
        UUID edited = first.save();
        first.sync();
        first.home().backups().write(first.register(), backup);
        first.edit(edited, "sau khi sao lưu");
        UUID later = first.save();
        first.sync();
        first.save();
        first.sync();
        first.shut();

        first.home().restore(backup, Desk.byPassword());
        first.open();
        assertThat(first.register().residence().isElsewhere()).isFalse();
        assertThat(first.register().child(later)).isEmpty();
        assertThat(first.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(first.isAsThePortal()).isTrue();
        assertThat(first.register().child(later)).isPresent();
        assertThat(first.register().child(edited).orElseThrow().note()).isEqualTo("sau khi sao lưu");
        assertThat(first.children()).hasSize(4);
        assertThat(version(edited)).isEqualTo(2);
    }

    @Test
    void aRegisterPutBackByHandWithNothingToSendIsMadeWholeToo() throws Exception {
        first.shut();
        Desk.copyFolder(first.folder(), folder.resolve("copy"));
        first.open();
        for (int batch = 0; batch < 2; batch++) {
            first.save();
            first.sync();
        }
        first.shut();
        for (String file : new String[] {"so-tre-em.db", "keys.json"}) {
            Files.copy(folder.resolve("copy").resolve(file), first.folder().resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        first.open();

        first.sync();
        assertThat(first.children()).hasSize(3);
        first.save();
        assertThat(first.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(first.isAsThePortal()).isTrue();
    }
}
