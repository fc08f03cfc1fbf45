/**
 * Keys and signatures: the key file and its unlocking by password or recovery code, the device's signing keys,
 * the signed envelope that everything sealed travels in, and the code that enrols a device.
 *
 * <p>It works on bytes and knows nothing of children, batches or the database file. Randomness always comes in.
 */
package vn.sotreem.core.security;
