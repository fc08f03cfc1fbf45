package vn.sotreem.core.domain;

/** How two people's changes to the same field group come together (docs/protocol.md, "Merge"). */
public enum MergeClass {
    /** Phone, address, notes: the later change wins, the other stays in history. */
    DESCRIPTIVE,
    /** Names, birth, sex, parents, ids: a difference is decided by a person, never by a clock. */
    LEGAL,
    /** Given by the portal alone. */
    PORTAL,
    /** A set of codes: both sides' additions and removals are kept. */
    UNION,
    /** The state of the record: in the register or in the bin. */
    LIFECYCLE
}
