package vn.sotreem.core.sync;

import java.time.Duration;
import vn.sotreem.core.change.LastBatch;

/** What came back for a batch. Only {@link Received} with a receipt that verifies is an acknowledgement. */
public sealed interface PushAnswer {

    /** @param receipt the envelope of the portal's signed receipt */
    record Received(byte[] receipt) implements PushAnswer {
    }

    /** Something between us and the portal answered: a captive portal's page, a proxy, a foreign server. */
    record NotThePortal() implements PushAnswer {
    }

    /**
     * The portal asks to come later (429, 503) or failed on its side (5xx).
     *
     * @param retryAfter least time to wait, zero when the portal did not say
     */
    record Busy(Duration retryAfter) implements PushAnswer {
    }

    /**
     * The portal will not take this batch as it stands.
     *
     * @param last the latest batch of this laptop that the portal has, told with {@link Problem#GAP},
     *             {@link Problem#FORK} and {@link Problem#REWIND}
     */
    record Refused(Problem problem, LastBatch last) implements PushAnswer {
        public Refused(Problem problem) {
            this(problem, LastBatch.NONE);
        }
    }

    /** Why a whole batch is refused, by the problem types of docs/protocol.md. */
    enum Problem {
        /** Batches before this one are missing at the portal. */
        GAP("gap"),
        /** The portal has another batch under this number: this register was copied. */
        FORK("fork"),
        /** The portal already has later batches: this register was restored from a backup. */
        REWIND("rewind"),
        /** The portal does not know this laptop, or no longer. */
        DEVICE_REVOKED("device-revoked"),
        /** The signature, the hash or the form of the batch is wrong. */
        BATCH_UNREADABLE("batch-unreadable"),
        /** Larger than the portal takes. */
        TOO_LARGE("too-large"),
        /** Written by a later program than the portal understands. */
        SCHEMA_TOO_NEW("schema-too-new");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        /** Last part of the problem type's URI. */
        public String code() {
            return code;
        }
    }
}
