package vn.sotreem.core.domain;

import java.util.UUID;

/** A record the register keeps: what is saved, changed, sent and asked for by its id. */
public sealed interface Item permits Hamlet, Household, Adult, Child, Spell, Support, Movement {

    /** Made once by {@link RecordIds} and never changed. */
    UUID id();

    Entity entity();

    /** The record's content, without its id. */
    Values values();

    /** Whether it stands in the register or lies in the bin. */
    RecordState state();
}
