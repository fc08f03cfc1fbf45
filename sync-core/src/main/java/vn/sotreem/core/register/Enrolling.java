package vn.sotreem.core.register;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.sotreem.core.change.Admission;
import vn.sotreem.core.change.Certificate;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.change.Manifest;
import vn.sotreem.core.change.Unreadable;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.security.VerifyingKey;

/**
 * How a laptop becomes known to a portal: itself over the network, or by a stick that another laptop carries there
 * (docs/decisions/0021-enrolment-by-stick.md). Like the register it belongs to the register's thread.
 */
public final class Enrolling {
    private final EncryptedDatabase database;
    private final Settings settings;
    private final Epochs epochs;
    private final Residence residence;
    private final InstantSource clock;

    /**
     * That this laptop asks to be let in and has no answer yet.
     *
     * @param portalUrl where the portal is
     * @param label     what the laptop is to be called in the portal's list
     * @param at        when the code was typed
     */
    public record Asked(String portalUrl, String label, Instant at) {
    }

    /**
     * A laptop whose request to be let in was brought here and is not answered, or was refused.
     *
     * @param label   what people call it
     * @param readAt  when its stick was read here
     * @param refused the portal's word why not, "" while there is none
     */
    public record Applicant(String label, Instant readAt, String refused) {
    }

    Enrolling(EncryptedDatabase database, Settings settings, Epochs epochs, Residence residence, InstantSource clock) {
        this.database = database;
        this.settings = settings;
        this.epochs = epochs;
        this.residence = residence;
        this.clock = clock;
    }

    /** Asks to be let in with a code that a person typed: the next stick carries the request, and the code does not. */
    public void ask(String portalUrl, OneTimeCode code, String label) {
        database.run("""
                INSERT INTO application (one, portalUrl, code, label, askedAt) VALUES (1, ?1, ?2, ?3, ?4)
                ON CONFLICT (one) DO UPDATE SET portalUrl = ?1, code = ?2, label = ?3, askedAt = ?4
                """, portalUrl, code.text(), label, clock.millis());
    }

    /** What was asked and is not answered. */
    public Optional<Asked> asked() {
        return database.first("SELECT portalUrl, label, askedAt FROM application", row ->
                new Asked(row.getString(1), row.getString(2), Instant.ofEpochMilli(row.getLong(3))));
    }

    /** The request for the stick; none while nobody has said whether another machine makes the same one. */
    Optional<EnrolmentApplication> application() {
        return asked().filter(asked -> !residence.isElsewhere())
                .map(asked -> new EnrolmentApplication(key(), commune(), asked.label,
                        EnrolmentProof.ofLaptop(code(), key(), commune(), asked.label)));
    }

    private byte[] key() {
        return epochs.preparedKey().orElseGet(() -> settings.keys().verifyingKey()).bytes();
    }

    private String commune() {
        return settings.office().communeCode();
    }

