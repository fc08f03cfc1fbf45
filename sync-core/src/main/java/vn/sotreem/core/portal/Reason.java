package vn.sotreem.core.portal;

/**
 * Why the portal did not take a change. The code goes into the receipt and never changes once shipped; its words are
 * the texts {@code outcome.<code>} and {@code outcome.<code>.hint}.
 */
enum Reason {
    NAME_MISSING("name-missing"),
    BIRTH_MISSING("birth-missing"),
    /** Not a date, a month or a year. */
    BIRTH_MALFORMED("birth-malformed"),
    BIRTH_FUTURE("birth-future"),
    /** Not twelve digits. */
    PERSONAL_ID_MALFORMED("personal-id-malformed"),
    /** Another child that stands in a register has it. */
    PERSONAL_ID_TAKEN("personal-id-taken"),
    HAMLET_UNKNOWN("hamlet-unknown"),
    HOUSEHOLD_UNKNOWN("household-unknown"),
    CHILD_UNKNOWN("child-unknown"),
    /** A change of a record the portal never had. */
    RECORD_UNKNOWN("record-unknown"),
    /** The record is another commune's. */
    OUT_OF_SCOPE("out-of-scope"),
    /** To be handed over to a commune that the portal knows nothing of, or that has it already. */
    COMMUNE_UNKNOWN("commune-unknown"),
    /** It is another commune's already, or that one has written in it since and it cannot be taken back. */
    HANDED_OVER("handed-over"),
    /** Longer than any form lets a person write. */
    TEXT_TOO_LONG("text-too-long"),
    /** Somebody else changed the field since the laptop saw it; a person decides. */
    VALUE_DIFFERS("value-differs"),
    /** The record lies in the bin, and the laptop did not know. */
    RECORD_IN_BIN("record-in-bin"),
    /** To be put into the bin, and somebody else wrote in it meanwhile. */
    EDITED_MEANWHILE("edited-meanwhile"),
    /** Merged by somebody who had not seen what was written in it meanwhile. */
    MERGED_UNSEEN("merged-unseen"),
    /** Merged into a record that lies in the bin: nobody would stand for the child any more. */
    MERGED_INTO_BIN("merged-into-bin"),
    /** Merged into a record that does not come before it: two such merges could go round in a circle. */
    MERGED_BACKWARDS("merged-backwards"),
    /** A group that this portal does not know yet, and may not tell collaborators of. */
    CODE_UNKNOWN("code-unknown"),
    /** Another child of the commune has the same name, birth date and sex; a person looks at both. */
    SAME_CHILD("same-child"),
    /** The portal has another change under this identity: a running program was copied. */
    CHANGE_ID_REUSED("change-id-reused"),
    /** Refers to a record that was refused. */
    REFERENCE_REFUSED("reference-refused"),
    /** Belongs to a save of which another change was not taken. */
    SAVE_REFUSED("save-refused");

    private final String code;

    Reason(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
