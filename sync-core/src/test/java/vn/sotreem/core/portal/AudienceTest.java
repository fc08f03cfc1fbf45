package vn.sotreem.core.portal;

/** What is for whose eyes, in this very process. */
class AudienceTest extends AudienceContract {
    AudienceTest() {
        super(new Way.Direct());
    }
}
