package vn.sotreem.core.register;

import vn.sotreem.core.domain.Child;
import vn.sotreem.core.domain.Hamlet;
import vn.sotreem.core.domain.Household;

/**
 * A child with what stands around it in the book.
 *
 * @param waiting whether a change of the child has no receipt yet
 */
public record ChildRow(Child child, Household household, Hamlet hamlet, boolean waiting) {
}
