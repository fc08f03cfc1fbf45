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
    /** The id of another record. */
    REFERENCE
}
