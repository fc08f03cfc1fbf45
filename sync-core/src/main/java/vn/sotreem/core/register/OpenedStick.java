package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sotreem.core.change.BatchCodec;
import vn.sotreem.core.change.BatchHeader;
import vn.sotreem.core.change.Certificate;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Query;
import vn.sotreem.core.change.Receipt;
import vn.sotreem.core.change.ReceiptCodec;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.StickAnswer.Reason;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.EnvelopeDamaged;
import vn.sotreem.core.security.VerifyingKey;

/** The stick of another laptop, opened: what of it is genuine, or what is wrong with it. */
final class OpenedStick {
    final List<Batch> batches = new ArrayList<>();
    final List<Answer> receipts = new ArrayList<>();
    final List<byte[]> queries = new ArrayList<>();
    private final Manifest manifest;
    private final Set<String> communes;
    private final VerifyingKey key;
    private final byte[] portalKey;
    private Optional<Certificate> certificate = Optional.empty();

    /** A batch, read and verified. */
    record Batch(BatchHeader header, byte[] bytes) {
    }

    /** A receipt, read and verified. */
    record Answer(Receipt receipt, byte[] bytes) {
    }

    /**
     * @param manifest whose signature was verified, of a stick for the portal of this key
     * @param communes the codes that the commune has and had: what was sealed under an earlier one stays as it is
     */
    OpenedStick(Manifest manifest, Set<String> communes) {
        this.manifest = manifest;
        this.communes = communes;
        this.key = VerifyingKey.of(manifest.sender().publicKey()).orElseThrow();
        this.portalKey = manifest.portalKey();
    }

    /** The portal's word for the laptop, if it has one. */
    Optional<Certificate> certificate() {
        return certificate;
    }

    /** Opens everything, up to the first thing that is wrong. */
    Optional<Reason> open(List<Parcel.Entry> entries) {
        return entries.stream().map(this::open).flatMap(Optional::stream).findFirst();
    }

    private Optional<Reason> open(Parcel.Entry entry) {
        return switch (entry.kind()) {
            case BATCH -> openBatch(entry);
            case RECEIPT -> openReceipt(entry);
            case QUERY -> openQuery(entry);
            case CERTIFICATE -> openCertificate(entry);
            case REFUSAL, PAGE, APPLICATION, ADMISSION -> Optional.of(Reason.NOT_GENUINE);
        };
    }

    private Optional<Reason> openCertificate(Parcel.Entry entry) {
        certificate = Enrolling.certificate(entry.content(), portalKey).filter(word ->
                word.isFor(manifest.device(), manifest.sender().publicKey(), communes));
        return certificate.isPresent() ? Optional.empty() : Optional.of(Reason.NOT_GENUINE);
    }

    /** Reads a batch, or tells what is wrong with it. */
    private Optional<Reason> openBatch(Parcel.Entry entry) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            if (envelope.kind() != Envelope.Kind.BATCH || !envelope.verifiedBy(key)) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            BatchHeader header = BatchHeader.parse(envelope.header());
            if (!header.id().equals(entry.batch(manifest.device()))) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            if (!communes.contains(header.commune())) {
                return Optional.of(Reason.OTHER_COMMUNE);
            }
            BatchCodec.decode(header, envelope.payload());
            batches.add(new Batch(header, entry.content()));
            return Optional.empty();
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private boolean isThePortals(Envelope envelope) {
        return VerifyingKey.of(portalKey).filter(envelope::verifiedBy).isPresent();
    }

    private Optional<Reason> openReceipt(Parcel.Entry entry) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            if (envelope.kind() != Envelope.Kind.RECEIPT || !isThePortals(envelope)) {
                return Optional.of(Reason.NOT_GENUINE);
            }
            Receipt receipt = ReceiptCodec.decode(envelope.header(), envelope.payload());
            receipts.add(new Answer(receipt, entry.content()));
            return receipt.batch().equals(entry.batch(manifest.device())) ? Optional.empty()
                    : Optional.of(Reason.NOT_GENUINE);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private Optional<Reason> openQuery(Parcel.Entry entry) {
        try {
            Envelope envelope = Envelope.open(entry.content());
            Query query = Query.parse(envelope.header());
            queries.add(entry.content());
            boolean isGenuine = envelope.kind() == Envelope.Kind.QUERY && envelope.verifiedBy(key)
                    && query.device().equals(manifest.device()) && query.ask() instanceof Query.StickFeed;
            return isGenuine ? Optional.empty() : Optional.of(Reason.NOT_GENUINE);
        } catch (EnvelopeDamaged | Unreadable damaged) {
            return Optional.of(Reason.UNREADABLE);
        }
    }
}
