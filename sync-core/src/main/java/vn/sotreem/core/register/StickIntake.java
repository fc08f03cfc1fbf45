package vn.sotreem.core.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sotreem.core.change.Certificate;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Parcel;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.register.StickAnswer.Reason;
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
    private final Enrolling enrolling;
    private final StickReturn back;

    StickIntake(EncryptedDatabase database, Settings settings, Records records, Relay relay, Enrolling enrolling,
                StickReturn back) {
        this.database = database;
        this.settings = settings;
        this.records = records;
        this.relay = relay;
        this.enrolling = enrolling;
        this.back = back;
    }

    StickContents contents(Parcel parcel) {
        return StickLook.contents(parcel, records);
    }

    Enrolling enrolling() {
        return enrolling;
    }

    StickAnswer take(Parcel parcel) {
        Manifest manifest = parcel.manifest();
        if (!Communes.codes(settings).contains(manifest.commune())) {
            return new StickAnswer.Refused(Reason.OTHER_COMMUNE);
        }
        if (!isGenuine(parcel)) {
            return new StickAnswer.Refused(Reason.NOT_GENUINE);
        }
        if (manifest.way() == Manifest.Way.BACK) {
            return back.take(parcel);
        }
        if (settings.enrolment().isEmpty()) {
            return new StickAnswer.Refused(Reason.NOT_ENROLLED);
        }
        return manifest.way() == Manifest.Way.JOIN ? joining(parcel) : out(parcel, settings.enrolment().get());
    }

    private StickAnswer joining(Parcel parcel) {
        Manifest.Sender sender = parcel.manifest().sender();
        if (Arrays.equals(sender.publicKey(), settings.keys().verifyingKey().bytes())) {
            return new StickAnswer.Refused(Reason.OWN);
        }
        Optional<EnrolmentApplication> application = parcel.entry(Parcel.Kind.APPLICATION)
                .filter(entry -> parcel.entries().size() == 1).flatMap(entry -> application(entry.content()));
        return application.<StickAnswer>map(asked ->
                new StickAnswer.Joining(asked.label(), enrolling.keep(asked, sender)))
                .orElseGet(() -> new StickAnswer.Refused(Reason.UNREADABLE));
    }

    private Optional<EnrolmentApplication> application(byte[] json) {
        try {
            return Optional.of(EnrolmentApplication.parse(json))
                    .filter(asked -> Communes.codes(settings).contains(asked.communeCode()));
        } catch (Unreadable damaged) {
            return Optional.empty();
        }
    }

    private StickAnswer out(Parcel parcel, Enrolment enrolment) {
        Manifest manifest = parcel.manifest();
        if (!Arrays.equals(manifest.portalKey(), enrolment.portalKey())) {
            return new StickAnswer.Refused(Reason.OTHER_PORTAL);
        }
        if (manifest.device().equals(enrolment.device())) {
            return new StickAnswer.Refused(Reason.OWN);
        }
        Optional<byte[]> known = relay.knownKey(manifest.device());
        if (known.filter(key -> !Arrays.equals(key, manifest.sender().publicKey())).isPresent()) {
            return new StickAnswer.Refused(Reason.KEY_CHANGED);
        }
        OpenedStick opened = new OpenedStick(manifest, Communes.codes(settings));
        Optional<Reason> wrong = opened.open(parcel.entries());
        return wrong.<StickAnswer>map(StickAnswer.Refused::new).orElseGet(() ->
                keep(manifest, opened, known.isEmpty() && opened.certificate().filter(this::isCurrent).isEmpty()));
    }

    private boolean isCurrent(Certificate certificate) {
        return certificate.isCurrent(enrolling.portalTime());
    }

    private static boolean isGenuine(Parcel parcel) {
        Manifest.Sender sender = parcel.manifest().sender();
        return parcel.isWhole() && Recipient.parse(sender.recipient()).isPresent()
                && VerifyingKey.of(sender.publicKey())
                .filter(key -> key.verify(parcel.manifest().bytes(), parcel.signature())).isPresent();
    }

    private StickAnswer keep(Manifest manifest, OpenedStick opened, boolean newcomer) {
        List<OpenedStick.Batch> taken = new ArrayList<>();
        boolean kept = database.attempt(() -> {
            relay.met(manifest.device(), manifest.sender());
            boolean follows = opened.receipts.stream().allMatch(this::keep)
                    && opened.batches.stream().allMatch(batch -> keep(batch, taken));
            if (follows) {
                opened.queries.forEach(query -> relay.keepQuery(manifest.device(), query));
                relay.showWhatFollows(manifest.device());
            }
            return follows;
        });
        if (!kept) {
            return new StickAnswer.Refused(Reason.FORK);
        }
        return new StickAnswer.Relayed(manifest.device(), manifest.sender().label(), taken.size(),
                opened.batches.size() - taken.size(), taken.stream().mapToInt(batch -> batch.header().changes()).sum(),
                (int) relay.waitingForEarlier(manifest.device()), newcomer);
    }

    private boolean keep(OpenedStick.Answer opened) {
        boolean agrees = relay.agrees(opened.receipt());
        if (agrees) {
            relay.keepReceipt(opened.receipt(), opened.bytes());
        }
        return agrees;
    }

    private boolean keep(OpenedStick.Batch batch, List<OpenedStick.Batch> taken) {
        boolean follows = relay.follows(batch.header());
        if (follows && relay.keep(batch.header(), batch.bytes())) {
            taken.add(batch);
        }
        return follows;
    }
}
