package vn.sotreem.core.register;

import java.util.UUID;

/**
 * What of a household is kept in memory to find its children.
 *
 * @param poverty code of its class, "" when not known
 * @param words   folded words, a blank before each: phone, address, hamlet, adults
 */
record HouseholdFacts(UUID hamlet, String poverty, byte[] words) {
}
