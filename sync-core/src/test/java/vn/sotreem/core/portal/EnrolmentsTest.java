package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;

/** How long one-time codes are good for. */
class EnrolmentsTest {
    @TempDir
    private Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(PortalContract.NOW);
    private ReferencePortal portal;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder, now::get, new SecureRandom());
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aCodeIsGoodForSevenDays() {
        String code = portal.newCode().text();

        now.updateAndGet(then -> then.plus(Enrolments.CODE_VALID));
        assertThat(enrol(code)).isInstanceOf(EnrolmentAnswer.CodeRefused.class);
        now.updateAndGet(then -> then.minus(Duration.ofMillis(1)));
        assertThat(enrol(code)).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }

    @Test
    void aLaptopThatGotInGetsItsAnswerAgainAfterTheCodeHasExpired() {
        EnrolmentRequest request = Laptop.stranger().request(portal.newCode().text());
        portal.enrol(request);

        now.updateAndGet(then -> then.plus(Enrolments.CODE_VALID).plusSeconds(1));

        assertThat(portal.enrol(request)).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }

    @Test
    void oneCodeTooManyTakesThePlaceOfTheOldest() {
        String oldest = portal.newCode().text();
        now.updateAndGet(then -> then.plusSeconds(1));
        String second = portal.newCode().text();
        now.updateAndGet(then -> then.plusSeconds(1));
        for (int i = 2; i <= Enrolments.CODES_MAX; i++) {
            portal.newCode();
        }

        assertThat(enrol(oldest)).isInstanceOf(EnrolmentAnswer.CodeRefused.class);
        assertThat(enrol(second)).isInstanceOf(EnrolmentAnswer.Enrolled.class);
    }

    private EnrolmentAnswer enrol(String code) {
        return portal.enrol(Laptop.stranger().request(code));
    }
}
