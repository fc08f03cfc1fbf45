package vn.sotreem.core.register;

/**
 * What saving did.
 *
 * @param changes records that were created or changed; 0 when everything already was as wanted
 */
public record Saved(int changes) {
}
