package vn.sotreem.core.register;

import vn.sotreem.core.security.Recipient;

/**
 * Whom sticks are encrypted for.
 *
 * @param label what people call them: the officer's laptop, the commune's recovery key
 */
public record StickRecipient(Recipient recipient, String label) {
}
