package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.ChildQuery;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Office.Role;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.sync.SyncStatus;

/** What one person saved and did not send leaves with whoever works next, who need not be able to read it. */
class OtherPersonSendsTest {
    private static final String OTHER = "Lường Thị Hạnh";

    @TempDir
    private Path folder;

    @Test
    void whatWaitsIsSentUnderAnotherPersonWhoIsShownNoneOfIt() throws Exception {
        Path place = Files.createDirectories(folder.resolve("register"));
        try (ReferencePortal portal = ReferencePortal.open(folder, InstantSource.fixed(TestRegister.NOON),
                new SecureRandom())) {
            Child written;
            try (Register register = TestRegister.create(place)) {
                enrol(register, portal);
                written = TestRegister.saveFamily(register, "12", "Nông Văn Páo", "Nông Văn An", "2015-09-05");
                register.people().add(OTHER, Role.COLLABORATOR, Set.of(TestRegister.hamlet("Thôn Khác").id()));
            }
            try (Register register = TestRegister.reopen(place)) {
                register.people().work(OTHER);
                assertThat(register.list(ChildQuery.ALL).size()).isZero();
                assertThat(register.standing().waiting()).isEqualTo(3);

                assertThat(sync(register, portal)).isInstanceOf(SyncStatus.AllSent.class);

                assertThat(register.standing().waiting()).isZero();
            }
            assertThat(portal.records()).extracting(PortalRecord::id).contains(written.id());
            assertThat(portal.records()).extracting(record -> record.content().get("name")).contains("Nông Văn An");
        }
    }

    private static void enrol(Register register, ReferencePortal portal) {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.verifyingKey().bytes(), register.office().communeCode(), TestRegister.ACTOR));
        register.enrolled(new Enrolment("http://127.0.0.1", answer.device(), 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    private static SyncStatus sync(Register register, ReferencePortal portal) {
        SyncEngine engine = new SyncEngine(register, new Random(1));
        return new SyncRound(event -> engine.step(TestRegister.NOON, event), portal, status -> { })
                .run(new SyncEvent.SendNow()).status();
    }
}
