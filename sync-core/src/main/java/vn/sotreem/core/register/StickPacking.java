package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.change.BatchId;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.SealedBatch;
import vn.sotreem.core.security.ReceivingKeys;

/** Packs what goes on a stick, either way, and signs for it; runs in its caller's transaction. */
final class StickPacking {
    /** Batches of one stick; the receipt before the first, certificate and query go with them. */
    private static final int BATCHES_MAX = Parcel.ENTRIES_MAX - 3;
    /** Receipts of one stick; pages, their query, an admission, a refusal and a certificate go with them. */
    private static final int RECEIPTS_MAX = Parcel.ENTRIES_MAX - Errands.PAGES_MAX - 4;

    private final Settings settings;
    private final Outbox outbox;
    private final Relay relay;
    private final Pages pages;
    private final Enrolling enrolling;
    private final InstantSource clock;

    StickPacking(Settings settings, Outbox outbox, Relay relay, Pages pages, Enrolling enrolling,
                 InstantSource clock) {
        this.settings = settings;
        this.outbox = outbox;
        this.relay = relay;
        this.pages = pages;
        this.enrolling = enrolling;
        this.clock = clock;
    }

    ReceivingKeys receivingKeys() {
        return settings.receivingKeys();
    }

    /** The request to be let in while there is one; else what waits here, and what is asked for. */
    Optional<Parcel> parcel() {
        return enrolling.application().map(this::joining).or(() -> enrolling.sender().map(this::parcel));
    }

    private Parcel joining(EnrolmentApplication application) {
        List<Parcel.Entry> entries = List.of(Parcel.Entry.application(application));
        return signed(Manifest.joining(settings.office().communeCode(), sender(), now(), Parcel.contentOf(entries)),
                entries);
    }

    private Parcel parcel(Enrolment enrolment) {
        while (outbox.seal(enrolment, settings.keys(), settings.office().communeCode()).isPresent()) {
            // Until everything that waits is sealed.
        }
        List<Parcel.Entry> entries = new ArrayList<>();
        long bytes = 0;
        for (SealedBatch batch : outbox.unsettled(enrolment, BATCHES_MAX)) {
            bytes += batch.bytes().length;
            if (bytes <= Parcel.BYTES_MAX) {
                entries.add(Parcel.Entry.batch(batch.id(), batch.bytes()));
            }
        }
        if (!entries.isEmpty()) {
            receiptBefore(entries.getFirst().batch(enrolment.device())).ifPresent(entries::addFirst);
        }
        if (enrolment.certificate().length > 0) {
            entries.add(Parcel.Entry.certificate(enrolment.certificate()));
        }
        entries.add(Parcel.Entry.query(pages.queryForStick(enrolment, clock.instant())));
        return signed(Manifest.Way.OUT, enrolment.device(), entries);
    }

    /** Tells whoever reads the stick where the chain stands that its first batch follows. */
    private Optional<Parcel.Entry> receiptBefore(BatchId first) {
        BatchId before = new BatchId(first.device(), first.epoch(), first.number() - 1);
        return outbox.receipt(before).map(receipt -> Parcel.Entry.receipt(before, receipt));
    }

    /** What there is for another laptop. */
    Optional<Parcel> reply(UUID device) {
        List<Parcel.Entry> entries = new ArrayList<>(relay.receipts(device, RECEIPTS_MAX));
        enrolling.forTheWayBack(device).map(Parcel.Entry::admission).ifPresent(entries::addFirst);
        entries.addAll(refusals(device, settings.enrolment().orElseThrow()));
        entries.addAll(relay.pages(device));
        return Optional.of(entries).filter(some -> !some.isEmpty())
                .map(some -> signed(Manifest.Way.BACK, device, some));
    }

    /** A refusal is not signed by the portal: it goes with the portal's word for us, or not at all. */
    private List<Parcel.Entry> refusals(UUID device, Enrolment ours) {
        List<Parcel.Entry> refusals = ours.certificate().length > 0 ? relay.refusals(device) : List.of();
        return refusals.isEmpty() ? List.of() : Stream.concat(refusals.stream(),
                Stream.of(Parcel.Entry.certificate(ours.certificate()))).toList();
    }

    private Parcel signed(Manifest.Way way, UUID device, List<Parcel.Entry> entries) {
        return signed(new Manifest(way, device, settings.office().communeCode(),
                settings.enrolment().orElseThrow().portalKey(), sender(), now(), Parcel.contentOf(entries)), entries);
    }

    private Parcel signed(Manifest manifest, List<Parcel.Entry> entries) {
        return new Parcel(manifest, settings.keys().sign(manifest.bytes()), entries);
    }

    private Manifest.Sender sender() {
        return new Manifest.Sender(settings.keys().verifyingKey().bytes(), settings.receivingKeys().recipient().text(),
                label(settings.office()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String label(Office office) {
        String label = office.userName() + " · " + office.communeName();
        return label.length() <= Manifest.LABEL_MAX ? label : office.communeCode();
    }
}
