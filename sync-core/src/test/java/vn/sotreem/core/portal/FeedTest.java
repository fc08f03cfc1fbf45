package vn.sotreem.core.portal;

/** The feed in this very process. */
class FeedTest extends FeedContract {
    FeedTest() {
        super(new Way.Direct());
    }
}
