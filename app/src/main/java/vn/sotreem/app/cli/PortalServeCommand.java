package vn.sotreem.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.OneTimeCode;

/** Serves the reference portal on this machine until it is told to end. */
@Command(name = "serve")
final class PortalServeCommand implements Task {
    private static final int PORT_MAX = 65_535;
    private static final int CODES_MAX = 100;

    private final Program program;

    @Option(names = "--port", paramLabel = "N")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", required = true)
    private Path data;

    @Option(names = "--codes", paramLabel = "N")
    private int codes = 1;

    @Option(names = "--role", paramLabel = "collaborator|officer", descriptionKey = "computer-role")
    private Audience role = Audience.OFFICER;

    @Mixin
    private final TroubleOptions trouble = new TroubleOptions();

    PortalServeCommand(Program program) {
        this.program = program;
    }

    @Override
    public Exit run() throws CommandFailure, RegisterUnavailable {
        within("--port", port, PORT_MAX);
        within("--codes", codes, CODES_MAX);
        trouble.check();
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(told, ended), "end"));
        try (ReferencePortal portal = ReferencePortal.open(data, program.here().clock(), program.here().random());
             PortalServer server = start(portal)) {
            tell(server, newCodes(portal));
            told.await();
            trouble.sum(program.console());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return Exit.DONE;
    }

    /** Told to end by the system: what is under way comes to its end and the store is closed. */
    private static void end(CountDownLatch told, CountDownLatch ended) {
        told.countDown();
        try {
            ended.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void within(String option, int value, int most) throws CommandFailure {
        if (value < 0 || value > most) {
            throw CommandFailure.usage("usage-value", "sotreem portal serve", option, Wish.number(value));
        }
    }

    private PortalServer start(ReferencePortal portal) throws CommandFailure {
        try {
            return PortalServer.start(portal, port, fault -> FaultReport.write(data, program.here().clock(), fault),
                    trouble.trouble(program.console(), program.here().random()));
        } catch (IOException taken) {
            throw CommandFailure.problem("portal-port", Wish.number(port));
        }
    }

    private List<String> newCodes(ReferencePortal portal) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < codes; i++) {
            OneTimeCode code = portal.newCode(role);
            texts.add(code.text());
        }
        return texts;
    }

    private void tell(PortalServer server, List<String> texts) {
        Console console = program.console();
        console.say("portal.serving", server.address());
        texts.forEach(code -> console.say("portal.code", code));
        trouble.announce(console);
        console.say("portal.until");
        console.document(out -> {
            out.writeStringField("url", server.address().toString());
            out.writeStringField("code", texts.isEmpty() ? null : texts.getFirst());
            out.writeArrayFieldStart("codes");
            for (String code : texts) {
                out.writeString(code);
            }
            out.writeEndArray();
            trouble.write(out);
        });
        console.close();
    }
}
