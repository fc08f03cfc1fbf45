package vn.sotreem.core.sync;

import java.time.Duration;
import java.util.Optional;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.register.Load;
import vn.sotreem.core.register.Register;

/**
 * What it costs to send what waits, told before it is sent: "214 mục, 23 kB, khoảng 4 giây".
 *
 * @param changes     changes that wait
 * @param bytes       that go up, headers of HTTP included: those of sealed batches exact, the rest as recent ones cost
 * @param isEstimated whether any of the bytes are an estimate
 * @param time        how long it takes over the link as it was last; empty as long as nothing is known of it
 */
public record Price(long changes, long bytes, boolean isEstimated, Optional<Duration> time) {
    /** Request line and headers of one batch. */
    private static final int HEAD_BYTES = 245;
    /** Header and signature of an envelope. */
    private static final int ENVELOPE_BYTES = 480;
    /** A change in its columns, before any batch has shown what changes cost here. */
    private static final double CHANGE_BYTES = 60;

    /** The price of what this register has to send, over the link as it was last. */
    public static Price of(Register register) {
        return of(register.dispatch().load(), remembered(register));
    }

    static Link remembered(Register register) {
        return register.dispatch().linkNote().map(Link::parse).orElse(Link.UNKNOWN);
    }

    static Price of(Load load, Link link) {
        Load.Sealed recent = load.recent();
        double each = recent.changes() == 0 ? CHANGE_BYTES
                : Math.max(1, (recent.bytes() - (double) ENVELOPE_BYTES * recent.batches()) / recent.changes());
        double unsealed = each * load.unsealed();
        long cuts = load.unsealed() == 0 ? 0 : 1 + (long) Math.max(unsealed / link.batchBytes(),
                (load.unsealed() - 1) / SealedBatch.CHANGES_MAX);
        long batches = load.sealed().batches() + cuts;
        long bytes = load.sealed().bytes() + (long) unsealed + cuts * ENVELOPE_BYTES + batches * HEAD_BYTES;
        return new Price(load.sealed().changes() + load.unsealed(), bytes, load.unsealed() > 0,
                batches == 0 ? Optional.empty() : link.time(bytes, batches));
    }
}