    private OneTimeCode code() {
        String text = database.first("SELECT code FROM application", row -> row.getString(1)).orElseThrow();
        if (OneTimeCode.parse(text) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode code)) {
            return code;
        }
        throw new IllegalStateException("the register holds a code that is none");
    }

    /** Takes the portal's answer to what was asked; whether it is that, which nobody without the code can make. */
    boolean take(Admission answer) {
        boolean isProven = asked().isPresent() && EnrolmentProof.portalKnows(code(), key(), answer.device(),
                answer.portalKey(), answer.portalEpoch(), answer.proof());
        boolean isVouchedFor = isProven && isVouchedFor(answer.device(), answer.certificate(), answer.portalKey());
        if (isVouchedFor) {
            enrolled(new Enrolment(asked().orElseThrow().portalUrl, answer.device(), 1, answer.portalKey(),
                    answer.portalEpoch(), answer.certificate()));
        }
        return isVouchedFor;
    }

    private boolean isVouchedFor(UUID device, byte[] word, byte[] portalKey) {
        return certificate(word, portalKey)
                .filter(certificate -> certificate.isFor(device, key(), Communes.codes(settings)))
                .isPresent();
    }

    /**
     * The portal knows this laptop. When it knows it as another device than before, the queue is told from its
     * beginning in an epoch of its own: whatever the portal has of it already it knows by the changes' identities.
     */
    void enrolled(Enrolment enrolment) {
        Optional<Enrolment> before = settings.enrolment();
        boolean same = before.map(Enrolment::device).equals(Optional.of(enrolment.device()));
        int epoch = same ? before.orElseThrow().epoch() : epochs.fromTheBeginning(0);
        boolean isVouchedFor = isVouchedFor(enrolment.device(), enrolment.certificate(), enrolment.portalKey());
        settings.enrolled(new Enrolment(enrolment.portalUrl(), enrolment.device(), epoch, enrolment.portalKey(),
                enrolment.portalEpoch(), isVouchedFor ? enrolment.certificate() : Enrolment.NO_CERTIFICATE));
        epochs.takePreparedKeys();
        database.run("DELETE FROM application");
    }

    /** Who this laptop is at the portal, unless it may be in use on another machine too: then nothing goes out. */
    Optional<Enrolment> sender() {
        return settings.enrolment().filter(known -> !residence.isElsewhere() && !residence.isCopied());
    }

    /** The portal's clock as this laptop knows it. */
    Instant portalTime() {
        return clock.instant().plusMillis(FeedMark.read(database).ahead());
    }

    /** The certificate that these bytes are, if this portal signed it. */
    static Optional<Certificate> certificate(byte[] bytes, byte[] portalKey) {
        return VerifyingKey.of(portalKey).flatMap(key -> Signed.read(bytes, Envelope.Kind.CERTIFICATE, key,
                envelope -> Certificate.parse(envelope.header())));
    }

    /**
     * Keeps another laptop's request for the portal; whether it was new. One that was refused is tried once more, and
     * it takes the place of an earlier one with another code.
     */
    boolean keep(EnrolmentApplication application, Manifest.Sender sender) {
        database.run("UPDATE relay_application SET refused = NULL WHERE application = ?", application.bytes());
        database.run("DELETE FROM relay_application WHERE recipient = ? AND answer IS NULL AND application <> ?",
                sender.recipient(), application.bytes());
        return database.run("""
                INSERT INTO relay_application (application, label, recipient, readAt) VALUES (?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """, application.bytes(), application.label(), sender.recipient(), clock.millis()) > 0;
    }

    /** The laptops that asked here to be let in and are not, the latest first. */
    public List<Applicant> applicants() {
        return database.query("""
                SELECT label, readAt, coalesce(refused, '') FROM relay_application WHERE answer IS NULL
                ORDER BY readAt DESC, label
                """, row -> new Applicant(row.getString(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3)));
    }

    /** Another laptop's request that the portal has not answered; empty while this laptop is not enrolled itself. */
    public Optional<EnrolmentApplication> outgoing() {
        return settings.enrolment().flatMap(ours -> database.first("""
                SELECT application FROM relay_application WHERE answer IS NULL AND refused IS NULL ORDER BY readAt
                """, row -> kept(row.getBytes(1))));
    }

    private static EnrolmentApplication kept(byte[] application) {
        try {
            return EnrolmentApplication.parse(application);
        } catch (Unreadable ours) {
            throw new IllegalStateException("a request that was kept cannot be read", ours);
        }
    }

    /**
     * Keeps the portal's answer to another laptop's request, for the stick back to it.
     *
     * @return whether it is our portal's answer to this request: its certificate says so
     */
    public boolean admitted(EnrolmentApplication application, Admission answer) {
        byte[] portalKey = settings.enrolment().orElseThrow().portalKey();
        boolean isOurPortals = certificate(answer.certificate(), portalKey).filter(certificate -> certificate
                .isFor(answer.device(), application.publicKey(), Set.of(application.communeCode()))).isPresent();
        if (isOurPortals) {
            database.inTransaction(() -> keep(application, answer));
        }
        return isOurPortals;
    }

    private boolean keep(EnrolmentApplication application, Admission answer) {
        database.run("UPDATE relay_application SET device = ?, answer = ? WHERE application = ?",
                Columns.bytes(answer.device()), answer.bytes(), application.bytes());
        return database.run("""
                INSERT INTO relay_device (device, publicKey, recipient, label, firstAt, lastAt)
                SELECT device, ?1, recipient, label, readAt, readAt FROM relay_application WHERE application = ?2
                ON CONFLICT (device) DO NOTHING
                """, application.publicKey(), application.bytes()) > 0;
    }

    /**
     * The portal does not let another laptop in.
     *
     * @param problem its word for why not
     */
    public void refused(EnrolmentApplication application, String problem) {
        database.run("UPDATE relay_application SET refused = ? WHERE application = ?", problem, application.bytes());
    }

    /** The answer to carry back to a laptop, until a stick of it shows that it has it. */
    Optional<byte[]> forTheWayBack(UUID device) {
        return database.first("""
                SELECT answer FROM relay_application a WHERE device = ?
                    AND NOT EXISTS (SELECT 1 FROM relay_query q WHERE q.device = a.device) ORDER BY readAt DESC
                """, row -> row.getBytes(1), Columns.bytes(device));
    }
}
