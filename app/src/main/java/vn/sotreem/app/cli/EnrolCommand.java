package vn.sotreem.app.cli;

import java.util.Arrays;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Office;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PortalUnreachable;
import vn.sotreem.core.sync.SyncStatus.Obstacle;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** Makes this laptop known to a portal, or tells it that the same portal has another address now. */
@Command(name = "enrol")
final class EnrolCommand implements Task {
    private static final int FIRST_EPOCH = 1;

    private final Program program;

    @Option(names = "--portal", paramLabel = "URL", required = true)
    private String portal;

    @Option(names = "--code", paramLabel = "CODE", required = true)
    private String code;

    EnrolCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        PortalAddress address = PortalAddress.parse(portal)
                .orElseThrow(() -> CommandFailure.usage("portal-address", portal));
        if (!(OneTimeCode.parse(code) instanceof CodeReading.Read)) {
            throw CommandFailure.usage("enrolment-code", code);
        }
        Enrolment enrolment;
        try (Home.Opened opened = program.home().open()) {
            Register register = opened.register();
            enrolment = enrolment(address, ask(address, request(opened)));
            refuseAnother(register, enrolment);
            register.enrolled(enrolment);
        }
        program.console().say("enrol.done", address.text());
        program.console().document(out -> {
            out.writeStringField("portal", enrolment.portalUrl());
            out.writeStringField("device", enrolment.device().toString());
        });
        return Exit.DONE;
    }

    private EnrolmentRequest request(Home.Opened opened) {
        Office office = opened.register().office();
        return new EnrolmentRequest(code, opened.register().enrolmentKey().bytes(), office.communeCode(),
                opened.actor() + " · " + office.communeName());
    }

    private EnrolmentAnswer ask(PortalAddress address, EnrolmentRequest request) throws CommandFailure {
        try (HttpPortal asked = new HttpPortal(address, Patience.POOR_LINK, program.here().clock())) {
            return asked.enrol(request);
        } catch (PortalUnreachable unreachable) {
            throw Unreached.told(unreachable);
        }
    }

    private static Enrolment enrolment(PortalAddress address, EnrolmentAnswer answer) throws CommandFailure {
        return switch (answer) {
            case EnrolmentAnswer.Enrolled enrolled -> new Enrolment(address.text(), enrolled.device(), FIRST_EPOCH,
                    enrolled.portalKey(), enrolled.portalEpoch());
            case EnrolmentAnswer.CodeRefused _ -> throw CommandFailure.problem("enrolment-refused");
            case EnrolmentAnswer.NotThePortal _ -> throw Unreached.told(Obstacle.NOT_THE_PORTAL);
            case EnrolmentAnswer.Busy _ -> throw Unreached.told(Obstacle.PORTAL_BUSY);
        };
    }

    /** What was sent to one portal cannot be gone on with at another. The same one may know this laptop anew. */
    private static void refuseAnother(Register register, Enrolment wanted) throws CommandFailure {
        boolean other = register.enrolment()
                .filter(present -> !Arrays.equals(present.portalKey(), wanted.portalKey())).isPresent();
        if (other) {
            throw CommandFailure.problem("enrolled-elsewhere", register.enrolment().orElseThrow().portalUrl());
        }
    }
}
