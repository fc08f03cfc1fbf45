package vn.sotreem.core.register;

import vn.sotreem.core.domain.Hamlet;

/**
 * What a hamlet has in this register, the bin left out.
 *
 * @param unsent children of whom something waits to be sent
 */
public record HamletCount(Hamlet hamlet, long households, long children, long unsent) {
}
