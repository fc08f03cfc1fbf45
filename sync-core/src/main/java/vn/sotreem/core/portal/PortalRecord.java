package vn.sotreem.core.portal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.sotreem.core.domain.Entity;
import vn.sotreem.core.domain.Values;
import vn.sotreem.core.register.Columns;

/**
 * A record as the portal has it.
 *
 * @param commune  five digits, whose register it stands in
 * @param version  how many changes were applied to it
 * @param position of its last change in the portal's order of changes
 */
public record PortalRecord(UUID id, Entity entity, String commune, long version, long position, Values content) {

    /** 32 bytes, SHA-256 of id (16 bytes), version (8 bytes, big endian) and content (compact JSON, sorted by key). */
    byte[] digest() {
        return Sha256.of(Columns.bytes(id), ByteBuffer.allocate(Long.BYTES).putLong(version).array(),
                Columns.json(content).getBytes(StandardCharsets.UTF_8));
    }
}
