package vn.sotreem.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.portal.PortalServer;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.RegisterUnavailable;

/** The reference portal inside this process, which can go away and come back at the same address. */
final class DemoPortal implements AutoCloseable {
    private final Path folder;
    private final Surroundings here;
    private int port;
    private Optional<Running> running = Optional.empty();

    private record Running(ReferencePortal portal, PortalServer server) {
    }

    DemoPortal(Path folder, Surroundings here) {
        this.folder = folder;
        this.here = here;
    }

    void open() throws RegisterUnavailable, IOException {
        ReferencePortal portal = ReferencePortal.open(folder, here.clock(), here.random());
        try {
            PortalServer server = PortalServer.start(portal, port,
                    fault -> FaultReport.write(folder, here.clock(), fault));
            port = server.address().getPort();
            running = Optional.of(new Running(portal, server));
        } catch (IOException taken) {
            portal.close();
            throw taken;
        }
    }

    URI address() {
        return running.orElseThrow().server().address();
    }

    /** A new code for one laptop. */
    String code() {
        return running.orElseThrow().portal().newCode().text();
    }

    List<PortalRecord> records() {
        return running.orElseThrow().portal().records();
    }

    /** Goes away: connections are refused from now on. */
    @Override
    public void close() {
        running.ifPresent(open -> {
            open.server().close();
            open.portal().close();
        });
        running = Optional.empty();
    }
}
