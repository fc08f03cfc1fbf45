package vn.sotreem.core.portal;

/** How much of a batch the portal has. */
sealed interface Holding {

    /** Nothing that could be gone on with. */
    record Nothing() implements Holding {
    }

    /** @param bytes of its beginning */
    record Part(int bytes) implements Holding {
    }

    /** @param receipt as it was given */
    record Whole(byte[] receipt) implements Holding {
    }

    /** Under this number the portal has another batch. */
    record Another() implements Holding {
    }
}
