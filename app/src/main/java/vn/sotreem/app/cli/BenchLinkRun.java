package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.portal.SampleOffice;
import vn.sotreem.core.register.Enrolment;
import vn.sotreem.core.register.Register;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.SyncAction;
import vn.sotreem.core.sync.SyncEngine;
import vn.sotreem.core.sync.SyncEvent;
import vn.sotreem.core.sync.SyncRound;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;
import vn.sotreem.core.transport.Traffic;

/** Sends a register full of people who do not exist over a bad link, in real time, with every part the real one. */
final class BenchLinkRun {
    private static final long SEED = 7;
    /** A link over which this is not enough gets nothing through. */
    private static final Duration TIME_MAX = Duration.ofMinutes(30);

    private final Surroundings here;
    private final int children;
    private final BadLink.Nature nature;

    /**
     * What it took.
     *
     * @param waiting changes that did not arrive in {@link #TIME_MAX}
     * @param cuts    of all connections while it went on
     * @param limit   seconds that the sent bytes take over such a link at the least: their own time, a connection and
     *                one exchange
     */
    record Result(double seconds, double limit, long waiting, Traffic traffic, long cuts) {
    }

    BenchLinkRun(Surroundings here, int children, BadLink.Nature nature) {
        this.here = here;
        this.children = children;
        this.nature = nature;
    }

    Result measure() throws RegisterUnavailable, IOException {
        try (ScratchFolder folder = new ScratchFolder();
             ReferencePortal portal = ReferencePortal.open(folder.path().resolve("portal"), here.clock(),
                     here.random());
             PortalServer server = PortalServer.start(portal, 0,
                     fault -> FaultReport.write(folder.path(), here.clock(), fault));
             Register register = register(Files.createDirectory(folder.path().resolve("register")))) {
            enrol(register, portal);
            try (BadLink link = new BadLink(server.address().getPort(), nature, new Random(SEED));
                 HttpPortal way = new HttpPortal(PortalAddress.parse(link.address()).orElseThrow(),
                         Patience.POOR_LINK, here.clock())) {
                long begun = System.nanoTime();
                send(register, way);
                double seconds = (System.nanoTime() - begun) / 1e9;
                return new Result(seconds, limit(way.traffic()), register.standing().waiting(), way.traffic(),
                        link.cuts());
            }
        }
    }

    private double limit(Traffic traffic) {
        return (nature.nanos(traffic.bytesUp()) + 2.0 * nature.roundTrip().toNanos()) / 1e9;
    }

    private Register register(Path folder) throws RegisterUnavailable {
        Register register = Register.create(folder, DatabaseKey.random(here.random()), SampleOffice.OFFICE,
                here.clock(), here.random());
        List<Save> saves = SampleOffice.commune(new Random(SEED), register.ids(), here.today(), children)
                .saves(SampleOffice.OFFICE.userName());
        register.saveAll(saves);
        return register;
    }

    private static void enrol(Register register, ReferencePortal portal) {
        EnrolmentAnswer answer = portal.enrol(new EnrolmentRequest(portal.newCode().text(),
                register.verifyingKey().bytes(), register.office().communeCode(), SampleOffice.OFFICE.userName()));
        if (answer instanceof EnrolmentAnswer.Enrolled enrolled) {
            register.enrolled(new Enrolment("http://127.0.0.1", enrolled.device(), 1, enrolled.portalKey(),
                    enrolled.portalEpoch()));
        }
    }

    private void send(Register register, HttpPortal way) {
        SyncEngine engine = new SyncEngine(register, new Random(SEED));
        SyncRound round = new SyncRound(event -> engine.step(now(), event), way, status -> { });
        Instant end = now().plus(TIME_MAX);
        SyncRound.Step step = round.run(new SyncEvent.Woken());
        while (register.standing().waiting() > 0 && now().isBefore(end)
                && step.action() instanceof SyncAction.Sleep(Instant until) && here.sleep(until)) {
            step = round.run(new SyncEvent.Woken());
        }
    }

    private Instant now() {
        return here.clock().instant();
    }
}
