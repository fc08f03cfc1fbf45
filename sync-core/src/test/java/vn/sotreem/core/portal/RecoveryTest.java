package vn.sotreem.core.portal;

import vn.sotreem.core.sync.Portal;

/** Recovery with the portal in this very process. */
class RecoveryTest extends RecoveryContract {

    @Override
    Portal way(ReferencePortal store) {
        return store;
    }

    @Override
    void leave() {
        // Nothing stands between the laptops and the portal.
    }
}
