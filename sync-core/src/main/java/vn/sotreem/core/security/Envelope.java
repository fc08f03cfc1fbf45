package vn.sotreem.core.security;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import vn.sotreem.core.security.EnvelopeDamaged.Reason;

/**
 * The signed container that everything sealed travels in, the same over the network and on a stick:
 *
 * <pre>magic(4) version(1) headerLength(4, big endian) header(JSON) payload signature(64)</pre>
 *
 * <p>The signature (Ed25519) covers everything before it, so it holds over any number of relays. An envelope is
 * immutable: a retry sends the same bytes. {@link #open} looks at the structure only; believe nothing in it before
 * {@link #verifiedBy} said yes. The meaning of header and payload is the wire codec's affair.
 */
public final class Envelope {
    /** The whole envelope, in bytes. */
    public static final int BYTES_MAX = 4 * 1024 * 1024;
    /** The header, in bytes. */
    public static final int HEADER_BYTES_MAX = 16 * 1024;

    private static final byte VERSION = 1;
    private static final int PREFIX_BYTES = Integer.BYTES + Byte.BYTES + Integer.BYTES;
    private static final int FRAME_BYTES = PREFIX_BYTES + DeviceKeys.SIGNATURE_BYTES;

    /** What is inside, told by the first four bytes. */
    public enum Kind {
        /** Changes of a device, "STEB". */
        BATCH(0x53544542),
        /** The portal's answer to a batch, "STER". */
        RECEIPT(0x53544552),
        /** What a device asks for, "STEQ". */
        QUERY(0x53544551),
        /** A page of the portal's feed, "STEP". */
        PAGE(0x53544550),
        /** The portal's word for a laptop, "STEC". */
        CERTIFICATE(0x53544543),
        /** The portal's count of what it has, "STET". */
        TALLY(0x53544554),
        /** Which changes the portal has seen, "STEK". */
        KNOWN(0x5354454B);

        private final int magic;

        Kind(int magic) {
            this.magic = magic;
        }
    }

    private final Kind kind;
    private final int headerLength;
    private final byte[] bytes;

    private Envelope(Kind kind, int headerLength, byte[] bytes) {
        this.kind = kind;
        this.headerLength = headerLength;
        this.bytes = bytes;
    }

    /**
     * Puts header and payload together and signs them.
     *
     * @throws IllegalArgumentException when they exceed the limits: whoever makes batches keeps them small enough
     */
    public static Envelope seal(Kind kind, byte[] header, byte[] payload, DeviceKeys keys) {
        if (header.length > HEADER_BYTES_MAX || payload.length > BYTES_MAX - FRAME_BYTES - header.length) {
            throw new IllegalArgumentException("header of " + header.length + " and payload of " + payload.length
                    + " bytes exceed the envelope's limits");
        }
        byte[] signed = ByteBuffer.allocate(PREFIX_BYTES + header.length + payload.length)
                .putInt(kind.magic).put(VERSION).putInt(header.length).put(header).put(payload).array();
        byte[] bytes = Arrays.copyOf(signed, signed.length + DeviceKeys.SIGNATURE_BYTES);
        System.arraycopy(keys.sign(signed), 0, bytes, signed.length, DeviceKeys.SIGNATURE_BYTES);
        return new Envelope(kind, header.length, bytes);
    }

    /**
     * Reads the structure of an envelope. A payload that was cut short still has one: the signature tells.
     *
     * @throws EnvelopeDamaged for whatever is not an envelope within the limits; nothing else is ever thrown
     */
    public static Envelope open(byte[] bytes) throws EnvelopeDamaged {
        if (bytes.length > BYTES_MAX) {
            throw new EnvelopeDamaged(Reason.TOO_LARGE);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Kind kind = kindOf(in);
        if (bytes.length < FRAME_BYTES) {
            throw new EnvelopeDamaged(Reason.BROKEN);
        }
        int version = Byte.toUnsignedInt(in.get());
        if (version != VERSION) {
            throw new EnvelopeDamaged(version > VERSION ? Reason.NEWER : Reason.BROKEN);
        }
        int headerLength = in.getInt();
        if (headerLength < 0 || headerLength > HEADER_BYTES_MAX || headerLength > bytes.length - FRAME_BYTES) {
            throw new EnvelopeDamaged(Reason.BROKEN);
        }
        return new Envelope(kind, headerLength, bytes.clone());
    }

    private static Kind kindOf(ByteBuffer in) throws EnvelopeDamaged {
        if (in.remaining() >= Integer.BYTES) {
            int magic = in.getInt();
            for (Kind kind : Kind.values()) {
                if (kind.magic == magic) {
                    return kind;
                }
            }
        }
        throw new EnvelopeDamaged(Reason.FOREIGN);
    }

    public Kind kind() {
        return kind;
    }

    /** The header's bytes, compact JSON. */
    public byte[] header() {
        return Arrays.copyOfRange(bytes, PREFIX_BYTES, PREFIX_BYTES + headerLength);
    }

    /** The payload's bytes. */
    public byte[] payload() {
        return Arrays.copyOfRange(bytes, PREFIX_BYTES + headerLength, signedLength());
    }

    /** The whole envelope as it is stored and sent. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether the owner of this key sealed exactly these bytes. */
    public boolean verifiedBy(VerifyingKey key) {
        byte[] signature = Arrays.copyOfRange(bytes, signedLength(), bytes.length);
        return key.verify(Arrays.copyOf(bytes, signedLength()), signature);
    }

    /**
     * The link of the hash chain: SHA-256(header | SHA-256(payload)), 32 bytes. The next batch of the device carries it
     * in its header, so a missing, repeated or exchanged batch is seen.
     */
    public byte[] hash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] payloadHash = sha256.digest(payload());
            sha256.update(header());
            return sha256.digest(payloadHash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private int signedLength() {
        return bytes.length - DeviceKeys.SIGNATURE_BYTES;
    }
}
