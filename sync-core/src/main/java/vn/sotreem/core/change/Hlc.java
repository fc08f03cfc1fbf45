package vn.sotreem.core.change;

/**
 * Hybrid logical clock: 48 bits of milliseconds since 1970 and a 16-bit counter. It only ever grows on one laptop,
 * whatever the wall clock does; it orders what is displayed and breaks ties between descriptive fields, and decides
 * nothing else.
 *
 * @param packed milliseconds shifted left by 16, plus the counter
 */
public record Hlc(long packed) implements Comparable<Hlc> {
    public static final Hlc ZERO = new Hlc(0);

    /** The largest counter within one millisecond. */
    public static final int COUNTER_MAX = 0xFFFF;

    private static final int COUNTER_BITS = 16;

    /** The reading of these milliseconds since 1970 and this counter, 0 to {@link #COUNTER_MAX}. */
    public static Hlc of(long millis, int counter) {
        return new Hlc(millis << COUNTER_BITS | counter);
    }

    /** The next reading after this one, at the given wall time in milliseconds since 1970. */
    public Hlc next(long wallMillis) {
        return new Hlc(Math.max(wallMillis << COUNTER_BITS, packed + 1));
    }

    public long millis() {
        return packed >> COUNTER_BITS;
    }

    public int counter() {
        return (int) packed & COUNTER_MAX;
    }

    @Override
    public int compareTo(Hlc other) {
        return Long.compare(packed, other.packed);
    }
}
