package vn.sotreem.core.register;

import vn.sotreem.core.change.Receipt;

/** What an answer to a batch turned out to be. */
public sealed interface Settlement {

    /** The portal's receipt, verified and kept; its exceptions stand in the review inbox. */
    record Settled(Receipt receipt) implements Settlement {
    }

    /** Not a receipt of this portal for this batch: nothing was changed. */
    record NotAReceipt() implements Settlement {
    }
}
