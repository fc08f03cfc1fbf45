package vn.sotreem.core.portal;

/** The reference portal in this very process. */
class ReferencePortalTest extends PortalContract {
    ReferencePortalTest() {
        super(new Way.Direct());
    }
}
