package vn.sotreem.core.domain;

/** A child as it stands in the book: on the sheet of its household. */
public record Written(Child child, Household household) {
}
