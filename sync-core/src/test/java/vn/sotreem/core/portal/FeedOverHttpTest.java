package vn.sotreem.core.portal;

/** The feed over real sockets. */
class FeedOverHttpTest extends FeedContract {
    FeedOverHttpTest() {
        super(new Way.OverHttp());
    }
}
