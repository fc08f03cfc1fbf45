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

    @Option(names = "--by-stick")
    private boolean byStick;

    EnrolCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        PortalAddress address = PortalAddress.parse(portal)
                .orElseThrow(() -> CommandFailure.usage("portal-address", portal));
        if (!(OneTimeCode.parse(code) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode typed))) {
            throw CommandFailure.usage("enrolment-code", code);
        }
        return byStick ? askByStick(address, typed) : askPortal(address);
    }

    private Exit askByStick(PortalAddress address, OneTimeCode typed) throws CommandFailure, RegisterUnavailable {
        try (Home.Opened opened = program.home().open()) {
            opened.register().sticks().enrolling().ask(address.text(), typed, label(opened));
        }
        program.console().say("enrol.by-stick");
        program.console().document(out -> out.writeStringField("portal", address.text()));
        return Exit.DONE;
    }

    private Exit askPortal(PortalAddress address) throws CommandFailure, RegisterUnavailable {
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

    private static String label(Home.Opened opened) {
        return opened.actor() + " · " + opened.register().office().communeName();
    }

    private EnrolmentRequest request(Home.Opened opened) {
        Office office = opened.register().office();
        return new EnrolmentRequest(code, opened.register().enrolmentKey().bytes(), office.communeCode(),
                label(opened));
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
                    enrolled.portalKey(), enrolled.portalEpoch(), enrolled.certificate());
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
