package vn.sotreem.core.portal;

/** The reference portal over real sockets. */
class PortalOverHttpTest extends PortalContract {
    PortalOverHttpTest() {
        super(new Way.OverHttp());
    }
}
