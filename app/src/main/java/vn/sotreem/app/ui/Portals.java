package vn.sotreem.app.ui;

import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.transport.PortalAddress;

/** Where portals come from: over HTTP in the running program, in the same process for the demonstration and tests. */
public interface Portals {

    /** The portal at this address; nothing is sent to it yet. */
    Portal at(PortalAddress address);
}
