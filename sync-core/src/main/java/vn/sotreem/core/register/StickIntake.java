package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.security.Recipient;
import vn.sotreem.core.security.VerifyingKey;

/**
 * What becomes of a stick that is read here. Everything on it is verified before any of it is kept, and all of it is
 * kept or nothing; runs in its caller's transaction.
 */
final class StickIntake {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Records records;
    private final Relay relay;
    private final Errands errands;
    private final StickReturn back;

    /** A batch of a stick, read and verified. */
    private record OpenedBatch(BatchHeader header, byte[] bytes) {
    }

    /** A receipt of a stick, read and verified. */
    private record OpenedReceipt(Receipt receipt, byte[] bytes) {
    }

    /** What a stick from another laptop holds. */
    private record Opened(List<OpenedBatch> batches, List<OpenedReceipt> receipts, List<byte[]> queries) {
    }

    StickIntake(EncryptedDatabase database, Settings settings, Records records, Relay relay, Errands errands,
                StickReturn back) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.relay = relay;
        this.errands = errands;
        this.back = back;
    }

    StickContents contents(Parcel parcel) {
        return StickLook.contents(parcel, records);
    }

    StickAnswer take(Parcel parcel) {
        Manifest manifest = parcel.manifest();
        Optional<Enrolment> enrolment = settings.enrolment();
        if (enrolment.isEmpty()) {
            return new StickAnswer.Refused(Reason.NOT_ENROLLED);
        }
        if (!manifest.commune().equals(settings.office().communeCode())) {
            return new StickAnswer.Refused(Reason.OTHER_COMMUNE);
        }
        if (!Arrays.equals(manifest.portalKey(), enrolment.get().portalKey())) {
            return new StickAnswer.Refused(Reason.OTHER_PORTAL);
        }
        if (!isGenuine(parcel)) {
            return new StickAnswer.Refused(Reason.NOT_GENUINE);
        }
        boolean isOurs = manifest.device().equals(enrolment.get().device());
        VerifyingKey portalKey = VerifyingKey.of(enrolment.get().portalKey()).orElseThrow();
        return switch (manifest.way()) {
            case OUT -> isOurs ? new StickAnswer.Refused(Reason.OWN) : relayed(parcel, portalKey);
            case BACK -> isOurs ? back.take(parcel, enrolment.get()) : new StickAnswer.Refused(Reason.OTHER_LAPTOP);
        };
    }

    private static boolean isGenuine(Parcel parcel) {
        Manifest.Sender sender = parcel.manifest().sender();
        return parcel.isWhole() && Recipient.parse(sender.recipient()).isPresent()
                && VerifyingKey.of(sender.publicKey())
                .filter(key -> key.verify(parcel.manifest().bytes(), parcel.signature())).isPresent();
    }

    private StickAnswer relayed(Parcel parcel, VerifyingKey portalKey) {
        Manifest manifest = parcel.manifest();
        Optional<byte[]> known = relay.knownKey(manifest.device());
        if (known.filter(key -> !Arrays.equals(key, manifest.sender().publicKey())).isPresent()) {
            return new StickAnswer.Refused(Reason.KEY_CHANGED);
        }
        Opened opened = new Opened(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        VerifyingKey key = VerifyingKey.of(manifest.sender().publicKey()).orElseThrow();
        for (Parcel.Entry entry : parcel.entries()) {
            Optional<Reason> wrong = switch (entry.kind()) {
                case BATCH -> open(entry, manifest.device(), key, opened);
                case RECEIPT -> openReceipt(entry, manifest.device(), portalKey, opened);
                case QUERY -> openQuery(entry, manifest.device(), key, opened);
                case PAGE -> Optional.of(Reason.NOT_GENUINE);
            };
            if (wrong.isPresent()) {
                return new StickAnswer.Refused(wrong.get());
            }
        }
        return keep(manifest, opened, known.isEmpty());
    }

    /** Reads a batch, or tells what is wrong with it. */
    private Optional<Reason> open(Parcel.Entry entry, UUID device, VerifyingKey key, Opened opened) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            if (envelope.kind() != Envelope.Kind.BATCH || !envelope.verifiedBy(key)) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            BatchHeader header = BatchHeader.parse(envelope.header());
            if (!header.id().equals(entry.batch(device))) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            if (!header.commune().equals(settings.office().communeCode())) {
                return Optional.of(Reason.OTHER_COMMUNE);
            }
            BatchCodec.decode(header, envelope.payload());
            opened.batches.add(new OpenedBatch(header, entry.content()));
            return Optional.empty();
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private static Optional<Reason> openReceipt(Parcel.Entry entry, UUID device, VerifyingKey portalKey,
                                                Opened opened) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            if (envelope.kind() != Envelope.Kind.RECEIPT || !envelope.verifiedBy(portalKey)) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            Receipt receipt = ReceiptCodec.decode(envelope.header(), envelope.payload());
            opened.receipts.add(new OpenedReceipt(receipt, entry.content()));
            return receipt.batch().equals(entry.batch(device)) ? Optional.empty() : Optional.of(Reason.NOT_GENUINE);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private static Optional<Reason> openQuery(Parcel.Entry entry, UUID device, VerifyingKey key, Opened opened) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            Query query = Query.parse(envelope.header());
            opened.queries.add(entry.content());
            return envelope.kind() == Envelope.Kind.QUERY && envelope.verifiedBy(key) && query.device().equals(device)
                    && query.ask() instanceof Query.StickFeed ? Optional.empty() : Optional.of(Reason.NOT_GENUINE);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private StickAnswer keep(Manifest manifest, Opened opened, boolean newcomer) {
        List<OpenedBatch> taken = new ArrayList<>();
        boolean kept = database.attempt(() -> {
            relay.met(manifest.device(), manifest.sender());
            boolean follows = opened.receipts.stream().allMatch(this::keep)
                    && opened.batches.stream().allMatch(batch -> keep(batch, taken));
            if (follows) {
                opened.queries.forEach(query -> errands.keep(manifest.device(), query));
                relay.showWhatFollows(manifest.device());
            }
            return follows;
        });
        if (!kept) {
            return new StickAnswer.Refused(Reason.FORK);
        }
        return new StickAnswer.Relayed(manifest.device(), manifest.sender().label(), taken.size(),
                opened.batches.size() - taken.size(), taken.stream().mapToInt(batch -> batch.header.changes()).sum(),
                (int) relay.waitingForEarlier(manifest.device()), newcomer);
    }

    private boolean keep(OpenedReceipt opened) {
        boolean agrees = relay.agrees(opened.receipt);
        if (agrees) {
            relay.keepReceipt(opened.receipt, opened.bytes);
        }
        return agrees;
    }

    private boolean keep(OpenedBatch batch, List<OpenedBatch> taken) {
        boolean follows = relay.follows(batch.header);
        if (follows && relay.keep(batch.header, batch.bytes)) {
            taken.add(batch);
        }
        return follows;
    }
}
