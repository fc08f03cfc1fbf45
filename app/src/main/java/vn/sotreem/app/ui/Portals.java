package vn.sotreem.app.ui;

import java.net.NetworkInterface;
import java.net.SocketException;
import vn.sotreem.core.sync.Portal;
import vn.sotreem.core.transport.PortalAddress;

/** Where portals come from: over HTTP in the running program, in the same process for the demonstration and tests. */
public interface Portals {

    /** The portal at this address; nothing is sent to it yet. */
    Portal at(PortalAddress address);

    /** Whether this laptop has a network that is up, apart from the one to itself; nothing is sent to find out. */
    default boolean isNetworkUp() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(Portals::isUp);
        } catch (SocketException unknown) {
            return true;
        }
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }
}
