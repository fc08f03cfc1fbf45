package vn.sotreem.core.sync;

/**
 * What a laptop says of itself when it asks to be known.
 *
 * @param code        the one-time code as the person typed it
 * @param publicKey   32 bytes, Ed25519 (RFC 8032)
 * @param communeCode five digits
 * @param label       what the laptop is called in the portal's list, "Nông Thị Hoa · Thôn Nà Lìa"
 */
public record EnrolmentRequest(String code, byte[] publicKey, String communeCode, String label) {
}
