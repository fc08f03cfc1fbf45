package vn.sotreem.core.portal;

import vn.sotreem.core.security.VerifyingKey;

/**
 * What a laptop sends to be let in. The one-time code is not in it, only the proof that the laptop has it.
 *
 * @param publicKey   Ed25519, 32 bytes when it is one
 * @param communeCode five digits
 * @param label       what the laptop is called in the portal's list
 * @param proof       32 bytes over all of the above
 */
record EnrolmentApplication(byte[] publicKey, String communeCode, String label, byte[] proof) {
    private static final int LABEL_LENGTH_MAX = 200;

    /** Whether a laptop of ours can have sent this. */
    boolean isSound() {
        return VerifyingKey.of(publicKey).isPresent() && communeCode.matches("\\d{5}")
                && label.length() <= LABEL_LENGTH_MAX;
    }
}
