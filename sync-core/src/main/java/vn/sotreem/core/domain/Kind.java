package vn.sotreem.core.domain;

/** What a field's text is: decides its editor, its column and its check. */
public enum Kind {
    TEXT,
    NAME,
    /** {@link PartialDate} in ISO form: 2015-09-05, 2015-09 or 2015. */
    DATE,
    /** One code of a list of the catalog. */
    CODE,
    /** Several codes of a list, {@link CodeSet}. */
    CODES,
    /** {@link Answer}. */
    ANSWER,
    /** The id of the record this one belongs to; the field is called after the other's kind. */
    REFERENCE,
    /** The id of the record that stands for this one, which may be of the same kind. */
    ALIAS
}
