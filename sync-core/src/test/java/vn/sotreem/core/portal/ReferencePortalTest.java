package vn.sotreem.core.portal;

import vn.sotreem.core.sync.Portal;

/** The reference portal in this very process. */
class ReferencePortalTest extends PortalContract {

    @Override
    Portal way(ReferencePortal store) {
        return store;
    }

    @Override
    void leave() {
        // Nothing stands between the test and the portal.
    }
}
