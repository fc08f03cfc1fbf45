package vn.sotreem.core.security;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.sotreem.core.security.AgeFileRefused.Reason;

/**
 * Bytes encrypted in the age format (age-encryption.org/v1) for one or more recipients, so that in ten years somebody
 * without this program opens them with the right key and the standard tool. In memory: what travels on a stick is
 * small.
 */
public final class AgeFile {
    /** Most bytes of a file, encrypted or not. */
    public static final int BYTES_MAX = 64 * 1024 * 1024;
    /** Most recipients of one file. */
    public static final int RECIPIENTS_MAX = 20;

    private static final byte[] BEGINNING = "age-encryption.org/v1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE_BYTES = 64 * 1024;

    private AgeFile() {
    }

    /**
     * The content encrypted for everybody in this list; never twice the same bytes.
     *
     * @throws IllegalArgumentException when it exceeds the limits or nobody is named
     */
    public static byte[] encrypt(byte[] content, List<Recipient> recipients) {
        if (content.length > BYTES_MAX || recipients.isEmpty() || recipients.size() > RECIPIENTS_MAX) {
            throw new IllegalArgumentException(content.length + " bytes for " + recipients.size() + " recipients");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (Recipient recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.text()));
            }
            try (WritableByteChannel channel = new StandardEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(out), writers)) {
                channel.write(ByteBuffer.wrap(content));
            }
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("memory does not fail and the ciphers are in every JDK", impossible);
        }
        return out.toByteArray();
    }

    /**
     * The content of an encrypted file, whole and as it was encrypted.
     *
     * @throws AgeFileRefused for whatever is not a file within the limits for these keys; nothing else is ever thrown
     */
    public static byte[] decrypt(byte[] file, ReceivingKeys keys) throws AgeFileRefused {
        if (file.length > BYTES_MAX) {
            throw new AgeFileRefused(Reason.TOO_LARGE);
        }
        if (!Arrays.equals(BEGINNING, Arrays.copyOf(file, BEGINNING.length))) {
            throw new AgeFileRefused(Reason.NOT_AGE);
        }
        try (ReadableByteChannel channel = new StandardDecryptingChannelFactory().newDecryptingChannel(
                Channels.newChannel(new ByteArrayInputStream(file)),
                List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(keys.identity())))) {
            return readAll(channel);
        } catch (UnsupportedRecipientStanzaException others) {
            throw new AgeFileRefused(Reason.NOT_FOR_THIS_LAPTOP);
        } catch (GeneralSecurityException | IOException | RuntimeException damaged) {
            // The library's reader runs past the end of a header that was cut, and says so in many ways.
            throw new AgeFileRefused(Reason.DAMAGED);
        }
    }

    private static byte[] readAll(ReadableByteChannel channel) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        ByteBuffer piece = ByteBuffer.allocate(PIECE_BYTES);
        while (channel.read(piece.clear()) >= 0) {
            content.write(piece.array(), 0, piece.position());
        }
        return content.toByteArray();
    }
}
