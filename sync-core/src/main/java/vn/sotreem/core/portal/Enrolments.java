package vn.sotreem.core.portal;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import vn.sotreem.core.change.Audience;
import vn.sotreem.core.change.Certificate;
import vn.sotreem.core.change.EnrolmentApplication;
import vn.sotreem.core.domain.RecordIds;
import vn.sotreem.core.register.Columns;
import vn.sotreem.core.register.EncryptedDatabase;
import vn.sotreem.core.security.CodeReading;
import vn.sotreem.core.security.EnrolmentProof;
import vn.sotreem.core.security.Envelope;
import vn.sotreem.core.security.OneTimeCode;
import vn.sotreem.core.security.VerifyingKey;
import vn.sotreem.core.sync.EnrolmentAnswer;

/** Who may send: the one-time codes given out, and the laptops let in by them. */
final class Enrolments {
    /** From the officer's desk to the remotest hamlet and back to a signal. */
    static final Duration CODE_VALID = Duration.ofDays(7);
    /** Codes given out and not used; one more takes the place of the oldest. */
    static final int CODES_MAX = 1_000;

    private final EncryptedDatabase database;
    private final Identity portal;
    private final Successions successions;

    /**
     * A laptop that was let in.
     *
     * @param granted for whose eyes it may be told what it asks for
     * @param asked   for whose eyes it last asked
     */
    record Device(VerifyingKey key, String commune, Audience granted, Audience asked) {
        /** For whose eyes it is told what it is told. */
        Audience audience() {
            return granted.and(asked);
        }
    }

    /** A laptop that is told something. */
    record Reader(UUID device, String commune, Audience audience) {
    }

    Enrolments(EncryptedDatabase database, Identity portal, Successions successions) {
        this.database = database;
        this.portal = portal;
        this.successions = successions;
    }

    OneTimeCode newCode(Audience audience, SecureRandom random, Instant now) {
        OneTimeCode code = OneTimeCode.random(random);
        database.run("""
                DELETE FROM code WHERE expiresAt <= ? OR code IN
                    (SELECT code FROM code ORDER BY expiresAt DESC LIMIT -1 OFFSET ?)
                """, now.toEpochMilli(), CODES_MAX - 1);
        database.run("INSERT INTO code (code, expiresAt, audience) VALUES (?, ?, ?)",
                code.text(), now.plus(CODE_VALID).toEpochMilli(), audience.code());
        return code;
    }

    /** Lets a laptop in that has a code; the same application again gets the same answer. */
    EnrolmentAnswer admit(EnrolmentApplication application, RecordIds ids, Instant now) {
        if (!application.isSound() || VerifyingKey.of(application.publicKey()).isEmpty()) {
            return new EnrolmentAnswer.CodeRefused();
        }
        Optional<EnrolmentAnswer> before = answered(application);
        return before.or(() -> code(application, now).map(code -> enrol(application, code, ids, now)))
                .orElseGet(EnrolmentAnswer.CodeRefused::new);
    }

    Optional<Device> device(UUID id) {
        return database.first("""
                SELECT publicKey, commune, granted, asked FROM device WHERE device = ? AND revokedAt IS NULL
                """, row -> new Device(VerifyingKey.of(row.getBytes(1)).orElseThrow(), row.getString(2),
                Audience.of(row.getString(3)).orElseThrow(), Audience.of(row.getString(4)).orElseThrow()),
                Columns.bytes(id));
    }

    /** Keeps for whose eyes a laptop asks: a receipt, which it does not ask for, is to tell no more. */
    Reader asks(UUID id, Device device, Audience audience) {
        if (device.asked != audience) {
            database.run("UPDATE device SET asked = ? WHERE device = ?", audience.code(), Columns.bytes(id));
        }
        return new Reader(id, device.commune, device.granted.and(audience));
    }

    /** Says for whose eyes a laptop may be told what it asks for; whether it is one of ours. */
    boolean grant(UUID id, Audience audience) {
        return database.run("UPDATE device SET granted = ? WHERE device = ?", audience.code(),
                Columns.bytes(id)) > 0;
    }

    /** Strikes a laptop off; whether it was one of ours. */
    boolean revoke(UUID id, Instant now) {
        return database.run("UPDATE device SET revokedAt = ? WHERE device = ? AND revokedAt IS NULL",
                now.toEpochMilli(), Columns.bytes(id)) > 0;
    }

    private Optional<EnrolmentAnswer> answered(EnrolmentApplication application) {
        return database.first("""
                SELECT device, answer, enrolledAt FROM device
                WHERE publicKey = ? AND request = ? AND revokedAt IS NULL
                """, row -> enrolled(Columns.uuid(row.getBytes(1)), row.getBytes(2), application,
                Instant.ofEpochMilli(row.getLong(3))), application.publicKey(), application.proof());
    }

    private Optional<OneTimeCode> code(EnrolmentApplication application, Instant now) {
        return database.query("SELECT code FROM code WHERE expiresAt > ?", row -> read(row.getString(1)),
                now.toEpochMilli()).stream().filter(code -> EnrolmentProof.laptopKnows(code, application.publicKey(),
                application.communeCode(), application.label(), application.proof())).findFirst();
    }

    private static OneTimeCode read(String text) {
        if (OneTimeCode.parse(text) instanceof CodeReading.Read<OneTimeCode>(OneTimeCode code)) {
            return code;
        }
        throw new IllegalStateException("the store holds a code that is none");
    }

    /** Uses the code up. A laptop that comes again with a new code stays the same device. */
    private EnrolmentAnswer enrol(EnrolmentApplication application, OneTimeCode code, RecordIds ids, Instant now) {
        UUID device = database.first("SELECT device FROM device WHERE publicKey = ?",
                row -> Columns.uuid(row.getBytes(1)), application.publicKey()).orElseGet(ids::next);
        byte[] proof = EnrolmentProof.ofPortal(code, application.publicKey(), device, portal.publicKey(),
                portal.epoch());
        database.run("""
                INSERT INTO device (device, publicKey, commune, label, enrolledAt, request, answer, granted)
                SELECT ?, ?, ?, ?, ?, ?, ?, audience FROM code WHERE code = ?
                ON CONFLICT (device) DO UPDATE SET commune = excluded.commune, label = excluded.label,
                    enrolledAt = excluded.enrolledAt, request = excluded.request, answer = excluded.answer,
                    granted = excluded.granted, revokedAt = NULL
                """, Columns.bytes(device), application.publicKey(), successions.now(application.communeCode()),
                application.label(), now.toEpochMilli(), application.proof(), proof, code.text());
        database.run("DELETE FROM code WHERE code = ?", code.text());
        return enrolled(device, proof, application, now);
    }

    /** The answer with the portal's word for the laptop; made anew each time, it is the same each time. */
    private EnrolmentAnswer enrolled(UUID device, byte[] proof, EnrolmentApplication application, Instant at) {
        Instant from = at.truncatedTo(ChronoUnit.DAYS);
        Certificate certificate = new Certificate(device, application.publicKey(), application.communeCode(), from,
                from.plus(Certificate.DAYS, ChronoUnit.DAYS));
        byte[] envelope = Envelope.seal(Envelope.Kind.CERTIFICATE, certificate.header(), new byte[0], portal.keys())
                .bytes();
        return new EnrolmentAnswer.Enrolled(device, portal.publicKey(), portal.epoch(), proof, envelope);
    }
}
