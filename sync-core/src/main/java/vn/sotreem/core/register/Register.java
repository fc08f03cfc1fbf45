package vn.sotreem.core.register;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;
import vn.sotreem.core.domain.RecordIds;

/**
 * The register of a hamlet or a commune: one encrypted SQLite file, one connection, one process (file lock).
 *
 * <p>It belongs to one thread: whoever opens it calls it from that thread only. Any other exception than the declared
 * ones is a fault of this program or of the disk; the transaction is rolled back and what was kept before stays.
 */
public final class Register implements AutoCloseable {
    /** The register's file in its folder. */
    public static final String FILE_NAME = "so-tre-em.db";

    private final RecordIds ids = null;

    /** Makes a new register in this folder. The key is 32 bytes. */
    public static Register create(Path folder, byte[] key, Office office, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        throw new UnsupportedOperationException();
    }

    /** Opens the register in this folder. The key is 32 bytes. */
    public static Register open(Path folder, byte[] key, InstantSource clock, SecureRandom random)
            throws RegisterUnavailable {
        throw new UnsupportedOperationException();
    }

    public Office office() {
        throw new UnsupportedOperationException();
    }

    /** Where ids of new records come from. */
    public RecordIds ids() {
        return ids;
    }

    /** Hamlets in the register, in Vietnamese order. */
    public List<Hamlet> hamlets() {
        throw new UnsupportedOperationException();
    }

    public Optional<Hamlet> hamlet(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Household> household(UUID id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Child> child(UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Households of a hamlet by their number, the bin left out. */
    public List<Household> householdsOf(UUID hamlet) {
        throw new UnsupportedOperationException();
    }

    /** Children of a household, eldest first, the bin left out. */
    public List<Child> childrenOf(UUID household) {
        throw new UnsupportedOperationException();
    }

    public Listing list(ChildQuery query) {
        throw new UnsupportedOperationException();
    }

    /** The rows of a listing from one index to before another. */
    public List<ChildRow> rows(Listing listing, int from, int to) {
        throw new UnsupportedOperationException();
    }

    /** Keeps what a person saved: rows, history, change log and clock in one transaction, durable on return. */
    public Saved save(Save save) {
        throw new UnsupportedOperationException();
    }

    /** Keeps several saves in one transaction; each stays a group of its own when it is sent. */
    public Saved saveAll(List<Save> saves) {
        throw new UnsupportedOperationException();
    }

    /** Every change of a record, latest first. */
    public List<HistoryEntry> history(UUID record) {
        throw new UnsupportedOperationException();
    }

    public Standing standing() {
        throw new UnsupportedOperationException();
    }

    /** What the portal did not simply take and nobody has dealt with, oldest first. */
    public List<ReviewItem> review() {
        throw new UnsupportedOperationException();
    }

    /** Keeps what is being typed; durable on return. */
    public void keepDraft(String name, String json) {
        throw new UnsupportedOperationException();
    }

    public Optional<String> draft(String name) {
        throw new UnsupportedOperationException();
    }

    public void dropDraft(String name) {
        throw new UnsupportedOperationException();
    }

    public Optional<Enrolment> enrolment() {
        throw new UnsupportedOperationException();
    }

    /** 32 bytes, Ed25519: the key this laptop signs its batches with. */
    public byte[] publicKey() {
        throw new UnsupportedOperationException();
    }

    public void enrolled(Enrolment enrolment) {
        throw new UnsupportedOperationException();
    }

    /**
     * The batch to send next: the oldest sealed one without a receipt, else a new one sealed from what waits; empty
     * when nothing waits. Needs an enrolment.
     */
    public Optional<SealedBatch> outgoing() {
        throw new UnsupportedOperationException();
    }

    /** Takes the portal's answer to a batch; verified and kept in one transaction, or nothing. */
    public Settlement settle(SealedBatch batch, byte[] receipt) {
        throw new UnsupportedOperationException();
    }

    /** Looks whether the file, the log, the rows and the chain of batches agree. */
    public Examination examine() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
