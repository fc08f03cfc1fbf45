package vn.sotreem.core.register;

import vn.sotreem.core.change.LastBatch;

/** What an answer to a query for the feed turned out to be. */
public sealed interface Applied {

    /**
     * A page of the portal's, kept.
     *
     * @param records how many records were in it
     * @param isLast  whether nothing more is to be asked for now
     */
    record Taken(int records, boolean isLast) implements Applied {
    }

    /**
     * A page for another laptop, kept for its stick.
     *
     * @param records how many records were in it
     */
    record Carried(int records) implements Applied {
    }

    /** The query was not of the portal's time, or from a portal that is another one now; ask again. */
    record AskAgain() implements Applied {
    }

    /** Not this portal's answer to this query: nothing was changed. */
    record NotAPage() implements Applied {
    }

    /**
     * The portal does not have batches it has given receipts for: it was restored from a backup.
     *
     * @param last the last batch of this laptop that it has
     */
    record PortalRestored(LastBatch last) implements Applied {
    }
}
