package vn.sotreem.core.change;

/** What a stranger sends is read or refused; whatever else reading throws is a finding. */
final class Refusal {

    /** Something that reads. */
    interface Reading {
        void read() throws Unreadable;
    }

    private Refusal() {
    }

    /** Passes when reading ends by itself or in {@link Unreadable}. */
    static void readOrRefuse(Reading reading) {
        try {
            reading.read();
        } catch (Unreadable refused) {
            if (refused.getMessage().isEmpty()) {
                throw new AssertionError("refused without a reason", refused);
            }
        }
    }
}
