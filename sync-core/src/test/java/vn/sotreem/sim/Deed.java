package vn.sotreem.sim;

import java.time.Duration;

/**
 * One thing done in a run, by a person or by fate.
 *
 * @param at     how long after the beginning
 * @param laptop where; of no meaning to what happens to the portal
 * @param number which deed of the run; it decides whatever is left to chance in it
 */
record Deed(Duration at, int laptop, Kind kind, int number) {

    /** What can be done, and how often beside the others. */
    enum Kind {
        /** A household with children is written down. */
        FAMILY(6),
        /** Something about a record is changed. */
        EDIT(8),
        /** A record that several laptops have is changed. */
        SHARED_EDIT(4),
        /** "Lưu" is pressed and nothing was changed. */
        SAME_AGAIN(2),
        /** A child or a household goes into the bin, or comes out of it. */
        BIN(2),
        /** A list of families is taken in, in one transaction. */
        IMPORT(1),
        /** A family is written down that the portal will refuse, wholly or in part. */
        REFUSABLE(3),
        /** What the portal refused is corrected. */
        CORRECT(3),
        /** A person decides which of two values is right. */
        DECIDE(3),
        /** "Gửi ngay". */
        SEND_NOW(2),
        /** The laptop is switched off without asking, and on again some time later. */
        CRASH(2),
        /** The same, in the middle of the next thing that is written. */
        CRASH_IN_WRITING(4),
        /** The laptop's clock is set up to ten years wrong. */
        CLOCK_SET(2),
        /** The laptop's clock stops. */
        CLOCK_STOPS(1),
        /** The portal is down for hours. */
        PORTAL_DOWN(1),
        /** The portal is switched off without asking and starts again. */
        PORTAL_CRASH(1),
        /** The same, in the middle of the next batch it takes. */
        PORTAL_CRASH_IN_TAKING(2),
        /** The laptop is out of reach of any network for hours. */
        OFFLINE(2),
        /** The laptop's queue is written on a stick, which somebody brings to the officer. */
        STICK_OUT(3),
        /** What the officer has for the others is written on sticks and brought back. */
        STICK_BACK(3),
        /** A copy of the register's file is put aside. */
        KEEP_COPY(2),
        /** The copy that was put aside takes the place of the register. */
        PUT_BACK(2),
        /** Another laptop is set up from an image of this one's disk, and both go on. */
        CLONE(1),
        /** A copy of the portal's store is put aside. */
        PORTAL_KEEP_COPY(2),
        /** The copy that was put aside takes the place of the portal's store. */
        PORTAL_PUT_BACK(2),
        /** The portal does not let this laptop in any more. */
        REVOKED(1);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }

        /** After it laptop and portal have to find together again, so that more is allowed than otherwise. */
        boolean isDisaster() {
            return this == PUT_BACK || this == CLONE || this == PORTAL_PUT_BACK || this == REVOKED;
        }

        /** Whether somebody works with the register: without such deeds nothing could go wrong. */
        boolean isWork() {
            return compareTo(SEND_NOW) < 0;
        }
    }

    @Override
    public String toString() {
        return "%s laptop %d %s (%d)".formatted(at, laptop, kind, number);
    }
}
