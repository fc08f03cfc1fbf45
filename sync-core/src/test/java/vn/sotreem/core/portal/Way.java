package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.transport.HttpPortal;
import vn.sotreem.core.transport.Patience;
import vn.sotreem.core.transport.PortalAddress;

/** A way to a portal: the contracts hold on each. */
interface Way {

    Portal to(ReferencePortal store) throws Exception;

    void leave();

    /** In this very process. */
    final class Direct implements Way {
        @Override
        public Portal to(ReferencePortal store) {
            return store;
        }

        @Override
        public void leave() {
            // Nothing stands between the test and the portal.
        }
    }

    /** Over real sockets. */
    final class OverHttp implements Way {
        private final List<RuntimeException> faults = new CopyOnWriteArrayList<>();
        private PortalServer server;
        private HttpPortal portal;

        @Override
        public Portal to(ReferencePortal store) throws Exception {
            server = PortalServer.start(store, 0, faults::add);
            portal = new HttpPortal(PortalAddress.parse(server.address().toString()).orElseThrow(),
                    Patience.POOR_LINK, InstantSource.fixed(AtPortal.NOW));
            return portal;
        }

        @Override
        public void leave() {
            portal.close();
            server.close();
            assertThat(faults).isEmpty();
        }
    }
}
