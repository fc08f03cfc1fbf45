package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** The reference portal over real sockets. */
class PortalOverHttpTest extends PortalContract {
    private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
    private PortalServer server;
    private HttpPortal portal;

    @Override
    Portal way(ReferencePortal store) throws Exception {
        server = PortalServer.start(store, 0, faults::add);
        portal = new HttpPortal(PortalAddress.parse(server.address().toString()).orElseThrow(),
                Patience.POOR_LINK, InstantSource.fixed(NOW));
        return portal;
    }

    @Override
    void leave() {
        portal.close();
        server.close();
        assertThat(faults).isEmpty();
    }
}
