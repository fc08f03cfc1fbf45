package vn.sotreem.sim;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.portal.PortalRecord;
import vn.sotreem.core.portal.ReferencePortal;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.register.RegisterUnavailable;
import vn.sotreem.core.security.DatabaseKey;
import vn.sotreem.core.security.KeyFileDamaged;
import vn.sotreem.core.security.UnattendedKey;
import vn.sotreem.core.sync.EnrolmentAnswer;
import vn.sotreem.core.sync.EnrolmentRequest;
import vn.sotreem.core.sync.PullAnswer;
import vn.sotreem.core.sync.PushAnswer;

/** The machine on which the portal runs: it can be down, be switched off without asking, and start again. */
final class PortalHost {
    private final long seed;
    private final Agenda time;
    private final Path folder;
    private final Disk disk;
    private final PortalTruth truth;
    private ReferencePortal portal;
    private boolean up = true;
    private int lives;
    private Optional<Chance> doom = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /** A copy of the store, and how to put back what is known of it. */
    private record Kept(Disk.Image image, Runnable truth) {
    }

    PortalHost(long seed, Agenda time, Path folder, Trace trace) throws RegisterUnavailable {
        this.seed = seed;
        this.time = time;
        this.folder = folder;
        this.disk = new Disk(folder.resolve(ReferencePortal.FILE_NAME));
        open();
        this.truth = new PortalTruth(portal.records(), trace);
    }

    private void open() throws RegisterUnavailable {
        portal = ReferencePortal.open(folder, time::now, new SeededRandom(Chance.of(seed, "portal", lives)));
        lives++;
    }

    PortalTruth truth() {
        return truth;
    }

    boolean isUp() {
        return up;
    }

    void up(boolean running) {
        this.up = running;
    }

    String newCode(Audience audience) {
        return portal.newCode(audience).text();
    }

    /** What laptops are told that the portal has. */
    List<PortalRecord> told(Audience audience) {
        return portal.told(Templates.COMMUNE, audience);
    }

    EnrolmentAnswer enrol(EnrolmentRequest request) {
        return portal.enrol(request);
    }

    UUID epoch() {
        return portal.epoch();
    }

    /** A whole batch has arrived; the answer is empty when the portal crashes while it takes the batch. */
    Optional<PushAnswer> push(BatchId batch, byte[] bytes) throws Exception {
        if (doom.isPresent()) {
            crashWhileTaking(batch, bytes, doom.get());
            return Optional.empty();
        }
        PushAnswer answer = portal.push(batch, bytes);
        truth.answered(bytes, answer, portal.records());
        return Optional.of(answer);
    }

    /** A part of a batch has arrived: the portal has no use for it. */
    void pushPart(BatchId batch, byte[] part) {
        Finding.unless(portal.push(batch, part) instanceof PushAnswer.Refused, "I16",
                "the portal took %d bytes of batch %s", part.length, batch);
        Finding.unless(truth.isAsKnown(portal.records()), "I16", "a part of batch %s changed something", batch);
    }

    PullAnswer pull(byte[] query) {
        PullAnswer answer = portal.pull(query);
        truth.asked(query, answer);
        return answer;
    }

    /** A part of a query has arrived. */
    void pullPart(byte[] part) {
        Finding.unless(!(portal.pull(part) instanceof PullAnswer.Received), "I16",
                "the portal answered %d bytes of a query", part.length);
    }

    void crash() throws Exception {
        restart(disk.image());
        truth.restarted(portal.records(), Optional.empty(), Optional.empty());
    }

    void keepCopy() throws IOException {
        kept = Optional.of(new Kept(disk.image(), truth.keep()));
    }

    /** The copy takes the place of the store, if one was kept. */
    void putBack() throws IOException, RegisterUnavailable {
        if (kept.isPresent()) {
            restart(kept.get().image);
            kept.get().truth.run();
            truth.disaster();
        }
    }

    /** A laptop is not let in any more, until it has a new code. */
    void revoke(UUID device) throws IOException, RegisterUnavailable {
        portal.close();
        Path key = folder.resolve(ReferencePortal.KEY_FILE_NAME);
        try (DatabaseKey opened = UnattendedKey.read(key);
             EncryptedDatabase store =
                     EncryptedDatabase.openBeside(folder.resolve(ReferencePortal.FILE_NAME), opened)) {
            store.run("PRAGMA query_only = OFF");
            store.run("DELETE FROM device WHERE device = ?", Columns.bytes(device));
        } catch (KeyFileDamaged ours) {
            throw new IllegalStateException(ours);
        }
        open();
        truth.disaster();
    }

    /** The next batch is the last thing the portal does in this life. */
    void doom(Chance chance) {
        doom = Optional.of(chance);
    }

    void spare() {
        doom = Optional.empty();
    }

    private void crashWhileTaking(BatchId batch, byte[] bytes, Chance chance) throws Exception {
        doom = Optional.empty();
        Disk.Image before = disk.image();
        PushAnswer lost = portal.push(batch, bytes);
        restart(disk.crashedSince(before, chance));
        truth.restarted(portal.records(), Optional.of(bytes), Optional.of(lost));
    }

    private void restart(Disk.Image image) throws IOException, RegisterUnavailable {
        portal.close();
        disk.put(image);
        open();
    }

    void close() {
        portal.close();
    }
}
