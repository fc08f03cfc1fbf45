package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.register.Enrolling;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.StickAnswer;
import vn.sotreem.core.register.StickAnswer.Answered;
import vn.sotreem.core.register.StickAnswer.Joining;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.register.StickAnswer.Relayed;
import vn.sotreem.core.register.StickSender;
import vn.sotreem.core.register.TestRegister;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.transport.Bundle;

/** A laptop that never sees a network is let in by a code on paper and two sticks. */
class StickEnrolmentTest {
    private static final String PORTAL = "https://portal.example.vn";
    private static final String LABEL = "Nông Thị Hoa · Thôn Nà Lìa";

    @TempDir
    private Path folder;
    private StickWorld world;
    private Register fresh;
    private Register officer;

    @BeforeEach
    void open() throws Exception {
        world = new StickWorld(folder);
        officer = world.officer;
        fresh = world.unknown("fresh");
    }

    @AfterEach
    void close() {
        assertThat(fresh.examine().findings()).isEmpty();
        assertThat(officer.examine().findings()).isEmpty();
        fresh.close();
        world.close();
    }

    private void ask(Register register, OneTimeCode code) {
        register.sticks().enrolling().ask(PORTAL, code, LABEL);
    }

    private StickAnswer carry(Register from, Register to) throws Exception {
        return StickWorld.read(to, world.write(from.sticks().parcel().orElseThrow(), from, to));
    }

    /** The stick back to the laptop that is new. */
    private Path back() throws Exception {
        StickSender sender = newcomer();
        return world.write(officer.sticks().reply(sender.device()).orElseThrow(), officer, fresh);
    }

    private StickSender newcomer() {
        UUID known = world.hamlet.enrolment().orElseThrow().device();
        return officer.sticks().senders().stream().filter(sender -> !sender.device().equals(known)).findFirst()
                .orElseThrow();
    }

    private Path answerFor(OneTimeCode code) throws Exception {
        ask(fresh, code);
        carry(fresh, officer);
        world.send(officer);
        return back();
    }

