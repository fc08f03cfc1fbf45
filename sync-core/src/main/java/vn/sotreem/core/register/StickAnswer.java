package vn.sotreem.core.register;

import java.util.UUID;

/** What became of a stick that was read here. */
public sealed interface StickAnswer {

    /**
     * Another laptop's batches were taken to be forwarded.
     *
     * @param device   whose they are
     * @param label    what it is called by people
     * @param taken    batches that were new here
     * @param known    batches that were here before, by stick or by their receipts
     * @param changes  changes in the new ones
     * @param waiting  batches kept here for which an earlier one has not come yet
     * @param newcomer whether this is the first stick of that laptop and the portal has not vouched for it: its key was
     *                 believed because somebody brought it
     */
    record Relayed(UUID device, String label, int taken, int known, int changes, int waiting, boolean newcomer)
            implements StickAnswer {
    }

    /**
     * Another laptop asks to be let in: its request goes to the portal, and the answer back on a stick.
     *
     * @param label what it is called by people
     * @param isNew whether the request was not here before
     */
    record Joining(String label, boolean isNew) implements StickAnswer {
    }

    /**
     * What came back for this laptop was read.
     *
     * @param letIn     whether it brought the answer that this laptop is known to the portal from now on
     * @param settled   receipts that were new here
     * @param known     receipts that were here before
     * @param early     receipts for which an earlier one is missing; the network or the next stick brings both
     * @param toldAgain whether the portal could not take a batch for what is in it: the next stick tells it again, in
     *                  smaller ones
     * @param told      what the portal has to tell
     */
    record Answered(boolean letIn, int settled, int known, int early, boolean toldAgain, Told told)
            implements StickAnswer {
    }

    /**
     * Pages of the portal's feed that a stick brought.
     *
     * @param pages   pages that were taken in
     * @param records records in them that others, or the portal, had made or changed
     * @param passed  pages that do not go on from where this register stands: they are old, or the network was faster
     */
    record Told(int pages, int records, int passed) {
    }

    /** The stick does not concern this register, or cannot be believed: nothing was changed. */
    record Refused(Reason reason) implements StickAnswer {
    }

    /** Why nothing of a stick was taken. */
    enum Reason {
        /** This laptop is not enrolled, so there is no portal to forward to or to have receipts of. */
        NOT_ENROLLED("not-enrolled"),
        /** For the register of another commune. */
        OTHER_COMMUNE("other-commune"),
        /** For another portal. */
        OTHER_PORTAL("other-portal"),
        /** This laptop's own batches. */
        OWN("own"),
        /** Receipts for another laptop. */
        OTHER_LAPTOP("other-laptop"),
        /** That laptop came with another key before: an impostor, or it was set up anew. */
        KEY_CHANGED("key-changed"),
        /** Not signed by who it says it is from, or not what was signed. */
        NOT_GENUINE("not-genuine"),
        /** Another batch is here under the same number: that register was copied or restored. */
        FORK("fork"),
        /** Written by a later program than this one understands, or broken before it was sealed. */
        UNREADABLE("unreadable");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** A stable word for it, part of the key of its text. */
        public String code() {
            return code;
        }
    }
}
