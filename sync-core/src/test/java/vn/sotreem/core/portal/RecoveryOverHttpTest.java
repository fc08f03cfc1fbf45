package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** Recovery over real sockets. */
class RecoveryOverHttpTest extends RecoveryContract {
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private final Deque<HttpPortal> portals = new ArrayDeque<>();
    private final Deque<PortalServer> servers = new ArrayDeque<>();

    @Override
    Portal way(ReferencePortal store) {
        try {
            servers.push(PortalServer.start(store, 0, faults::add));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        portals.push(new HttpPortal(PortalAddress.parse(servers.peek().address().toString()).orElseThrow(),
                Patience.POOR_LINK, InstantSource.fixed(PortalContract.NOW)));
        return portals.peek();
    }

    @Override
    void leave() {
        portals.forEach(HttpPortal::close);
        servers.forEach(PortalServer::close);
        assertThat(faults).isEmpty();
    }
}
