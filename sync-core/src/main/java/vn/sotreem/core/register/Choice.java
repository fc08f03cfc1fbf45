package vn.sotreem.core.register;

/** What a person decides about a conflict. Whatever it is, it is kept and sent as a change of its own. */
public sealed interface Choice {

    /** What was written here is right. */
    record Mine() implements Choice {
    }

    /** What the portal has is right. */
    record Theirs() implements Choice {
    }

    /** Neither is. */
    record Other(String value) implements Choice {
    }
}
