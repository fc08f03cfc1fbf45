package vn.sotreem.core.portal;

/** What is for whose eyes, over real sockets. */
class AudienceOverHttpTest extends AudienceContract {
    AudienceOverHttpTest() {
        super(new Way.OverHttp());
    }
}
