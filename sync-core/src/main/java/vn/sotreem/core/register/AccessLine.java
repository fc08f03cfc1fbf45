package vn.sotreem.core.register;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import vn.sotreem.core.domain.CodeSet;

/**
 * One line of the access log: who saw or took what of whom, and why (NĐ 356/2025/NĐ-CP Điều 4; NĐ 165/2025/NĐ-CP Điều
 * 17.10).
 *
 * @param number 1, 2, 3 … in the order in which they were written
 * @param at     by the laptop's clock, to the millisecond
 * @param person who worked
 * @param groups codes of the restricted groups that the child's record tells, or told
 * @param reason code of the catalog's access reasons, or a person's own words; never empty
 */
public record AccessLine(long number, Instant at, String person, What what, UUID child, CodeSet groups,
                         String reason) {

    /** What somebody did. */
    public enum What {
        VIEW("view"),
        PRINT("print"),
        EXPORT("export");

        private final String code;

        What(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static What of(String code) {
            return Stream.of(values()).filter(what -> what.code.equals(code)).findFirst().orElseThrow();
        }
    }

    /** 32 bytes, SHA-256: of the hash of the line before and every column of this one, texts with their length. */
    byte[] hash(byte[] before) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(before);
            sha256.update(ByteBuffer.allocate(2 * Long.BYTES).putLong(number).putLong(at.toEpochMilli()).array());
            sha256.update(Columns.bytes(child));
            Stream.of(person, what.code, groups.text(), reason).map(text -> text.getBytes(StandardCharsets.UTF_8))
                    .forEach(text -> {
                        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
                        sha256.update(text);
                    });
            return sha256.digest();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