    @Test
    void theCodeIsTypedTheStickGoesThereAndTheAnswerComesBack() throws Exception {
        TestRegister.saveFamily(fresh, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        ask(fresh, world.portal.newCode());

        assertThat(carry(fresh, officer)).isEqualTo(new Joining(LABEL, true));
        assertThat(officer.sticks().enrolling().applicants()).singleElement()
                .satisfies(applicant -> assertThat(applicant.label()).isEqualTo(LABEL));
        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);
        assertThat(officer.sticks().enrolling().applicants()).isEmpty();
        TestRegister.saveFamily(fresh, "13", "Lý Văn Sinh", "Lý Thị Mai", "2017-01-02");
        assertThat(StickWorld.read(fresh, back())).isInstanceOfSatisfying(Answered.class,
                answered -> assertThat(answered.letIn()).isTrue());

        assertThat(fresh.enrolment()).hasValueSatisfying(enrolment -> {
            assertThat(enrolment.portalUrl()).isEqualTo(PORTAL);
            assertThat(enrolment.certificate()).isNotEmpty();
        });
        assertThat(fresh.sticks().enrolling().asked()).isEmpty();
        assertThat(fresh.standing().waiting()).as("nothing was lost or sent meanwhile").isEqualTo(5);
        assertThat(carry(fresh, officer)).isInstanceOfSatisfying(Relayed.class, relayed -> {
            assertThat(relayed.changes()).isEqualTo(5);
            assertThat(relayed.newcomer()).isFalse();
        });
        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);
        StickWorld.read(fresh, back());
        assertThat(fresh.standing().waiting()).isZero();
    }

    @Test
    void theCodeDoesNotTravel() {
        OneTimeCode code = world.portal.newCode();
        ask(fresh, code);

        Parcel parcel = fresh.sticks().parcel().orElseThrow();

        assertThat(parcel.manifest().way()).isEqualTo(Manifest.Way.JOIN);
        assertThat(parcel.entries()).singleElement().satisfies(entry ->
                assertThat(new String(entry.content(), StandardCharsets.UTF_8)).contains(LABEL)
                        .doesNotContain(code.text(), code.text().replace("-", "")));
    }

    @Test
    void sticksThatComeTwiceChangeNothingMore() throws Exception {
        ask(fresh, world.portal.newCode());
        Path join = world.write(fresh.sticks().parcel().orElseThrow(), fresh, officer);
        StickWorld.read(officer, join);
        assertThat(StickWorld.read(officer, join)).isEqualTo(new Joining(LABEL, false));
        world.send(officer);
        assertThat(StickWorld.read(officer, join)).isEqualTo(new Joining(LABEL, false));
        world.send(officer);
        Path back = back();
        StickWorld.read(fresh, back);
        var enrolment = fresh.enrolment().orElseThrow();

        assertThat(StickWorld.read(fresh, back)).isInstanceOfSatisfying(Answered.class,
                answered -> assertThat(answered.letIn()).isFalse());

        assertThat(fresh.enrolment().orElseThrow()).usingRecursiveComparison().isEqualTo(enrolment);
        carry(fresh, officer);
        assertThat(officer.sticks().reply(enrolment.device())).as("it has its answer").isEmpty();
    }

    @Test
    void theNetworkMayBeFaster() throws Exception {
        Path back = answerFor(world.portal.newCode());
        StickWorld.enrol(fresh, world.portal);
        assertThat(fresh.sticks().enrolling().asked()).isEmpty();
        var enrolment = fresh.enrolment().orElseThrow();

        assertThat(StickWorld.read(fresh, back)).isInstanceOf(Answered.class);

        assertThat(fresh.enrolment().orElseThrow()).usingRecursiveComparison().isEqualTo(enrolment);
    }

    @Test
    void aCodeThatIsNotGoodIsToldToTheOfficerAndHoldsUpNobody() throws Exception {
        ask(fresh, OneTimeCode.random(new SecureRandom()));
        carry(fresh, officer);
        TestRegister.saveFamily(world.hamlet, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        StickWorld.read(officer, world.out());

        assertThat(world.send(officer)).isInstanceOf(SyncStatus.AllSent.class);

        assertThat(officer.sticks().enrolling().applicants()).extracting(Enrolling.Applicant::refused)
                .containsExactly("code-refused");
        ask(fresh, world.portal.newCode());
        carry(fresh, officer);
        world.send(officer);
        StickWorld.read(fresh, back());
        assertThat(fresh.enrolment()).isPresent();
    }

    @Test
    void anAnswerFromSomebodyWithoutTheCodeIsRefused() throws Exception {
        Path toAnotherCode = answerFor(world.portal.newCode());
        ask(fresh, world.portal.newCode());

        assertThat(StickWorld.read(fresh, toAnotherCode)).isEqualTo(new StickAnswer.Refused(Reason.NOT_GENUINE));

        assertThat(fresh.enrolment()).isEmpty();
        assertThat(fresh.sticks().enrolling().asked()).isPresent();
    }

    @Test
    void anAnswerForAnotherLaptopIsRefused() throws Exception {
        Path back = answerFor(world.portal.newCode());
        try (Register other = world.unknown("other")) {
            ask(other, world.portal.newCode());
            Parcel parcel = Bundle.read(back, fresh.sticks().receivingKeys());

            assertThat(other.sticks().take(parcel)).isEqualTo(new StickAnswer.Refused(Reason.NOT_GENUINE));
            assertThat(world.hamlet.sticks().take(parcel)).isEqualTo(new StickAnswer.Refused(Reason.OTHER_LAPTOP));
            assertThat(other.enrolment()).isEmpty();
        }
    }

    @Test
    void aCopiedRegisterIsLetInAnewByStick() throws Exception {
        TestRegister.saveFamily(world.hamlet, "12", "Nông Văn Páo", "Nông Văn Ân", "2015-09-05");
        var before = world.hamlet.enrolment().orElseThrow();
        world.hamlet.residence().wasCopied();
        assertThat(world.hamlet.sticks().parcel()).as("not in the name of both").isEmpty();
        ask(world.hamlet, world.portal.newCode());

        carry(world.hamlet, officer);
        world.send(officer);
        StickSender sender = officer.sticks().senders().getFirst();
        StickWorld.read(world.hamlet, world.write(officer.sticks().reply(sender.device()).orElseThrow(), officer,
                world.hamlet));

        assertThat(world.hamlet.enrolment().orElseThrow().device()).isNotEqualTo(before.device());
        carry(world.hamlet, officer);
        world.send(officer);
        StickWorld.read(world.hamlet, world.back());
        assertThat(world.hamlet.standing().waiting()).isZero();
    }

    @Test
    void anOfficerWhoIsNotEnrolledTakesNoRequest() throws Exception {
        try (Register other = world.unknown("other")) {
            ask(fresh, world.portal.newCode());
            Parcel parcel = fresh.sticks().parcel().orElseThrow();

            assertThat(other.sticks().take(parcel)).isEqualTo(new StickAnswer.Refused(Reason.NOT_ENROLLED));
            assertThat(world.hamlet.sticks().take(new Parcel(parcel.manifest(), parcel.signature(), List.of())))
                    .isEqualTo(new StickAnswer.Refused(Reason.NOT_GENUINE));
        }
    }
}
