package vn.sotreem.sim;

/** What becomes of one request and of its answer on the way. */
enum Fate {
    /** Both get through. */
    ARRIVES,
    /** There is no network. */
    NO_NETWORK,
    /** The request is cut on its way; the portal gets nothing it can read. */
    REQUEST_CUT,
    /** The portal acts, its answer is lost. */
    ANSWER_LOST,
    /** The laptop gives up waiting; hours later the request gets through, and nobody hears the answer. */
    REQUEST_LATE,
    /** The request is delivered twice at once; the second answer is heard. */
    TWICE,
    /** The request is answered, and delivered once more days later. */
    AGAIN_LATER,
    /** Somebody wants the laptop to sign in. */
    CAPTIVE_PAGE,
    /** The same, and the page claims to be a receipt. */
    PAGE_AS_RECEIPT,
    /** The portal has no time, or something in front of it says so. */
    BUSY,
    /** The portal acts, but what stands in front of it has given up waiting and says 504. */
    BUSY_AFTER_ALL,
    /** The portal acts, its receipt arrives cut short. */
    RECEIPT_CUT,
    /** The portal acts, its receipt arrives with a byte changed. */
    RECEIPT_CHANGED,
    /** Something in between answers with a receipt it saw before, of any laptop. */
    OLD_RECEIPT
}
