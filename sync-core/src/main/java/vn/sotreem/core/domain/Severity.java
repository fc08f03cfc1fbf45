package vn.sotreem.core.domain;

/** How much a {@link Finding} weighs. */
public enum Severity {
    /** Red: kept as a draft, but not official; the portal would refuse it. */
    ERROR,
    /** Amber: look again; it never keeps anyone from saving. */
    WARNING,
    /** Nothing that is written is wrong, but something is still to be got: an id, a card, a school. */
    GAP
}
