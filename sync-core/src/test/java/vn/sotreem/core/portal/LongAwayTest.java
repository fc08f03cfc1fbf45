package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;
import vn.sotreem.core.sync.SyncStatus;

/** A laptop without a network for 400 days; nothing that was ever given to it runs out. */
class LongAwayTest {
    private static final int DAYS = 400;

    @TempDir
    private Path folder;
    private Instant now = TestRegister.NOON;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;
    private final List<Child> typed = new ArrayList<>();

    @BeforeEach
    void beAway() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), () -> now, new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        su = new Workplace(folder, "Lý A Sử", portal, portal);
        typed.add(hoa.family("0", "Nông Văn Ân"));
        hoa.sync();
        su.sync();
        for (int day = 10; day <= DAYS; day += 10) {
            now = TestRegister.NOON.plus(Duration.ofDays(day));
            hoa.at(now);
            su.at(now);
            typed.add(hoa.family(String.valueOf(day), "Nông Văn Ân " + day));
            hoa.write(typed.getFirst(), "note", "ngày " + day);
            su.write(typed.getFirst(), "school", "Y Tịch " + day);
            su.sync();
        }
    }

    @AfterEach
    void close() {
        hoa.close();
        su.close();
        portal.close();
    }

    private void assertNothingIsLost() {
        assertThat(hoa.register().standing().waiting()).isZero();
        assertThat(hoa.register().review()).isEmpty();
        assertThat(portal.records()).extracting(PortalRecord::id)
                .containsAll(typed.stream().map(Child::id).toList()).doesNotHaveDuplicates();
        assertThat(hoa.sync()).isInstanceOf(SyncStatus.AllSent.class);
        su.sync();
        assertThat(su.children()).containsExactlyInAnyOrderElementsOf(hoa.children());
        assertThat(su.child(typed.getFirst())).isEqualTo(typed.getFirst().with("note", "ngày " + DAYS)
                .with("school", "Y Tịch " + DAYS));
        assertThat(hoa.register().past().changes(typed.getFirst().id())).hasSizeGreaterThan(DAYS / 10);
    }

    @Test
    void whatWasTypedInFourHundredDaysArrives() {
        assertThat(hoa.sync()).isInstanceOf(SyncStatus.AllSent.class);

        assertNothingIsLost();
    }

    @Test
    void alsoWhenTheLaptopWasStruckOffMeanwhile() {
        portal.revoke(hoa.register().enrolment().orElseThrow().device());
        long waiting = hoa.register().standing().waiting();
        assertThat(hoa.sync()).isInstanceOf(SyncStatus.Stopped.class);
        typed.add(hoa.family("500", "Nông Thị Mới"));
        assertThat(hoa.register().standing().waiting()).as("still writing").isEqualTo(waiting + 2);

        letIn();

        assertThat(hoa.sync()).isInstanceOf(SyncStatus.AllSent.class);
        assertNothingIsLost();
    }

    private void letIn() {
        var answer = (EnrolmentAnswer.Enrolled) portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                hoa.register().enrolmentKey().bytes(), hoa.register().office().communeCode(), hoa.person()));
        UUID device = answer.device();
        hoa.register().enrolled(new Enrolment("http://127.0.0.1", device, 1, answer.portalKey(),
                answer.portalEpoch()));
    }

    @Test
    void alsoWhenMostAnswersAreLostAndQueriesComeTooLate() {
        hoa.goesBy(new BadWay(portal, new Random(7)));
        SyncStatus last = hoa.sync();
        for (int tries = 0; !(last instanceof SyncStatus.AllSent); tries++) {
            assertThat(tries).isLessThan(100);
            now = now.plusSeconds(3_600);
            hoa.at(now);
            su.at(now);
            last = hoa.sync();
        }
        hoa.goesBy(portal);

        assertNothingIsLost();
    }

    /** Two of three answers are lost when the portal has long acted; every other query takes half an hour. */
    private final class BadWay implements Portal {
        private final Portal portal;
        private final Random random;

        BadWay(Portal portal, Random random) {
            this.portal = portal;
            this.random = random;
        }

        @Override
        public EnrolmentAnswer enrol(EnrolmentRequest request) throws PortalUnreachable {
            return portal.enrol(request);
        }

        @Override
        public EnrolmentAnswer admit(EnrolmentApplication application) throws PortalUnreachable {
            return portal.admit(application);
        }

        @Override
        public PushAnswer push(BatchId batch, byte[] envelope) throws PortalUnreachable {
            return perhaps(portal.push(batch, envelope));
        }

        @Override
        public PullAnswer pull(byte[] query) throws PortalUnreachable {
            now = random.nextBoolean() ? now.plusSeconds(1_800) : now;
            return perhaps(portal.pull(query));
        }

        private <T> T perhaps(T answer) throws PortalUnreachable {
            if (random.nextInt(3) > 0) {
                throw new PortalUnreachable(PortalUnreachable.Cause.CUT, null);
            }
            return answer;
        }
    }
}
