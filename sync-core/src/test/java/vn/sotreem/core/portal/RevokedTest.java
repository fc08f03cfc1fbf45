package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncStatus;

/** A laptop that was struck off: nobody hears it, and nothing that was typed on it is lost. */
class RevokedTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace laptop;
    private Child typed;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        laptop = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        laptop.family("1", "Nông Văn An");
        laptop.sync();
        typed = laptop.family("2", "Nông Thị Bình");
        assertThat(portal.revoke(device())).isTrue();
    }

    @AfterEach
    void close() {
        laptop.close();
        portal.close();
    }

    private UUID device() {
        return laptop.register().enrolment().orElseThrow().device();
    }

    private EnrolmentAnswer enrol(String code) {
        return portal.enrol(new EnrolmentRequest(code, laptop.register().enrolmentKey().bytes(),
                laptop.register().office().communeCode(), laptop.person()));
    }

    @Test
    void itIsToldAndKeepsWhatWaits() {
        assertThat(laptop.sync()).isInstanceOfSatisfying(SyncStatus.Stopped.class,
                stopped -> assertThat(stopped.problem()).isEqualTo(Problem.DEVICE_REVOKED));

        assertThat(laptop.register().standing().waiting()).isEqualTo(2);
        assertThat(laptop.knows(typed.id())).isTrue();
        assertThat(portal.records()).hasSize(3);
        assertThat(portal.revoke(device())).as("once").isFalse();
    }

    @Test
    void letInAgainItSendsTheSameBatchAsTheSameDevice() {
        UUID before = device();
        laptop.sync();
        byte[] sealed = laptop.register().outgoing().orElseThrow().bytes();

        var answer = (EnrolmentAnswer.Enrolled) enrol(portal.newCode().text());
        laptop.register().enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));

        assertThat(device()).isEqualTo(before);
        assertThat(laptop.register().outgoing().orElseThrow().bytes()).isEqualTo(sealed);
        assertThat(laptop.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(laptop.register().review()).isEmpty();
        assertThat(portal.records()).extracting(PortalRecord::id).contains(typed.id());
    }

    @Test
    void theAnswerThatLetItInOnceLetsItInNoMore() {
        String code = portal.newCode().text();
        enrol(code);
        portal.revoke(device());

        assertThat(enrol(code)).isEqualTo(new EnrolmentAnswer.CodeRefused());
    }

    @Test
    void onAStickTheOfficerSeesWhatWaitsAndItIsSentOnceTheLaptopIsLetInAgain() throws Exception {
        laptop.sync();
        Parcel stick = laptop.register().sticks().parcel().orElseThrow();
        try (Workplace officer = new Workplace(folder, "Lý A Sử", portal, portal)) {
            officer.sync();
            assertThat(officer.register().sticks().take(stick)).isInstanceOf(StickAnswer.class);
            assertThat(officer.knows(typed.id())).isTrue();
            officer.sync();
            assertThat(portal.records()).hasSize(3);

            enrol(portal.newCode().text());
            officer.register().sticks().take(laptop.register().sticks().parcel().orElseThrow());
            assertThat(officer.sync()).isInstanceOf(SyncStatus.AllSent.class);
            assertThat(portal.records()).extracting(PortalRecord::id).contains(typed.id());
        }
    }
}
